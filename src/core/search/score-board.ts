/** Scores by story number; used again from query to query. */
export class ScoreBoard {
  scores = new Float64Array(0)

  /** All at zero, for stories below `stories`. */
  prepare(stories: number): void {
    if (this.scores.length < stories) this.scores = new Float64Array(Math.ceil(stories * 1.5))
    else this.scores.fill(0)
  }

  add(story: number, score: number): void {
    this.scores[story] = (this.scores[story] as number) + score
  }
}
