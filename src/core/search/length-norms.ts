/**
 * What of MiniSearch's formula depends only on a field's length, worked out once: for a term that stands once in a field,
 * which most do, 1 ⁄ (1 + k × (1 − b + b × length ⁄ average)).
 */
import { bm25 } from './bm25'

/** Longer fields are rare, and reckoned each time. */
const longest = 4096

export class LengthNorms {
  readonly shortness = bm25.k * (1 - bm25.b)
  /** To be multiplied by the length. */
  perTerm = 0
  /** By length. */
  readonly once = new Float64Array(longest)
  private average = 0

  /** Ready for a field of this average length. */
  prepare(average: number): void {
    if (average === this.average) return
    this.average = average
    this.perTerm = (bm25.k * bm25.b) / (average || 1)
    for (let length = 0; length < longest; length++) {
      this.once[length] = 1 / (1 + this.shortness + this.perTerm * length)
    }
  }

  /** `f ⁄ (f + k × (1 − b + b × length ⁄ average))` */
  share(frequency: number, length: number): number {
    if (frequency === 1 && length < longest) return this.once[length] as number
    return frequency / (frequency + this.shortness + this.perTerm * length)
  }
}
