/**
 * Cuts a stream into WARC records, one in memory at a time. Where a record's stated length is wrong, or bytes between
 * records are none, the next line that starts a record is where reading goes on.
 */
import { parseHeaders } from '../header-lines'
import { ByteQueue } from './byte-queue'
import { type RecordProblem, startsAsWarc, type WarcDamage, type WarcRecord } from './warc-record'

/** Of a larger record only the beginning is kept: it is a film or a database, no page. */
const keptBytes = 32 * 2 ** 20
const beginningBytes = 64 * 2 ** 10
const longestHeader = 256 * 2 ** 10

export async function* readRecords(stream: AsyncIterable<Uint8Array>): AsyncIterable<WarcRecord | WarcDamage> {
  const queue = new ByteQueue(stream)
  while (await skipBlank(queue)) {
    if (!startsAsWarc(queue.peek(0, 16))) {
      yield await passOver(queue)
      continue
    }
    const head = await takeHead(queue)
    yield head === undefined ? await passOver(queue) : await takeRecord(queue, parseHeaders(head))
  }
}

/** @returns false at the end */
async function skipBlank(queue: ByteQueue): Promise<boolean> {
  while (await queue.fill(16).then(() => queue.length > 0)) {
    const [byte] = queue.peek(0, 1)
    if (byte !== 0x0d && byte !== 0x0a && byte !== 0x20 && byte !== 0) return true
    await queue.skip(1)
  }
  return false
}

/** Goes on to the next record. */
async function passOver(queue: ByteQueue): Promise<WarcDamage> {
  let passed = await queue.skip(1)
  while (await queue.fill(beginningBytes).then(() => queue.length > 0)) {
    const at = queue.findLine(startsAsWarc, 0)
    // A line may start in the last bytes and go on in what comes.
    const step = at >= 0 ? at : Math.max(1, queue.length - 16)
    passed += await queue.skip(step)
    if (at >= 0) break
  }
  return { damage: `${passed} bytes between two records are damaged` }
}

/** The lines up to the blank one, or undefined when there is none. */
async function takeHead(queue: ByteQueue): Promise<string | undefined> {
  for (let wanted = 4096; ; wanted *= 2) {
    const more = await queue.fill(wanted)
    const end = queue.findLine((line) => line[0] === 0x0a || (line[0] === 0x0d && line[1] === 0x0a))
    if (end >= 0 && queue.length > end) {
      const head = new TextDecoder().decode(queue.take(end))
      await queue.skip(queue.peek(0, 1)[0] === 0x0d ? 2 : 1)
      return head.slice(head.indexOf('\n') + 1)
    }
    if (!more || wanted >= longestHeader) return undefined
  }
}

async function takeRecord(queue: ByteQueue, headers: Map<string, string>): Promise<WarcRecord> {
  const stated = headers.get('content-length') ?? ''
  const lengthBytes = /^\d{1,15}$/.test(stated) ? Number(stated) : -1
  if (lengthBytes > keptBytes) {
    await queue.fill(beginningBytes)
    const block = queue.peek(0, beginningBytes).slice()
    const passed = await queue.skip(lengthBytes)
    return { headers, block, lengthBytes, isWhole: false, problems: passed < lengthBytes ? [cutOff] : [] }
  }
  const isThere = lengthBytes >= 0 && (await queue.fill(lengthBytes))
  if (isThere && (await endsAt(queue, lengthBytes))) {
    return { headers, block: queue.take(lengthBytes), lengthBytes, isWhole: true, problems: [] }
  }
  return takeMisstated(queue, headers, lengthBytes)
}

const cutOff: RecordProblem = { problem: 'the end is missing: the file stops in the middle of it', isLoss: true }

/** Whether a record ends here: two line ends follow, or blank lines up to the next record or the end. */
async function endsAt(queue: ByteQueue, at: number): Promise<boolean> {
  await queue.fill(at + 80)
  const behind = String.fromCharCode(...queue.peek(at, at + 80))
  return behind.startsWith('\r\n\r\n') || /^[\r\n]*(WARC\/\d|\0*$)/.test(behind)
}

/** A record whose length is wrong ends where the next one starts. */
async function takeMisstated(queue: ByteQueue, headers: Map<string, string>, stated: number): Promise<WarcRecord> {
  for (let wanted = Math.max(stated, beginningBytes); ; wanted *= 2) {
    const more = await queue.fill(wanted)
    const next = queue.findLine(startsAsWarc, 0)
    if (next < 0 && more && wanted < keptBytes) continue
    const end = next >= 0 ? next : more && stated >= 0 ? stated : queue.length
    const block = withoutBlankEnd(queue.take(end), next >= 0)
    const wrong = { problem: `the stated length (${stated < 0 ? 'none' : `${stated} bytes`}) is wrong`, isLoss: false }
    return { headers, block, lengthBytes: block.length, isWhole: true, problems: [next < 0 && !more ? cutOff : wrong] }
  }
}

/** Two line ends follow each record. */
function withoutBlankEnd(block: Uint8Array, isFollowed: boolean): Uint8Array {
  if (!isFollowed) return block
  let end = block.length
  for (let line = 0; line < 2 && block[end - 1] === 0x0a; line++) end -= block[end - 2] === 0x0d ? 2 : 1
  return block.subarray(0, end)
}
