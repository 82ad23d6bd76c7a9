/**
 * The stories of terms that many of them hold, as bits: the same words are asked for again and again, and bits are put
 * together in a moment where postings would have to be read. Kept until the index changes.
 */
import { StoryBits } from './story-bits'

/** In a larger share of the stories than this a term is frequent. */
const frequentShare = 1 / 64
const mostBytes = 12 << 20

export class FrequentTerms {
  private readonly kept = new Map<string, StoryBits>()
  private bytes = 0

  /** The index changed. */
  forget(): void {
    this.kept.clear()
    this.bytes = 0
  }

  /**
   * The stories that hold the term.
   * @param frequency of the term, among so many documents
   * @param stories there are numbers below this
   */
  find(
    term: string,
    frequency: number,
    documents: number,
    stories: number,
    mark: (stories: StoryBits) => void,
  ): StoryBits | undefined {
    if (frequency < documents * frequentShare) return undefined
    const known = this.kept.get(term)
    if (known?.stories === stories) return known
    const found = new StoryBits(stories)
    mark(found)
    this.keep(term, found)
    return found
  }

  private keep(term: string, stories: StoryBits): void {
    this.bytes += stories.words.byteLength
    this.kept.set(term, stories)
    for (const [oldest, { words }] of this.kept) {
      if (this.bytes <= mostBytes) break
      this.kept.delete(oldest)
      this.bytes -= words.byteLength
    }
  }
}
