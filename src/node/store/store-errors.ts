/** What the disk refused, as a KlipingError that says what is safe and what to do. */
import { type ErrorCode, KlipingError } from '../../contract/errors'
import { errorCode } from './file-system'

const remedies: Record<string, [ErrorCode, string]> = {
  ENOSPC: ['disk-full', 'the disk is full. Free some space on it, then try again'],
  EDQUOT: ['disk-full', 'your share of the disk is used up. Free some space, then try again'],
  EFBIG: ['disk-full', 'this drive cannot hold a file that large. Move the archive to another drive'],
  EACCES: ['no-permission', 'you may not do that there. Check who owns the archive folder and its permissions'],
  EPERM: ['no-permission', 'you may not do that there. Check who owns the archive folder and its permissions'],
  EROFS: ['no-permission', 'the drive can only be read. Copy the archive to a drive you can write to'],
  ENOENT: ['file-missing', 'the file or its folder is gone. Check that the drive is connected, then try again'],
  ESTALE: ['io-failed', 'the drive was away, and what was open on it is lost. Open the archive again'],
  EMFILE: ['io-failed', 'too many files are open. Close other programs, then try again'],
}

/** @param doing what was tried, as in "save the change" */
export function toStoreError(error: unknown, doing: string): KlipingError {
  if (error instanceof KlipingError) return error
  const code = errorCode(error)
  const [kind, why] = remedies[code] ?? [
    'io-failed',
    `the drive answered with an error (${code || (error instanceof Error ? error.message : String(error))}). Check the drive and its connection, then open the archive again`,
  ]
  return new KlipingError(kind, `Kliping could not ${doing}: ${why}. What was saved before is safe.`)
}

/** Runs a piece of work on the disk; what it throws becomes a KlipingError. */
export async function onDisk<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStoreError(error, doing)
  }
}
