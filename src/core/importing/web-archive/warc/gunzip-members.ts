/**
 * Unpacks gzip whose members follow each other, as compressed WARCs have one a record. What is damaged costs itself:
 * unpacking goes on at the next member.
 */
import { Gunzip } from 'fflate'
import { KlipingError } from '../../../../contract/errors'

/** Small, so that the members in one step stay few: fflate nests a call for each. */
const stepBytes = 32 * 1024
/** Text packs ten to one, sometimes fifty; what grows far more is made to fill the memory. */
const expansion = { factor: 200, fromBytes: 256 * 2 ** 20 }

export function startsAsGzip(bytes: Uint8Array, at = 0): boolean {
  const [first, second, method, flags] = bytes.subarray(at, at + 4)
  return first === 0x1f && second === 0x8b && method === 8 && flags !== undefined && (flags & 0xe0) === 0
}

/** The beginning of what is packed, as far as it can be read. */
export function gunzipHead(head: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  const gunzip = new Gunzip((piece) => pieces.push(piece))
  try {
    gunzip.push(head.subarray(0, stepBytes / 8))
  } catch {
    // What was unpacked before the damage is enough to tell a format by, or not.
  }
  return pieces.find((piece) => piece.length > 0) ?? new Uint8Array()
}

/**
 * The stream as it is, or unpacked.
 * @throws KlipingError `too-large` for a bomb
 */
export async function* gunzipIfPacked(
  stream: AsyncIterable<Uint8Array>,
  onDamage: () => void,
): AsyncIterable<Uint8Array> {
  let members: Members | undefined
  let [packed, unpacked] = [0, 0]
  for await (const chunk of stream) {
    if (packed === 0 && startsAsGzip(chunk)) members = new Members(onDamage)
    packed += chunk.length
    if (!members) {
      yield chunk
      continue
    }
    for (let at = 0; at < chunk.length; at += stepBytes) {
      for (const piece of members.unpack(chunk.subarray(at, at + stepBytes))) {
        unpacked += piece.length
        if (unpacked > expansion.fromBytes && unpacked > packed * expansion.factor) throw bomb()
        yield piece
      }
    }
  }
}

class Members {
  private gunzip: Gunzip | undefined
  private pieces: Uint8Array[] = []
  /** Where in the bytes at hand the last member began, as far as is known. */
  private lastStart = 0
  private readBefore = 0
  /** The first bytes of what may be a member, cut off by the end of a step. */
  private carried = new Uint8Array()

  constructor(private readonly onDamage: () => void) {}

  unpack(step: Uint8Array): Uint8Array[] {
    this.pieces = []
    let rest = joined(this.carried, step)
    this.carried = new Uint8Array()
    while (rest.length > 0) {
      if (!this.gunzip) rest = this.open(rest)
      if (!this.gunzip) break
      this.lastStart = 0
      try {
        this.gunzip.push(rest)
        this.readBefore += rest.length
        break
      } catch {
        this.gunzip = undefined
        rest = rest.subarray(this.lastStart)
        if (!isPadding(rest)) this.onDamage()
        rest = rest.subarray(1)
      }
    }
    return this.pieces.filter((piece) => piece.length > 0)
  }

  /** Looks for the next member. @returns what starts with it */
  private open(bytes: Uint8Array): Uint8Array {
    let at = bytes.indexOf(0x1f)
    while (at >= 0 && at + 4 <= bytes.length && !startsAsGzip(bytes, at)) at = bytes.indexOf(0x1f, at + 1)
    if (at < 0) return new Uint8Array()
    if (at + 4 > bytes.length) {
      this.carried = bytes.slice(at)
      return new Uint8Array()
    }
    this.gunzip = new Gunzip((piece) => this.pieces.push(piece))
    this.readBefore = 0
    this.gunzip.onmember = (offset) => {
      this.lastStart = Math.max(0, offset - this.readBefore)
    }
    return bytes.subarray(at)
  }
}

const isPadding = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function bomb(): KlipingError {
  return new KlipingError(
    'too-large',
    'This file unpacks to more than 200 times its size, which may be a trap. Unpack it yourself if you trust it.',
  )
}
