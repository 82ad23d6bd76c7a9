/** Turns what the operating system says into what a person can act on. */
import { type ErrorCode, KlipingError } from '../contract/errors'

const known: Record<string, [ErrorCode, string]> = {
  ENOENT: [
    'file-missing',
    'There is no such file here. Check its name, and that it was not moved or its drive taken out.',
  ],
  ENOTDIR: [
    'file-missing',
    'There is no such file here. Check its name, and that it was not moved or its drive taken out.',
  ],
  EACCES: ['no-permission', 'Kliping may not open this. Change its permissions, or copy it to a place of your own.'],
  EPERM: ['no-permission', 'Kliping may not open this. Change its permissions, or copy it to a place of your own.'],
  EROFS: ['no-permission', 'This place is read-only. Choose another one, or make it writable.'],
  ENOSPC: ['disk-full', 'The disk is full. Free some space and try again; what was saved before is safe.'],
  EDQUOT: [
    'disk-full',
    'Your quota on this disk is used up. Free some space and try again; what was saved before is safe.',
  ],
  EIO: ['io-failed', 'The disk could not read this. Copy the file to another disk and try again.'],
  EISDIR: ['io-failed', 'This is a folder where a file was expected.'],
  ELOOP: ['unsafe-path', 'This is a link that leads back to itself. Add the file itself instead.'],
  EMFILE: ['io-failed', 'Too many files are open on this computer. Close some programs and try again.'],
}

/** Any error met while using files as a {@link KlipingError}; one that is such already is kept. */
export function fileError(error: unknown): KlipingError {
  if (error instanceof KlipingError) return error
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  const entry = known[code]
  if (entry) return new KlipingError(entry[0], entry[1])
  const message = error instanceof Error ? error.message : String(error)
  return new KlipingError(
    'io-failed',
    `The file could not be used (${code || message}). Copy it elsewhere and try again.`,
  )
}
