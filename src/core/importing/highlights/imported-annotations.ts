/**
 * Highlights of other apps as annotations: anchored where their words stand in the story, kept as orphans where they stand
 * nowhere. The same highlight always gets the same id, so that importing an export twice adds nothing twice.
 */
import type { Annotation } from '../../../contract/annotation'
import type { Story } from '../../../contract/story'
import { createQuoteMatcher, type QuoteMatcher } from '../../../text/quote-match'
import { type Selector, selectorFor } from '../../annotations/anchor'
import type { Library } from '../../library/library'
import type { Ports } from '../../ports'
import type { ImportedHighlight } from '../draft'
import { identifyingUrl } from '../identity'

type Needs = Pick<Ports, 'hash' | 'clock'>

/** Beyond this share of changed characters another passage may be meant. */
const largestDifference = 0.1
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * @param origin the story as it was read out of the export; it names the highlights
 * @param target the story they are put to: `origin`, or one of the same page that is there already
 * @param there the annotations that `target` has or is about to take over
 * @returns those that `there` lacks, and those that were changed in the app since
 */
export function importedAnnotations(
  highlights: readonly ImportedHighlight[],
  { origin, target, there }: { origin: Story; target: Story; there: readonly Annotation[] },
  library: Pick<Library, 'annotation'>,
  ports: Needs,
): Annotation[] {
  const known = new Map(there.map((annotation) => [annotation.id, annotation]))
  const sameWords = new Set(
    there.flatMap((annotation) => [likeness(annotation), likeness({ ...annotation, note: '' })]),
  )
  const made = new Map<string, Annotation>()
  const find = createQuoteMatcher(target.body)
  for (const highlight of highlights) {
    if (highlight.exact.trim() === '') continue
    const ids = idsOf(highlight, origin, target, ports)
    const before = ids.map((id) => known.get(id)).find(Boolean)
    if (before && !isNewer(highlight, before)) continue
    const id = before?.id ?? ids.find((candidate) => !library.annotation(candidate))
    if (!id || made.has(id)) continue
    const annotation = toAnnotation(highlight, { id, target, find, before, now: ports.clock.now() })
    if (before || !sameWords.has(likeness(annotation))) made.set(id, annotation)
  }
  return [...made.values()]
}

/** What two annotations have in common that mark the same words and say the same. */
function likeness({ selector: [{ exact }, { start }], note }: Pick<Annotation, 'selector' | 'note'>): string {
  return `${start} ${exact}\n${note ?? ''}`
}

/** The app's own id where it is a UUID, else one made of the page and the words; a second choice when another story has it. */
function idsOf(highlight: ImportedHighlight, origin: Story, target: Story, { hash }: Needs): string[] {
  const { part, sha256 } = origin.original
  const page = identifyingUrl(origin.url) ?? part?.sha256 ?? sha256
  const name = hash(`${page}\n${highlight.id ?? `${highlight.exact}\n${highlight.note ?? ''}`}`)
  const own = highlight.id && uuid.test(highlight.id) ? [highlight.id.toLowerCase()] : []
  return [...own, toUuid(name), toUuid(hash(`${name}\n${target.id}`))]
}

/** A UUID of version 8 (RFC 9562), whose other bits are ours to choose. */
function toUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function isNewer({ modifiedAt }: ImportedHighlight, before: Annotation): boolean {
  return modifiedAt !== undefined && Date.parse(modifiedAt) > Date.parse(before.modifiedAt)
}

function toAnnotation(
  highlight: ImportedHighlight,
  {
    id,
    target,
    find,
    before,
    now,
  }: { id: string; target: Story; find: QuoteMatcher; before?: Annotation; now: string },
): Annotation {
  const createdAt = instant(highlight.createdAt) ?? instant(highlight.modifiedAt) ?? now
  return {
    id,
    storyId: target.id,
    selector: place(highlight, target.body, find),
    color: highlight.color ?? before?.color ?? 'yellow',
    ...(highlight.note ? { note: highlight.note } : {}),
    tags: [...new Set(highlight.tags ?? [])],
    createdAt,
    modifiedAt: instant(highlight.modifiedAt) ?? createdAt,
  }
}

/** Where it stands in the text; as it was given when it stands nowhere. */
function place(highlight: ImportedHighlight, body: string, find: QuoteMatcher): Selector {
  const match = findHighlight(highlight, find)
  if (match) return selectorFor(body, match.start, match.end)
  const { exact, prefix = '', suffix = '', start = 0 } = highlight
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ]
}

/** @returns undefined when the words are not in the text, or only others like them */
export function findHighlight({ exact, prefix, suffix, start }: ImportedHighlight, find: QuoteMatcher) {
  const match = find({ exact, prefix, suffix, start })
  return match && match.difference <= largestDifference ? match : undefined
}

/** ISO 8601 in UTC; a day alone is its midnight. */
function instant(date: string | undefined): string | undefined {
  const parsed = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}
