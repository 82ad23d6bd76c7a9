/** The parts of a MIME message, as browsers save pages with their files (RFC 2557); mails have a reader of their own. */
import { contentStart, contentType, parseHeaders } from '../header-lines'

export interface MimePart {
  /** Values by lower-case name. */
  headers: Map<string, string>
  /** Still encoded for transfer. */
  content: Uint8Array
  /** The boundary after it is missing: the file was cut off in it. */
  isCutOff: boolean
}

const maxDepth = 8
const maxParts = 20_000

export function parsePart(bytes: Uint8Array, isCutOff = false): MimePart {
  const start = contentStart(bytes)
  return {
    headers: parseHeaders(new TextDecoder().decode(bytes.subarray(0, start))),
    content: bytes.subarray(start),
    isCutOff,
  }
}

/** All parts that hold no others, in their order. */
export function leafParts(part: MimePart, depth = 0): MimePart[] {
  const type = part.headers.get('content-type')
  const boundary = parameter(type, 'boundary')
  if (!contentType(type).mediaType.startsWith('multipart/') || !boundary || depth >= maxDepth) return [part]
  return split(part.content, boundary).flatMap((each) => leafParts(each, depth + 1))
}

/** A parameter of a Content-Type header. */
export function parameter(header: string | undefined, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header ?? '')
  return match?.[1] ?? match?.[2]
}

/** What stands between the lines that begin with two hyphens and the boundary. */
function split(content: Uint8Array, boundary: string): MimePart[] {
  const delimiter = new TextEncoder().encode(`--${boundary}`)
  const parts: MimePart[] = []
  let start = -1
  for (let line = 0; line < content.length && parts.length < maxParts; line = nextLine(content, line)) {
    if (!delimiter.every((byte, index) => content[line + index] === byte)) continue
    if (start >= 0) parts.push(parsePart(content.subarray(start, line)))
    const behind = line + delimiter.length
    if (content[behind] === 0x2d && content[behind + 1] === 0x2d) return parts
    start = nextLine(content, line)
  }
  if (start >= 0) parts.push(parsePart(content.subarray(start), true))
  return parts
}

function nextLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from)
  return end < 0 ? bytes.length : end + 1
}

export function decodedContent({ headers, content }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding.startsWith('quoted-printable')) return fromQuotedPrintable(content)
  return encoding.startsWith('base64') ? fromBase64(content) : content
}

/** RFC 2045 6.7; what is no escape stays as it is written. */
function fromQuotedPrintable(content: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(content.length)
  let length = 0
  for (let at = 0; at < content.length; at++) {
    const byte = content[at] as number
    if (byte !== 0x3d) {
      decoded[length++] = byte
      continue
    }
    const [first = -1, second = -1] = [hexValue(content[at + 1]), hexValue(content[at + 2])]
    const lineEnd = first >= 0 ? -1 : softBreakEnd(content, at + 1)
    if (first >= 0 && second >= 0) {
      decoded[length++] = first * 16 + second
      at += 2
    } else if (lineEnd >= 0) at = lineEnd
    else decoded[length++] = byte
  }
  return decoded.subarray(0, length)
}

function hexValue(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Where a line ends that goes on after its "="; -1 when something else stands there. */
function softBreakEnd(content: Uint8Array, from: number): number {
  let at = from
  while (content[at] === 0x20 || content[at] === 0x09 || content[at] === 0x0d) at++
  return at >= content.length || content[at] === 0x0a ? at : -1
}

/** Lenient: what is no base 64 is passed over. */
function fromBase64(content: Uint8Array): Uint8Array {
  const letters = new TextDecoder('latin1').decode(content).replace(/[^A-Za-z0-9+/]+/g, '')
  const binary = atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
