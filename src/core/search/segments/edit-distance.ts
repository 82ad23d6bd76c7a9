/**
 * Levenshtein's distance from a word to many terms that come in ascending order, as MiniSearch's radix tree reckons it
 * (insertions, deletions and substitutions of code units). Rows of the matrix are kept for what a term shares with the one
 * before, and a beginning that is too far away already is told, so that all terms that begin so can be passed over.
 */
export class EditDistance {
  private readonly rows: Int32Array[]
  private readonly word: Uint16Array
  /** The unit each row was filled for; the first `known` hold. */
  private readonly filled: number[] = []
  private known = 0
  /** The least number of units with which a term begins too far away; infinite when the last one did not. */
  hopeless = Number.POSITIVE_INFINITY

  /** @param kept the first units of each term that are the word's own and need no look */
  constructor(
    word: string,
    private readonly most: number,
    private readonly kept: number,
  ) {
    this.word = Uint16Array.from({ length: word.length - kept }, (_, i) => word.charCodeAt(kept + i))
    this.rows = [Int32Array.from({ length: this.word.length + 1 }, (_, i) => i)]
  }

  /** Goes along the first `length` units of a term. @returns false when they are too far away already */
  follow(units: ArrayLike<number>, start: number, length: number): boolean {
    const { kept, filled } = this
    const depth = length - kept
    let same = 0
    while (same < this.known && same < depth && filled[same] === units[start + kept + same]) same++
    this.known = same
    if (this.hopeless <= kept + same) return false
    this.hopeless = Number.POSITIVE_INFINITY
    while (this.known < depth) {
      const unit = units[start + kept + this.known] as number
      filled[this.known] = unit
      this.known++
      if (this.fillRow(this.known, unit) > this.most) {
        this.hopeless = kept + this.known
        return false
      }
    }
    return true
  }

  /** Of the whole term followed last. */
  distance(length: number): number {
    return this.rows[length - this.kept]?.[this.word.length] ?? 0
  }

  /** Row `depth`: a term's first `depth` units, of which `unit` is the last, against each beginning of the word. @returns the row's least */
  private fillRow(depth: number, unit: number): number {
    const { word, rows } = this
    const above = rows[depth - 1] as Int32Array
    const row = rows[depth] ?? new Int32Array(word.length + 1)
    rows[depth] = row
    row[0] = depth
    let least = depth
    for (let i = 1; i <= word.length; i++) {
      let value = (above[i - 1] as number) + (word[i - 1] === unit ? 0 : 1)
      const below = (above[i] as number) + 1
      if (below < value) value = below
      const beside = (row[i - 1] as number) + 1
      if (beside < value) value = beside
      row[i] = value
      if (value < least) least = value
    }
    return least
  }
}
