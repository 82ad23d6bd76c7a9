/**
 * Annotations of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: one, a list, a
 * page, a collection or a graph of them. One story a page that was annotated.
 */
import type { ImportedHighlight } from '../draft'
import { type Fields, isFields, line, moment, names, words } from './fields'
import { highlightColor } from './highlight-color'
import { jsonExportReader } from './json-export'
import type { SavedPage } from './saved-page'

export const webAnnotationsReader = jsonExportReader({
  name: 'W3C annotation file',
  recognises: (head) =>
    /"(@type|type)"\s{0,20}:\s{0,20}\[?\s{0,20}"(oa:)?Annotation(Page|Collection)?"/.test(head) &&
    (head.includes('anno.jsonld') || /"(target|items|first)"\s*:/.test(head)),
  *pages(document) {
    const pages = new Map<string, { title?: string; annotations: Fields[] }>()
    for (const annotation of annotationsIn(document, 0)) {
      for (const target of listOf(annotation.target)) {
        const source = sourceOf(target)
        const page = pages.get(source.id) ?? { title: source.title, annotations: [] }
        page.annotations.push({ ...annotation, target })
        pages.set(source.id, page)
      }
    }
    for (const [id, { title, annotations }] of pages) yield toPage(id, title, annotations)
  },
})

const deepest = 4

function* annotationsIn(value: unknown, depth: number): Iterable<Fields> {
  if (depth > deepest) return
  if (Array.isArray(value)) for (const item of value) yield* annotationsIn(item, depth + 1)
  if (!isFields(value)) return
  if (value.target !== undefined) yield value
  else yield* annotationsIn(value.items ?? value.first ?? value['@graph'] ?? value.annotations, depth + 1)
}

function toPage(id: string, title: string | undefined, annotations: readonly Fields[]): SavedPage {
  const marked = annotations.flatMap((annotation) => webHighlight(annotation) ?? [])
  const onWhole = annotations.filter((annotation) => !webHighlight(annotation)).map(bodiesOf)
  return {
    mediaType: 'application/ld+json',
    title,
    url: /^https?:/i.test(id) ? id : undefined,
    label: id,
    tags: onWhole.flatMap(({ tags }) => tags),
    reading: { note: onWhole.flatMap(({ note }) => note ?? []).join('\n\n') },
    highlights: marked,
    source: id,
  }
}

/** A highlight of an annotation whose target is one thing; undefined when it marks no words. */
export function webHighlight(annotation: Fields): ImportedHighlight | undefined {
  const target = isFields(annotation.target) ? annotation.target : {}
  const selectors = listOf(target.selector)
    .flatMap((selector) => [selector, ...refined(selector)])
    .filter(isFields)
  const quote = selectors.find(({ type, exact }) => /TextQuoteSelector$/.test(String(type)) && words(exact))
  if (!quote) return undefined
  const start = selectors.find(({ type }) => /TextPositionSelector$/.test(String(type)))?.start
  const id = line(annotation.id)?.replace(/^urn:uuid:/i, '')
  return {
    ...(id ? { id } : {}),
    exact: String(quote.exact),
    ...(typeof quote.prefix === 'string' ? { prefix: quote.prefix } : {}),
    ...(typeof quote.suffix === 'string' ? { suffix: quote.suffix } : {}),
    ...(typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? { start } : {}),
    ...bodiesOf(annotation),
    color: highlightColor(listOf(target.styleClass)[0]),
    createdAt: moment(annotation.created),
    modifiedAt: moment(annotation.modified),
  }
}

function refined(selector: unknown): unknown[] {
  return isFields(selector) ? listOf(selector.refinedBy) : []
}

function bodiesOf(annotation: Fields): { note?: string; tags: string[] } {
  const bodies = listOf(annotation.body)
  const isTag = (body: unknown) =>
    isFields(body) && (body.purpose === 'tagging' || (!body.purpose && annotation.motivation === 'tagging'))
  const said = (body: unknown) => (isFields(body) ? words(body.value ?? body.chars) : words(body))
  const notes = [annotation.bodyValue, ...bodies.filter((body) => !isTag(body))].flatMap((body) => said(body) ?? [])
  const tags = names(bodies.filter(isTag).map((body) => said(body)))
  return { ...(notes.length > 0 ? { note: notes.join('\n\n') } : {}), tags }
}

/** The page an annotation is on, without the fragment that names a part of it. */
function sourceOf(target: unknown): { id: string; title?: string } {
  const source = isFields(target) ? (target.source ?? target.id) : target
  const id = line(isFields(source) ? source.id : source) ?? ''
  const title = isFields(source) ? line(source.title ?? source.label) : undefined
  return { id: id.replace(/#.*$/s, ''), title }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
