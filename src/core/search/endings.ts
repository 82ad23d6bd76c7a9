/**
 * The most frequent terms that begin so, over all parts of an index. A part tells frequencies without making strings of its
 * terms: only those that can be among the most frequent are looked at.
 */
import type { Endings, IndexPart } from './index-part'

/** Frequencies are told apart up to here when the least is looked for. */
const mostCounted = 4096

/** @param frequencyOf over all parts, without what is gone */
export function mostFrequentEndings(
  parts: readonly IndexPart[],
  prefix: string,
  most: number,
  frequencyOf: (term: string) => number,
): Map<string, number> {
  const lists = parts.map((part) => part.endings(prefix))
  let least = Math.max(0, ...lists.map(({ frequencies }) => frequencyAtRank(frequencies, most)))
  for (;;) {
    // A term that stands in `least` stories stands in a share of them in at least one part.
    const terms = termsFrom(lists, Math.ceil(least / Math.max(1, parts.length)))
    const found = [...terms].map((term): [string, number] => [term, frequencyOf(term)])
    const ranked = found
      .filter(([, frequency]) => frequency > 0)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
    // What was passed over stands in fewer than `least`; when stories are gone, it may yet belong to the most frequent.
    if (least <= 1 || (ranked.length === most && (ranked.at(-1)?.[1] ?? 0) >= least)) return new Map(ranked)
    least = Math.min(least >> 1, ranked.length === most ? (ranked.at(-1)?.[1] ?? 0) : least)
  }
}

/** The frequency of the term that has this rank by frequency, as far as it is told apart; 0 when there are not so many. */
function frequencyAtRank(frequencies: ArrayLike<number>, rank: number): number {
  if (frequencies.length < rank) return 0
  const counts = new Uint32Array(mostCounted)
  for (let i = 0; i < frequencies.length; i++) {
    const frequency = Math.min(frequencies[i] as number, mostCounted - 1)
    counts[frequency] = (counts[frequency] as number) + 1
  }
  let above = 0
  for (let frequency = mostCounted - 1; frequency > 0; frequency--) {
    above += counts[frequency] as number
    if (above >= rank) return frequency
  }
  return 0
}

function termsFrom(lists: readonly Endings[], least: number): Set<string> {
  const terms = new Set<string>()
  for (const { frequencies, term } of lists) {
    for (let at = 0; at < frequencies.length; at++) if ((frequencies[at] as number) >= least) terms.add(term(at))
  }
  return terms
}
