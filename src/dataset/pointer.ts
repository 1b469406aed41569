/** JSON pointer (RFC 6901) of a property or an item of the value at `path`. */
export function child(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** True where `path` is one of `ancestors` or lies inside one. */
export function isWithinAny(path: string, ancestors: ReadonlySet<string>): boolean {
  let at = path;
  while (at !== '' && !ancestors.has(at)) at = at.slice(0, at.lastIndexOf('/'));
  return ancestors.has(at);
}

/** The last name of a pointer, as it is written in the file; empty for the whole file. */
export function lastName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
