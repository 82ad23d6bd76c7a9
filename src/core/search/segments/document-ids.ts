/** The ids of documents, by number. Ids of sixteen hex digits, as stories have them, take eight bytes each; others stay texts. */

export class DocumentIds {
  count = 0
  /** The first and the last eight digits of each id; of no meaning where `others` has it. */
  private halves: Uint32Array = new Uint32Array(0)
  private readonly others = new Map<number, string>()

  /** @param bytes as `toBytes` gives them; they become part of the list, and begin where a uint32 may */
  static fromBytes({ buffer, byteOffset, length }: Uint8Array): DocumentIds {
    const ids = new DocumentIds()
    ids.halves = new Uint32Array(buffer, byteOffset, length / 4)
    ids.count = ids.halves.length / 2
    return ids
  }

  static fromTexts(texts: Iterable<string>): DocumentIds {
    const ids = new DocumentIds()
    for (const text of texts) ids.add(text)
    return ids
  }

  /** @returns its number */
  add(id: string): number {
    const number = this.reserve()
    if (isPackable(id)) {
      this.halves[number * 2] = halfAt(id, 0)
      this.halves[number * 2 + 1] = halfAt(id, 8)
    } else {
      this.others.set(number, id)
    }
    return number
  }

  /** Adds the id of another list. */
  addFrom(ids: DocumentIds, at: number): number {
    const other = ids.others.get(at)
    if (other !== undefined) return this.add(other)
    const number = this.reserve()
    this.halves[number * 2] = ids.halves[at * 2] as number
    this.halves[number * 2 + 1] = ids.halves[at * 2 + 1] as number
    return number
  }

  /** Adds all of another list. @returns the number of the first */
  addAll(ids: DocumentIds): number {
    const first = this.count
    for (const [number, id] of ids.others) this.others.set(first + number, id)
    this.count = first + ids.count
    if (first === 0) {
      // Nothing is written to a full list: the next id moves it elsewhere.
      this.halves = ids.halves.subarray(0, ids.count * 2)
      return first
    }
    const halves = new Uint32Array(Math.max(64, (first + ids.count) * 2))
    halves.set(this.halves.subarray(0, first * 2))
    halves.set(ids.halves.subarray(0, ids.count * 2), first * 2)
    this.halves = halves
    return first
  }

  at(number: number): string {
    const other = this.others.get(number)
    if (other !== undefined) return other
    return this.half(number * 2) + this.half(number * 2 + 1)
  }

  equals(number: number, id: string): boolean {
    const other = this.packed ? undefined : this.others.get(number)
    if (other !== undefined || id.length !== 16) return other === id
    return this.halves[number * 2 + 1] === halfAt(id, 8) && this.halves[number * 2] === halfAt(id, 0)
  }

  /** A number to spread ids by: the same for the same id. */
  hashAt(number: number): number {
    const other = this.packed ? undefined : this.others.get(number)
    return other === undefined ? mix(this.halves[number * 2 + 1] as number) : hashOf(other)
  }

  /** Whether all are of sixteen hex digits. */
  get packed(): boolean {
    return this.others.size === 0
  }

  /** Two little-endian uint32 an id: its first and its last eight digits. Only of packed ids. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.halves.slice(0, this.count * 2).buffer)
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.count; number++) yield this.at(number)
  }

  private reserve(): number {
    if (this.count * 2 + 2 > this.halves.length) {
      const larger = new Uint32Array(Math.max(64, this.halves.length * 2))
      larger.set(this.halves)
      this.halves = larger
    }
    return this.count++
  }

  private half(at: number): string {
    const half = this.halves[at] as number
    return digitsOf(half >>> 16) + digitsOf(half & 0xffff)
  }
}

/** Four hex digits of sixteen bits; written out when they are first needed. */
function digitsOf(bits: number): string {
  digits[bits] ??= bits.toString(16).padStart(4, '0')
  return digits[bits] as string
}
const digits = new Array<string | undefined>(0x10000)

/** As `DocumentIds.hashAt` has it. */
export function hashOf(id: string): number {
  if (isPackable(id)) return mix(halfAt(id, 8))
  let hash = 0
  for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) | 0
  return mix(hash)
}

/** Murmur3's last steps: every bit of the number changes the low bits. */
function mix(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whether it is of sixteen hex digits. */
function isPackable(id: string): boolean {
  return id.length === 16 && halfAt(id, 0) >= 0 && halfAt(id, 8) >= 0
}

/** The number that eight lower-case hex digits stand for; -1 when one of them is none. All ids of an archive go through here. */
function halfAt(id: string, from: number): number {
  let half = 0
  for (let i = from; i < from + 8; i++) {
    const unit = id.charCodeAt(i)
    const isDigit = unit >= 0x30 && unit <= 0x39
    if (!isDigit && (unit < 0x61 || unit > 0x66)) return -1
    half = half * 16 + unit - (isDigit ? 0x30 : 0x57)
  }
  return half
}
