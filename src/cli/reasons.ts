const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  ENOTDIR: 'there is no such file. Check the path.',
  EISDIR: 'it is a folder. Name a file in it.',
  EACCES: 'its permissions do not allow it. Change them, or name another file.',
  EPERM: 'its permissions do not allow it. Change them, or name another file.',
  EROFS: 'it is on a disc that can only be read. Name another place.',
  ENOSPC: 'the disc is full. Make room, or name another place.',
  EDQUOT: 'your share of the disc is used up. Make room, or name another place.',
  EFBIG: 'it would be larger than the disc allows. Make the picture smaller, or name another place.',
  ENAMETOOLONG: 'its name is too long. Shorten it.',
  ELOOP: 'its links lead in a circle. Name another file.',
};

/** Why a file cannot be read or written, and what to do, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `${message}.`;
}
