/** A file's text piece by piece, in the encoding its bytes show, however large it is. */
import iconv from 'iconv-lite'
import { decodeText } from '../decoding/decode-text'

const ascii = new TextDecoder('latin1')
/** Begins a sequence that shifts a seven-bit encoding. */
const shift = 0x1b
/** Detection wants to see this much, or all there is. */
const telling = 64 * 2 ** 10

/**
 * The encoding is settled by the first bytes that are not plain ASCII: files often begin with pages of that.
 * Characters that cannot be read become U+FFFD. A byte order mark is left out.
 */
export async function* decodedPieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: Decoder | undefined
  let unsettled = new Uint8Array()
  for await (const chunk of chunks) {
    if (decoder) yield decoder.write(chunk)
    else if (unsettled.length === 0 && isPlain(chunk)) yield ascii.decode(chunk)
    else {
      unsettled = joined(unsettled, chunk)
      if (unsettled.length < telling) continue
      decoder = decoderFor(unsettled)
      yield decoder.write(unsettled)
    }
  }
  if (!decoder && unsettled.length > 0) {
    decoder = decoderFor(unsettled)
    yield decoder.write(unsettled)
  }
  if (decoder) yield decoder.end()
}

interface Decoder {
  write(bytes: Uint8Array): string
  end(): string
}

function isPlain(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0 || byte === shift) return false
  return true
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** iconv-lite's decoders as in `decodeAs`; the platform's for what it reads itself. */
function decoderFor(sample: Uint8Array): Decoder {
  const { encoding } = decodeText(wholeLines(sample))
  if (!/^utf-(8|16)/.test(encoding) && iconv.encodingExists(encoding)) {
    const decoder = iconv.getDecoder(encoding)
    return { write: (bytes) => decoder.write(bytes as Buffer), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(encoding)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** Detection must not stumble over a character that the end cuts. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a) + 1
  // The newline of UTF-16 has two bytes.
  const cut = bytes[end] === 0 ? end + 1 : end
  return cut > 1 ? bytes.subarray(0, cut) : bytes
}
