/** Walks the front-coded entries of a dictionary without making a string of each. Written for speed: a search passes over thousands. */

/** A term's place in the segment. */
export interface TermPlace {
  /** By field: the documents that hold the term. */
  counts: readonly number[]
  /** Their sum. */
  frequency: number
  postingsOffset: number
  postingsLength: number
}

export class TermWalker {
  /** The current term. */
  units = new Uint16Array(128)
  length = 0
  /** Code units that the current term is said to share with the one before. */
  shared = 0
  /** Where the term's postings begin, unless entries were passed over. */
  postingsOffset = 0
  private bytes = new Uint8Array()
  /** Where the current entry's suffix and its numbers begin, and where the next entry does. */
  private suffixAt = 0
  private numbersAt = 0
  private nextAt = 0
  private at = 0
  private postingsEnd = 0

  constructor(private readonly fields: number) {}

  /** Stands before the first of these entries. @param postings where its postings begin */
  begin(entries: Uint8Array, postings: number): this {
    this.bytes = entries as Uint8Array<ArrayBuffer>
    this.nextAt = 0
    this.postingsEnd = postings
    return this
  }

  /** Goes to the next term. @returns false at the end */
  next(): boolean {
    if (!this.enter(Number.POSITIVE_INFINITY)) return false
    this.readSuffix()
    this.postingsOffset = this.postingsEnd
    this.postingsEnd += this.postingsLength()
    return true
  }

  /** Goes to the next term that shares fewer than so many units with the one before it. Where postings are is not known from then on. */
  nextBelow(shared: number): boolean {
    if (!this.enter(shared)) return false
    this.readSuffix()
    return true
  }

  /** Goes to the first term that is not before `term`. @returns whether it is the term itself */
  seek(term: string): boolean {
    // Units that the terms passed over, which all come before, have in common with the one looked for.
    for (let same = 0; this.enter(Number.POSITIVE_INFINITY); ) {
      this.postingsOffset = this.postingsEnd
      this.postingsEnd += this.postingsLength()
      if (this.shared > same) continue
      this.readSuffix()
      const order = this.compare(term)
      if (order >= 0) return order === 0
      same = this.commonWith(term)
    }
    return false
  }

  term(): string {
    return String.fromCharCode.apply(null, this.units.subarray(0, this.length) as unknown as number[])
  }

  startsWith(prefix: string): boolean {
    if (this.length < prefix.length) return false
    for (let i = prefix.length - 1; i >= 0; i--) if (prefix.charCodeAt(i) !== this.units[i]) return false
    return true
  }

  /** Sum over the fields of the documents that hold the term. */
  frequency(): number {
    this.at = this.numbersAt
    let sum = 0
    for (let held = this.varint(); held > 0; held &= held - 1) sum += this.varint()
    return sum
  }

  /** By field: the documents that hold the term. */
  readCounts(into: number[]): void {
    this.at = this.numbersAt
    const held = this.varint()
    for (let field = 0; field < this.fields; field++) into[field] = held & (1 << field) ? this.varint() : 0
  }

  postingsLength(): number {
    this.at = this.numbersAt
    for (let held = this.varint(); held > 0; held &= held - 1) this.varint()
    return this.varint()
  }

  place(): TermPlace {
    const counts = new Array<number>(this.fields).fill(0)
    this.readCounts(counts)
    const { postingsOffset } = this
    return { counts, frequency: this.frequency(), postingsOffset, postingsLength: this.postingsLength() }
  }

  /** Finds the next entry that shares fewer than so many units. */
  private enter(below: number): boolean {
    do {
      this.at = this.nextAt
      if (this.at >= this.bytes.length) return false
      this.shared = this.varint()
      const rest = this.varint()
      this.nextAt = this.at + rest
    } while (this.shared >= below)
    const suffix = this.varint()
    this.suffixAt = this.at
    this.numbersAt = this.at + suffix
    return true
  }

  private readSuffix(): void {
    const { bytes, numbersAt } = this
    let length = this.shared
    if (length + numbersAt - this.suffixAt > this.units.length) this.grow(length + numbersAt - this.suffixAt)
    const { units } = this
    for (let at = this.suffixAt; at < numbersAt; length++) {
      const byte = bytes[at++] as number
      if (byte < 0x80) units[length] = byte
      else {
        this.at = at - 1
        units[length] = this.varint()
        at = this.at
      }
    }
    this.length = length
  }

  private varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] as number
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++] as number
      value |= (byte & 0x7f) << shift
    }
    return value >>> 0
  }

  /** Below zero when the current term comes before `term`, above when after. */
  private compare(term: string): number {
    const common = this.commonWith(term)
    if (common === this.length || common === term.length) return this.length - term.length
    return (this.units[common] as number) - term.charCodeAt(common)
  }

  private commonWith(term: string): number {
    const { units, length } = this
    let common = 0
    while (common < length && common < term.length && units[common] === term.charCodeAt(common)) common++
    return common
  }

  private grow(length: number): void {
    const larger = new Uint16Array(length * 2)
    larger.set(this.units)
    this.units = larger
  }
}
