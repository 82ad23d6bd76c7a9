/** Scores by story number; used again from query to query. */
export class ScoreBoard {
  scores = new Float64Array(0)

  /** All at zero, for stories below `stories`. @param touched those that may not be */
  prepare(stories: number, touched: ArrayLike<number>): void {
    if (this.scores.length < stories) this.scores = new Float64Array(Math.ceil(stories * 1.5))
    else for (let i = 0; i < touched.length; i++) this.scores[touched[i] as number] = 0
  }

  add(story: number, score: number): void {
    this.scores[story] = (this.scores[story] as number) + score
  }
}
