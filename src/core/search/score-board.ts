/** Scores and found words by story number; only the touched ones are looked at and wiped. Used again from query to query. */
export class ScoreBoard {
  scores = new Float64Array(0)
  /** Bits of the query's words that a story holds. */
  words = new Int32Array(0)
  /** The numbers of the stories with a score, `count` of them. */
  touched = new Int32Array(0)
  count = 0

  /** Ready for stories below `stories`. */
  prepare(stories: number): void {
    if (this.scores.length < stories) {
      const room = Math.ceil(stories * 1.5)
      this.scores = new Float64Array(room)
      this.words = new Int32Array(room)
      this.touched = new Int32Array(room)
    } else {
      for (let i = 0; i < this.count; i++) {
        const story = this.touched[i] as number
        this.scores[story] = 0
        this.words[story] = 0
      }
    }
    this.count = 0
  }

  /** @param score above zero */
  add(story: number, score: number, words: number): void {
    if (this.scores[story] === 0) this.touched[this.count++] = story
    this.scores[story] = (this.scores[story] as number) + score
    this.words[story] = (this.words[story] as number) | words
  }
}
