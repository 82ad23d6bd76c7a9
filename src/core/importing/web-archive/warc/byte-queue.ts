/** Bytes of a stream, looked at before they are taken: what a format without an index is cut up with. */

const firstCapacity = 256 * 1024
const lineFeed = 0x0a

export class ByteQueue {
  private readonly source: AsyncIterator<Uint8Array>
  private buffer = new Uint8Array(firstCapacity)
  private start = 0
  private end = 0
  private ended = false

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.source = stream[Symbol.asyncIterator]()
  }

  /** Bytes that can be looked at now. */
  get length(): number {
    return this.end - this.start
  }

  /** Reads on until so many bytes can be looked at. @returns false when the stream ends before */
  async fill(bytes: number): Promise<boolean> {
    while (this.length < bytes && !this.ended) {
      const { value, done } = await this.source.next()
      if (done) this.ended = true
      else this.append(value)
    }
    return this.length >= bytes
  }

  /** The next bytes, without taking them. The view is good until the queue is filled again. */
  peek(from: number, to: number): Uint8Array {
    return this.buffer.subarray(this.start + from, Math.min(this.start + to, this.end))
  }

  /** Takes a copy of the next bytes. */
  take(bytes: number): Uint8Array {
    const taken = this.peek(0, bytes).slice()
    this.start += taken.length
    return taken
  }

  /** Passes over bytes without keeping them. @returns how many there were */
  async skip(bytes: number): Promise<number> {
    let left = bytes
    while (left > 0 && (await this.fill(1))) {
      const step = Math.min(left, this.length)
      this.start += step
      left -= step
    }
    return bytes - left
  }

  /**
   * Where the first line starts that is accepted, among the bytes read so far.
   * @param from where to look from; a line starts there when `from` is 0
   * @returns -1 when there is none
   */
  findLine(accept: (line: Uint8Array) => boolean, from = 0, lookBytes = 16): number {
    for (let at = from; at >= 0 && at < this.length; ) {
      if (accept(this.peek(at, at + lookBytes))) return at
      const next = this.buffer.subarray(this.start + at, this.end).indexOf(lineFeed)
      if (next < 0) return -1
      at += next + 1
    }
    return -1
  }

  private append(chunk: Uint8Array): void {
    if (this.end + chunk.length > this.buffer.length) {
      const needed = this.length + chunk.length
      const target = needed * 2 > this.buffer.length ? new Uint8Array(needed * 2) : this.buffer
      target.set(this.buffer.subarray(this.start, this.end))
      this.buffer = target
      this.end -= this.start
      this.start = 0
    }
    this.buffer.set(chunk, this.end)
    this.end += chunk.length
  }
}
