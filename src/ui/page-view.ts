/** A form that the whole page can take, as its bar and its menu name it. */
export interface PageView {
  readonly view: string;
  readonly name: string;
  readonly go: () => void;
}
