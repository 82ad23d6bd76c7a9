/** Unpacks the members of a document that are wanted, and no more of them than memory has room for. */
import { unzipSync } from 'fflate'
import { KlipingError } from '../../../contract/errors'
import { documentLimits } from '../limits'

export type DocumentParts = ReadonlyMap<string, Uint8Array>

/**
 * @param kind what the document is called in messages: "Word document"
 * @throws KlipingError `too-large` for a bomb, `encrypted-file`, `broken-file` when it is cut off or damaged
 */
export function unpackDocument(bytes: Uint8Array, kind: string, wanted: (name: string) => boolean): DocumentParts {
  let totalBytes = 0
  let parts = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        // Bit 0 of the first member's flags: the zip itself asks for a password.
        if ((bytes[6] ?? 0) & 1) throw encryptedDocument(kind)
        if (!wanted(name)) return false
        // A directory that tells too small a size gets no more room than it told.
        const partBytes = Math.max(size, originalSize)
        totalBytes += partBytes
        parts++
        if (
          partBytes > documentLimits.partBytes ||
          totalBytes > documentLimits.totalBytes ||
          parts > documentLimits.parts
        )
          throw bomb(kind)
        return true
      },
    })
    return new Map(Object.entries(unpacked))
  } catch (error) {
    if (error instanceof KlipingError) throw error
    throw brokenDocument(kind, (error as Error).message)
  }
}

export function encryptedDocument(kind: string): KlipingError {
  return new KlipingError(
    'encrypted-file',
    `This ${kind} is protected by a password. Open it with its password, save it without one, and import that.`,
  )
}

export function brokenDocument(kind: string, detail: string): KlipingError {
  return new KlipingError(
    'broken-file',
    `This ${kind} is damaged or cut off (${detail}). Get the file again, or open it in an office program, which may repair it, and save it anew.`,
  )
}

function bomb(kind: string): KlipingError {
  return new KlipingError(
    'too-large',
    `This ${kind} would unpack to more text than any document has, which may be a trap. If you trust it, save its text and import that.`,
  )
}

/** A part's XML or text: UTF-8, or UTF-16 with its mark. Empty when the part is not there. */
export function partText(parts: DocumentParts, name: string): string {
  const bytes = parts.get(name)
  if (!bytes) return ''
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
