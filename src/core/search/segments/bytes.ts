/** Numbers as bytes: LEB128 varints (seven bits a byte, low ones first), as the segment format uses them. */

/** A growing run of bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(1024)
  length = 0

  varint(value: number): void {
    this.reserve(5)
    let rest = value
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  /** Little-endian. */
  uint32(value: number): void {
    this.reserve(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = value >>> shift
  }

  append(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.reserve(end - start)
    // A loop is quicker for the few bytes that most lists have.
    if (end - start > 64) this.bytes.set(bytes.subarray(start, end), this.length)
    else for (let i = start; i < end; i++) this.bytes[this.length + i - start] = bytes[i] as number
    this.length += end - start
  }

  /** Appends what another has written. */
  appendFrom(other: ByteWriter): void {
    this.append(other.bytes, 0, other.length)
  }

  /** The bytes so far; valid until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    larger.set(this.view())
    this.bytes = larger
  }
}

/** Reads numbers one after the other. Bytes that end too early read as zeros: their checksum was verified before. */
export class ByteReader {
  constructor(
    private bytes: Uint8Array,
    public at = 0,
  ) {}

  begin(bytes: Uint8Array): void {
    this.bytes = bytes
    this.at = 0
  }

  get ended(): boolean {
    return this.at >= this.bytes.length
  }

  varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] ?? 0
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++] ?? 0
      value |= (byte & 0x7f) << shift
    }
    return value >>> 0
  }
}
