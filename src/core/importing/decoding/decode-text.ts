/** Bytes of unknown or wrongly declared encoding to text; and whether bytes are text at all. */
import {
  decodeAs,
  isEastAsianUtf16,
  knownEncoding,
  likeliestEncoding,
  utf16WithoutMark,
  utf32WithoutMark,
} from './detect-encoding'
import { mojibakeWarning } from './mojibake'
import { decodeSevenBit, sevenBitEncoding } from './seven-bit'

export interface DecodedText {
  text: string
  /** Lower-case name, by the WHATWG Encoding Standard where it has one. */
  encoding: string
  /** For a person: what may have been misread, and why. */
  warnings: string[]
}

/**
 * Decodes by byte order mark, then UTF-8 when the bytes are valid as that, then the declared encoding when the bytes
 * do not speak against it, then detection. Never throws; characters that cannot be read become U+FFFD and are told.
 * @param declared a label as an HTTP header, `<meta charset>` or XML declaration gives it; unknown labels are ignored
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byteOrderMark(bytes)
  const { text, encoding } = marked
    ? { text: decodeAs(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding }
    : decodeUnmarked(bytes, declared ? knownEncoding(declared) : undefined)
  // A text of as many characters as bytes is ASCII, in which nothing is lost.
  const isAscii = encoding === 'utf-8' && text.length === bytes.length
  return { text, encoding, warnings: isAscii ? [] : warningsFor(text, encoding) }
}

function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): { text: string; encoding: string } {
  const encoding = utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes)
  if (encoding) return { text: decodeAs(bytes, encoding), encoding }
  const utf8 = validUtf8(bytes)
  if (utf8 !== undefined) {
    const sevenBit = sevenBitEncoding(utf8, declared)
    return sevenBit ? { text: decodeSevenBit(bytes, sevenBit), encoding: sevenBit } : { text: utf8, encoding: 'utf-8' }
  }
  const lenient = decodeAs(bytes, 'utf-8')
  if (mostlyUtf8(lenient)) return { text: lenient, encoding: 'utf-8' }
  const foreign = declared?.startsWith('utf-') ? undefined : declared
  const likeliest = likeliestEncoding(bytes, foreign)
  return { text: decodeAs(bytes, likeliest), encoding: likeliest }
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A few stray bytes in a text that is otherwise sound multi-byte UTF-8 do not make it another encoding. */
function mostlyUtf8(lenient: string): boolean {
  const lost = lenient.match(/\ufffd/g)?.length ?? 0
  const sound = lenient.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return sound > lost * 4
}

function warningsFor(text: string, encoding: string): string[] {
  const warnings: string[] = []
  const lost = text.match(/\ufffd/g)?.length ?? 0
  if (lost > 0) {
    warnings.push(
      `${lost === 1 ? 'One character' : `${lost} characters`} could not be read as ${encoding} ` +
        'and stand as "\ufffd"; the file may be damaged, or its encoding was named wrongly.',
    )
  }
  const mojibake = mojibakeWarning(text)
  if (mojibake) warnings.push(mojibake)
  return warnings
}

const binaryStarts = ['%PDF-', 'PK\x03\x04', 'GIF8', '\x89PNG', '\xff\xd8\xff', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', 'wOF']

/** Whether a file of these first bytes is of a kind that holds no text as it is: a zip, a PDF, a picture. */
export function startsAsBinary(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 8))
  return binaryStarts.some((magic) => start.startsWith(magic))
}

/** Whether these first bytes of a file are not text in any encoding. */
export function looksBinary(head: Uint8Array): boolean {
  if (startsAsBinary(head)) return true
  if (byteOrderMark(head) || utf32WithoutMark(head) || utf16WithoutMark(head)) return false
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] as number
    if (byte === 0) return !isEastAsianUtf16(head)
    if (byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) controls++
  }
  return controls > head.length * 0.01 && !isEastAsianUtf16(head)
}
