/** Guesses the character encoding of bytes that do not say it, or say it wrongly. */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { detectLanguage } from '../language/detect-language'
import { plausibility } from './plausibility'

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
  if (encoding === 'gbk') return iconv.decode(bytes, 'gb18030')
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
  if (Math.max(first, second) === 0 || Math.min(first, second) > Math.max(first, second) * 0.1) return undefined
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length))
  if (implausibility(text) >= 0.02) return undefined
  // A stray zero in another text does not make it UTF-16.
  return Math.max(first, second) >= pairs * 0.01 || plausibility(text.slice(0, 2000)) > 0.3 ? encoding : undefined
}

/** Chinese or Japanese in UTF-16 has hardly a zero byte. */
export function isEastAsianUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2048)
  return ['utf-16le', 'utf-16be'].some((encoding) => plausibility(decodeAs(start, encoding)) > 0.3)
}

/** Those of the press, the likelier first: of equals the first is taken. */
const candidates = [
  'windows-1252 windows-1250 windows-1251 windows-1254 windows-1253 windows-1256 windows-1255 windows-1257 windows-1258',
  'windows-874 gb18030 shift_jis big5 euc-kr euc-jp koi8-r koi8-u iso-8859-2 iso-8859-15 iso-8859-9 iso-8859-7',
  'iso-8859-5 iso-8859-6 iso-8859-8 iso-8859-13 iso-8859-4 iso-8859-3 iso-8859-16 iso-8859-10 macintosh maccyrillic',
  'cp866 cp850 cp852 cp437 maccenteuro macgreek macturkish utf-16le utf-16be',
].flatMap((names) => names.split(' '))

/** All are judged by a little, those that come out best by more. */
const judgedBytes = { first: 1024, last: 6 * 1024 }
const finalists = 6
/** What it is worth to be named, or to be chardet's guess: less than a text's being unreadable that way. */
const declaredBonus = 0.15
const guessedBonus = 0.005
/** What is as plausible as this need not be compared. */
const sound = 0.8

/** The likeliest encoding; `declared` is taken when the bytes do not speak against it. Not for UTF-8. */
export function likeliestEncoding(bytes: Uint8Array, declared: string | undefined, among = candidates): string {
  const telling = tellingBytes(bytes)
  const language = detectLanguage(asciiOf(telling.subarray(0, judgedBytes.last)))
  if (declared && plausibility(decodeAs(telling.subarray(0, judgedBytes.last), declared), language) > sound)
    return declared
  const guess = analyse(telling.subarray(0, judgedBytes.last))
    .map((match) => knownEncoding(match.name))
    .find((name) => name !== undefined)
  const rank = (encodings: readonly string[], length: number) => {
    const judged = encodings.map((encoding) => {
      const bonus = (encoding === declared ? declaredBonus : 0) + (encoding === guess ? guessedBonus : 0)
      const sample = (encoding.startsWith('utf-16') ? bytes : telling).subarray(0, length)
      return { encoding, score: plausibility(decodeAs(sample, encoding), language) + bonus }
    })
    return judged.sort((a, b) => b.score - a.score).map(({ encoding }) => encoding)
  }
  const ranked = rank([...new Set(declared ? [declared, ...among] : among)], judgedBytes.first)
  const best = ranked.slice(0, finalists)
  const inOrder = [declared ?? '', ...among].filter(
    (encoding, at, all) => best.includes(encoding) && all.indexOf(encoding) === at,
  )
  return rank(inOrder, judgedBytes.last)[0] ?? 'windows-1252'
}

function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.filter((byte) => byte < 0x80))
}

/** UTF-32 without a byte order mark: no other text is made of such numbers. */
export function utf32WithoutMark(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  const length = Math.min(bytes.length, utf16SampleBytes) & ~3
  if (length < 8 || bytes.length % 4 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, length)
  const fits = (little: boolean) => {
    for (let at = 0; at < length; at += 4) {
      const code = view.getUint32(at, little)
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false
    }
    return true
  }
  return fits(true) ? 'utf-32le' : fits(false) ? 'utf-32be' : undefined
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
