/** What a person must know before using an item: that it was withdrawn, or may not be published yet. */

/** @param status IPTC's publishing status in any spelling: "stat:canceled", "Usable", "http://cv.iptc.org/…/withheld" */
export function statusWarnings(status: string | undefined): string[] {
  const bare = status?.toLowerCase().replace(/^.*[:/]/, '')
  if (bare === 'canceled' || bare === 'cancelled') return ['The agency has withdrawn this item (status: canceled).']
  if (bare === 'withheld' || bare === 'embargoed') return [`The agency holds this item back (status: ${bare}).`]
  return []
}

/** @param until as precise as it is given */
export function embargoWarnings(until: string | undefined): string[] {
  return until ? [`Under embargo until ${until}.`] : []
}
