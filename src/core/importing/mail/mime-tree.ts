/**
 * A message as the tree of its parts, each with its bytes. The parser's public result holds texts that are decoded as the
 * mail says, which in old and foreign mail is often wrong; the bytes are in its tree.
 */
import type PostalMime from 'postal-mime'
import { KlipingError } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'

export interface MailPart {
  /** Lower-case media type. */
  type: string
  /** Of the Content-Type field, names in lower case. */
  params: Readonly<Record<string, string>>
  disposition: string
  fileName?: string
  /** Without its angle brackets. */
  contentId?: string
  /** As they stand, unfolded; encoded words still encoded. */
  headers: readonly { key: string; value: string }[]
  bytes: Uint8Array
  parts: readonly MailPart[]
}

/** What of the parser's tree is used. The version is pinned, and a test reads a message of every shape. */
interface Node {
  contentType: { parsed: { value: string; params: Record<string, string> } }
  contentDisposition: { parsed: { value: string; params: Record<string, string> } }
  contentId?: string
  headers: { key: string; value: string }[]
  content: ArrayBuffer | null
  childNodes: Node[]
}

/** Lines are what parsing takes its time for; a message of the largest size in base64 has fewer. */
const maxLines = 2_000_000

const limits = { maxNestingDepth: 64, maxHeadersSize: 4 * 2 ** 20, maxRfc822NestingDepth: 0 }

/** @throws KlipingError `too-large`, `broken-file` for nesting or headers beyond any message's measure */
export async function parseMessage(bytes: Uint8Array): Promise<MailPart> {
  if (countLines(bytes) > maxLines) {
    throw new KlipingError(
      'too-large',
      'This mail has more than two million lines, which may be a trap. Save what is in it in a mail program and import that.',
    )
  }
  const { default: Parser, decodeWords } = await import('postal-mime')
  const parser: PostalMime = new Parser({ ...limits, forceRfc822Attachments: true })
  try {
    await parser.parse(withReadableHeader(bytes))
  } catch (error) {
    throw new KlipingError(
      'broken-file',
      `This mail cannot be taken apart (${(error as Error).message}). Open it in a mail program and save it again.`,
    )
  }
  return toPart((parser as unknown as { root: Node }).root, decodeWords)
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines
}

function toPart(node: Node, decodeWords: (text: string) => string): MailPart {
  const { contentType, contentDisposition, contentId, headers, content, childNodes } = node
  const fileName = contentDisposition.parsed.params.filename ?? contentType.parsed.params.name
  return {
    type: contentType.parsed.value || 'text/plain',
    params: contentType.parsed.params,
    disposition: contentDisposition.parsed.value,
    ...(fileName ? { fileName: decodeWords(fileName) } : {}),
    ...(contentId ? { contentId: contentId.trim().replace(/^<|>$/g, '') } : {}),
    headers,
    bytes: new Uint8Array(content ?? new ArrayBuffer(0)),
    parts: childNodes.map((child) => toPart(child, decodeWords)),
  }
}

/** Old mail has letters of its own encoding in the header, unannounced; the parser knows only UTF-8 there. */
function withReadableHeader(bytes: Uint8Array): Uint8Array {
  const end = headerEnd(bytes)
  const header = bytes.subarray(0, end)
  if (header.every((byte) => byte < 0x80)) return bytes
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(new TextDecoder('latin1').decode(header))?.[1]
  const readable = new TextEncoder().encode(decodeText(header, charset).text)
  const whole = new Uint8Array(readable.length + bytes.length - end)
  whole.set(readable)
  whole.set(bytes.subarray(end), readable.length)
  return whole
}

function headerEnd(bytes: Uint8Array): number {
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0x0a) continue
    if (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)) return at + 1
  }
  return bytes.length
}
