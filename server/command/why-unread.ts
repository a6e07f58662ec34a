/** Why a file could not be read, in words that begin with its name. */
export const whyUnread = (path: string, { code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT') return `${path} does not exist`;
  if (code === 'EISDIR') return `${path} is a folder: name the file in it`;
  return `${path}: ${message}`;
};
