/** What a picture is drawn with could not be fetched; it may be there later. */
export class Unreachable extends Error {}

/** A part of the page that is loaded now. @throws Unreachable where it cannot be. */
export const reachable = <T>(part: Promise<T>): Promise<T> =>
  part.catch(() => {
    throw new Unreachable('A part of this page could not be fetched.');
  });

/** The rasteriser cannot run here: the page's policy forbids WebAssembly, or the browser lacks it. */
export class NoRasteriser extends Error {}

/** A picture with more pixels than browsers can be trusted with. */
export class TooLarge extends RangeError {
  /** What draws it all the same, at a command line. */
  readonly command: string;

  constructor(message: string, command: string) {
    super(message);
    this.command = command;
  }
}

/** An error as it can be sent from one thread to another. */
export interface Failure {
  readonly kind: 'unreachable' | 'no rasteriser' | 'other';
  readonly message: string;
}

export const failureOf = (error: unknown): Failure => ({
  kind:
    error instanceof Unreachable ? 'unreachable' : error instanceof NoRasteriser ? 'no rasteriser' : 'other',
  message: error instanceof Error ? error.message : String(error),
});

export function errorOf({ kind, message }: Failure): Error {
  switch (kind) {
    case 'unreachable':
      return new Unreachable(message);
    case 'no rasteriser':
      return new NoRasteriser(message);
    case 'other':
      return new Error(message);
  }
}
