/** A date that cannot be read. The message says what was found, what was expected and what to do. */
export class MomentError extends Error {
  override readonly name = 'MomentError';
}
