/** Scores by story number; used again from query to query. */
import { StoryBits } from './story-bits'

/** Of fewer stories than this share the scores are taken back one by one. */
const fewShare = 1 / 16

export class ScoreBoard {
  scores = new Float64Array(0)
  private scored = new StoryBits(0)

  /** All at zero. @param scored the only stories that will get a score; it may be filled as they do */
  begin(scored: StoryBits): void {
    if (this.scores.length < scored.stories) this.scores = new Float64Array(Math.ceil(scored.stories * 1.5))
    else if (this.scored.count > this.scored.stories * fewShare) this.scores.fill(0, 0, this.scored.stories)
    else for (const story of this.scored.toNumbers()) this.scores[story] = 0
    this.scored = scored
  }

  add(story: number, score: number): void {
    this.scores[story] = (this.scores[story] as number) + score
  }
}
