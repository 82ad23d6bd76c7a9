/** Which segments to merge, and when: size-tiered, so that each story is written again only a few times. */

/** As many of one tier make one of the next. */
const tierFactor = 8
/** Segments up to this many documents are of the lowest tier. */
const lowestTier = 512

function tierOf(documents: number): number {
  let tier = 0
  for (let limit = lowestTier; documents > limit; limit *= tierFactor) tier++
  return tier
}

/** @returns the places of the segments to merge, of the lowest tier that is full; undefined when none is */
export function pickMerge(documentCounts: readonly number[]): number[] | undefined {
  const tiers = new Map<number, number[]>()
  documentCounts.forEach((count, i) => {
    const tier = tierOf(count)
    tiers.set(tier, [...(tiers.get(tier) ?? []), i])
  })
  const full = [...tiers].filter(([, places]) => places.length >= tierFactor).sort(([a], [b]) => a - b)
  return full[0]?.[1]
}
