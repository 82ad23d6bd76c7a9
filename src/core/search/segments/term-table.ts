/**
 * Numbers for terms, kept as code units in one array with a hash table over them: no string is made of a term that was met
 * before, and none is kept.
 */
const emptySlot = 0
/** Bits of a slot for the number: sixteen million terms at most. */
const numberMask = (1 << 24) - 1

export class TermTable {
  count = 0
  /** The units of all terms, and by term where its own begin (one more at the end). */
  units = new Uint16Array(1 << 16)
  starts = new Uint32Array(1 << 12)
  private hashes = new Int32Array(1 << 12)
  /** Open addressing: number + 1, and above it some bits of the hash, so that few terms are compared for nothing. */
  private slots = new Int32Array(1 << 13)

  /** Makes room behind the last term for one of so many units, which are put there to be looked for. @returns where */
  room(length: number): number {
    const end = this.starts[this.count] as number
    if (end + length > this.units.length) {
      const larger = new Uint16Array(Math.max(this.units.length * 2, end + length))
      larger.set(this.units)
      this.units = larger
    }
    return end
  }

  numberOf(term: string): number {
    const at = this.room(term.length)
    for (let i = 0; i < term.length; i++) this.units[at + i] = term.charCodeAt(i)
    return this.take(term.length)
  }

  /** The number of the term whose units stand in the room; a new one when it has none. */
  take(length: number): number {
    const { units, slots } = this
    const start = this.starts[this.count] as number
    const hash = hashOf(units, start, length)
    let slot = hash & (slots.length - 1)
    for (let held = slots[slot] as number; held !== emptySlot; held = slots[slot] as number) {
      const number = (held & numberMask) - 1
      if ((held & ~numberMask) === (hash & ~numberMask) && this.equals(number, start, length)) return number
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = (hash & ~numberMask) | (this.count + 1)
    return this.append(hash, start + length)
  }

  text(number: number): string {
    const units = this.units.subarray(this.starts[number], this.starts[number + 1])
    return String.fromCharCode.apply(null, units as unknown as number[])
  }

  private equals(number: number, start: number, length: number): boolean {
    const { units } = this
    const own = this.starts[number] as number
    if ((this.starts[number + 1] as number) - own !== length) return false
    for (let i = 0; i < length; i++) if (units[own + i] !== units[start + i]) return false
    return true
  }

  private append(hash: number, end: number): number {
    const number = this.count++
    if (this.count + 1 > this.starts.length) this.grow()
    this.hashes[number] = hash
    this.starts[this.count] = end
    return number
  }

  private grow(): void {
    const starts = new Uint32Array(this.starts.length * 2)
    starts.set(this.starts)
    this.starts = starts
    const hashes = new Int32Array(starts.length)
    hashes.set(this.hashes)
    this.hashes = hashes
    const slots = new Int32Array(starts.length * 2)
    for (let number = 0; number < this.count; number++) {
      let slot = (hashes[number] as number) & (slots.length - 1)
      while (slots[slot] !== emptySlot) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = ((hashes[number] as number) & ~numberMask) | (number + 1)
    }
    this.slots = slots
  }
}

/** FNV-1a over code units, mixed once more because the low bits choose the slot. */
function hashOf(units: Uint16Array, start: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}
