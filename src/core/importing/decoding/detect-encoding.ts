/** Guesses the character encoding of bytes that do not say it, or say it wrongly. */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** Detection reads no more than this: its cost grows with the input, its certainty soon does not. */
const sampleBytes = 48 * 1024
const utf16SampleBytes = 64 * 1024

/** The name under which `decodeAs` knows a label, or undefined for a label nobody knows. */
export function knownEncoding(label: string): string | undefined {
  const wanted = label.trim().toLowerCase()
  try {
    return new TextDecoder(wanted).encoding
  } catch {
    return iconv.encodingExists(wanted) ? wanted : undefined
  }
}

/**
 * Decodes leniently: what cannot be read becomes U+FFFD. iconv-lite before the platform's decoders, because Node's
 * reads windows-1252 as ISO-8859-1 (https://github.com/nodejs/node/issues/56542).
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const platform = /^utf-(8|16)|^iso-2022-jp$/.test(encoding) || !iconv.encodingExists(encoding)
  return platform ? new TextDecoder(encoding).decode(bytes) : iconv.decode(bytes, encoding)
}

/** UTF-16 without a byte order mark, told by where the zero bytes of its spaces, line ends and Latin letters stand. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, utf16SampleBytes) & ~1
  if (length < 4) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [first, second] = zeros as [number, number]
  const pairs = length / 2
  const encoding = second > first ? 'utf-16le' : 'utf-16be'
  if (Math.max(first, second) < pairs * 0.01 || Math.min(first, second) > Math.max(first, second) * 0.1)
    return undefined
  return implausibility(new TextDecoder(encoding).decode(bytes.subarray(0, length))) < 0.02 ? encoding : undefined
}

/** The likeliest encoding; `declared` is taken when the bytes do not speak against it. Not for UTF-8 or UTF-16. */
export function likeliestEncoding(bytes: Uint8Array, declared: string | undefined): string {
  const sample = tellingBytes(bytes)
  if (declared && fits(sample, declared)) return declared
  const guesses = analyse(sample)
    .map((match) => knownEncoding(match.name))
    .filter((name): name is string => name !== undefined && !name.startsWith('utf-'))
  return guesses.find((name) => fits(sample, name)) ?? declared ?? 'windows-1252'
}

function fits(sample: Uint8Array, encoding: string): boolean {
  const text = decodeAs(sample, encoding)
  return implausibility(text) < 0.01 && !(latin.test(encoding) && foreignToLatin(text))
}

const latin = /^(windows-125[0248]|iso-8859-(1|2|3|4|9|10|13|14|15|16)|macintosh)$/

/** Accented letters are the smaller part of every text in a Latin script; of other scripts read as Latin they are most. */
function foreignToLatin(text: string): boolean {
  const plain = text.match(/[a-z]/gi)?.length ?? 0
  const accented = text.match(/[\u00a1-\u024f]/g)?.length ?? 0
  return accented > 8 && accented > (plain + accented) * 0.45
}

/** Share of characters that no writer puts into a text: lost ones, controls, private use, unassigned. */
function implausibility(text: string): number {
  const bad = text.match(/[\ufffd\p{Co}\p{Cn}\p{Cs}]|(?!\s)\p{Cc}/gu)?.length ?? 0
  const telling = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return bad / Math.max(1, telling)
}

/** The stretches with bytes above ASCII, cut where no multi-byte character can be cut; markup would drown them. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(sampleBytes, bytes.length + 1))
  let filled = 0
  let start = 0
  let telling = false
  for (let i = 0; i <= bytes.length && filled < sample.length; i++) {
    const byte = bytes[i]
    if (byte !== undefined && byte >= 0x80) telling = true
    if (byte !== undefined && byte !== 0x0a && byte !== 0x3c && byte !== 0x3e) continue
    if (telling) {
      const piece = bytes.subarray(start, Math.min(i + 1, start + sample.length - filled))
      sample.set(piece, filled)
      filled += piece.length
    }
    start = i + 1
    telling = false
  }
  return sample.subarray(0, filled)
}
