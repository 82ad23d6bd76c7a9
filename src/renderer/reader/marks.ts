/** Highlights cut into runs for drawing: where they overlap, the run belongs to all of them. */
import type { Annotation, AnnotationColor } from '../../contract/annotation'

/** A highlight placed in the text: [start, end) in `story.body`. */
export interface PlacedMark {
  id: string
  color: AnnotationColor
  start: number
  end: number
}

export interface MarkedRun {
  text: string
  /** Offset in `story.body`. */
  start: number
  /** The highlights over this run, the newest last; empty: plain text. */
  marks: PlacedMark[]
}

/**
 * Where the highlights stand, oldest first, as their position selectors say and their quotes confirm. A quote that
 * stands elsewhere is taken where it is nearest; orphans, and what stands nowhere, are left out.
 */
export function placeMarks(body: string, annotations: readonly Annotation[]): PlacedMark[] {
  return [...annotations]
    .sort((one, other) => compare(one.createdAt, other.createdAt))
    .flatMap(({ id, color, orphan, selector: [quote, position] }) => {
      if (orphan) return []
      const start = body.startsWith(quote.exact, position.start)
        ? position.start
        : nearest(body, quote.exact, position.start)
      return start < 0 ? [] : [{ id, color, start, end: start + quote.exact.length }]
    })
}

/** The runs of a text that begins at `start`, cut wherever a highlight begins or ends. */
export function markRuns(text: string, start: number, marks: readonly PlacedMark[]): MarkedRun[] {
  const end = start + text.length
  const over = marks.filter((mark) => mark.start < end && mark.end > start)
  if (over.length === 0) return text === '' ? [] : [{ text, start, marks: [] }]
  const cuts = new Set([start, end])
  for (const mark of over) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    return {
      text: text.slice(from - start, to - start),
      start: from,
      marks: over.filter((mark) => mark.start < to && mark.end > from),
    }
  })
}

function nearest(body: string, exact: string, place: number): number {
  const before = body.lastIndexOf(exact, place)
  const after = body.indexOf(exact, place)
  if (before < 0 || after < 0) return Math.max(before, after)
  return place - before <= after - place ? before : after
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
