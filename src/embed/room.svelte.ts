/** Height that the canvas may take, in px. */
export class Room {
  height = $state(374);
}
