/**
 * Which segments to merge, and when: so that there are few, the largest hold most, and each story is written again only a few
 * times. A segment stays as it is as long as it is larger than three times all smaller ones together.
 */
const share = 3

/** @returns the places of the segments to merge: the largest that is outgrown, and all smaller ones; undefined when there are none */
export function pickMerge(documentCounts: readonly number[]): number[] | undefined {
  const places = [...documentCounts.keys()].sort((a, b) => (documentCounts[a] ?? 0) - (documentCounts[b] ?? 0))
  let smaller = 0
  let outgrown = 0
  places.forEach((place, rank) => {
    const count = documentCounts[place] ?? 0
    if (rank > 0 && count <= share * smaller) outgrown = rank
    smaller += count
  })
  return outgrown > 0 ? places.slice(0, outgrown + 1) : undefined
}
