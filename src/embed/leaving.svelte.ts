/**
 * What a link of the frame does besides opening a tab. Some hosts forbid frames to open any: WordPress offers a
 * message instead, and for all others the address is shown, to be copied.
 */
class Leaving {
  /** The address that was asked for where it may not have opened. */
  address: string | undefined = $state();
  /** Asks the host to go there; `undefined` where it offers no such thing. */
  ask: ((address: string) => void) | undefined;
  /** Whether the frame may be kept from opening anything. */
  confined = false;

  leave(event: Event, address: string): void {
    if (this.ask) {
      event.preventDefault();
      this.ask(address);
    }
    if (this.confined) this.address = address;
  }
}

export const leaving = new Leaving();
