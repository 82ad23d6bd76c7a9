/**
 * Cuts a mailbox into its messages while it is read, so that its size is no matter. Lines that begin with "From " and a
 * time part the messages; in messages such lines were written as ">From " (mboxo, mboxrd). Source: RFC 4155 and
 * https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml
 */

import { joinBytes } from '../../decoding/join-bytes'
import { isFromLine, isHeaderField } from '../recognise-mail'

export interface MailboxMessage {
  /** From 1. */
  number: number
  /** The line that parts it from the one before. */
  fromLine: string
  /** Undefined when it is larger than the limit. */
  bytes: Uint8Array | undefined
  sizeBytes: number
}

const newline = 0x0a
const decoder = new TextDecoder('latin1')
/** No line is looked at further than this. */
const lookedBytes = 1000

/** @param limitBytes larger messages are counted and passed over */
export async function* splitMessages(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncIterable<MailboxMessage> {
  const box = new Collector(limitBytes)
  for await (const line of linesOf(chunks, limitBytes)) {
    const done = box.add(line)
    if (done) yield done
  }
  const last = box.end()
  if (last) yield last
}

class Collector {
  private lines: Uint8Array[] = []
  private sizeBytes = 0
  private number = 0
  private fromLine = ''
  /** A line that begins a message if a header follows. */
  private pending: Uint8Array | undefined

  constructor(private readonly limitBytes: number) {}

  add(line: Uint8Array): MailboxMessage | undefined {
    const { pending } = this
    if (pending) {
      this.pending = undefined
      if (isHeaderField(textOf(line)) || /^>From /.test(textOf(line))) {
        const done = this.end()
        this.number++
        this.fromLine = textOf(pending)
        this.keep(line)
        return done
      }
      this.keep(pending)
    }
    if (startsWithFrom(line) && isFromLine(textOf(line))) this.pending = line
    else this.keep(line)
    return undefined
  }

  /** The message that was collected, if one has begun. */
  end(): MailboxMessage | undefined {
    if (this.pending) this.keep(this.pending)
    this.pending = undefined
    const { lines, sizeBytes, number, fromLine, limitBytes } = this
    this.lines = []
    this.sizeBytes = 0
    if (number === 0) return undefined
    return { number, fromLine, sizeBytes, bytes: sizeBytes > limitBytes ? undefined : joinBytes(lines) }
  }

  private keep(line: Uint8Array): void {
    if (this.number === 0) return
    const content = isMasked(line) ? line.subarray(1) : line
    this.sizeBytes += content.length
    if (this.sizeBytes > this.limitBytes) this.lines = []
    else this.lines.push(content)
  }
}

/** Each with its line end. A line beyond the limit is given in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, limitBytes: number): AsyncIterable<Uint8Array> {
  let rest: Uint8Array[] = []
  let restBytes = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const piece = chunk.subarray(start, end + 1)
      start = end + 1
      if (rest.length === 0) yield piece
      else {
        yield joinBytes([...rest, piece])
        rest = []
        restBytes = 0
      }
    }
    if (start < chunk.length) {
      rest.push(chunk.subarray(start))
      restBytes += chunk.length - start
    }
    if (restBytes > limitBytes) {
      yield joinBytes(rest)
      rest = []
      restBytes = 0
    }
  }
  if (restBytes > 0) yield joinBytes(rest)
}

const textOf = (line: Uint8Array) => decoder.decode(line.subarray(0, lookedBytes)).trimEnd()

function startsWithFrom(line: Uint8Array): boolean {
  return line[0] === 0x46 && line[1] === 0x72 && line[2] === 0x6f && line[3] === 0x6d && line[4] === 0x20
}

/** One or more ">" before "From ". */
function isMasked(line: Uint8Array): boolean {
  if (line[0] !== 0x3e) return false
  let at = 1
  while (line[at] === 0x3e) at++
  return startsWithFrom(line.subarray(at, at + 5))
}
