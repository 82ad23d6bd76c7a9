/**
 * Annotations of Hypothesis, as its client exports them and as its API answers a search
 * (https://h.readthedocs.io/en/latest/api-reference/v1/). One story a page; replies go to the note they answer.
 */
import type { ImportedHighlight } from '../draft'
import { type Fields, fieldsList, isFields, line, moment, names, words } from './fields'
import { hasKeys, jsonExportReader } from './json-export'
import type { SavedPage } from './saved-page'

export const hypothesisReader = jsonExportReader({
  name: 'Hypothesis export',
  recognises: (head) =>
    hasKeys(head, 'uri', 'target') &&
    /"(user|group|permissions|references|document)"\s*:/.test(head) &&
    !head.includes('anno.jsonld'),
  *pages(document) {
    const annotations = fieldsList(isFields(document) ? (document.annotations ?? document.rows) : document)
    const several = new Set(annotations.map(({ user }) => line(user))).size > 1
    const noteOf = notesWithReplies(annotations, several)
    const pages = new Map<string, Fields[]>()
    for (const annotation of annotations) {
      const uri = line(annotation.uri) ?? ''
      const onPage = pages.get(uri)
      if (onPage) onPage.push(annotation)
      else pages.set(uri, [annotation])
    }
    for (const [uri, onPage] of pages) yield toPage(uri, onPage, noteOf)
  },
})

type NoteOf = (annotation: Fields) => string | undefined

function toPage(uri: string, annotations: readonly Fields[], noteOf: NoteOf): SavedPage {
  const own = annotations.filter((annotation) => !isReply(annotation))
  const marked = own.flatMap((annotation) => toHighlight(annotation, noteOf))
  const onWhole = own.filter((annotation) => !selectorOf(annotation, 'TextQuoteSelector'))
  const strayReplies = annotations.filter((annotation) => isReply(annotation) && noteOf(annotation))
  return {
    mediaType: 'application/json',
    title: annotations.map(({ document }) => (isFields(document) ? titleOf(document.title) : undefined)).find(Boolean),
    url: /^https?:/i.test(uri) ? uri : undefined,
    label: uri,
    tags: onWhole.flatMap(({ tags }) => names(tags)),
    reading: {
      note: [...onWhole, ...strayReplies].flatMap((annotation) => noteOf(annotation) ?? []).join('\n\n'),
    },
    highlights: marked,
    source: uri,
  }
}

function toHighlight(annotation: Fields, noteOf: NoteOf): ImportedHighlight[] {
  const quote = selectorOf(annotation, 'TextQuoteSelector')
  const exact = quote && words(quote.exact)
  if (!quote || !exact) return []
  const start = selectorOf(annotation, 'TextPositionSelector')?.start
  return [
    {
      id: line(annotation.id),
      exact,
      prefix: text(quote.prefix),
      suffix: text(quote.suffix),
      ...(typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? { start } : {}),
      note: noteOf(annotation),
      tags: names(annotation.tags),
      createdAt: moment(annotation.created),
      modifiedAt: moment(annotation.updated),
    },
  ]
}

/** White space at a context's edge belongs to it. */
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function selectorOf({ target }: Fields, type: string): Fields | undefined {
  return fieldsList(target)
    .flatMap(({ selector }) => fieldsList(selector))
    .find((selector) => selector.type === type && (type !== 'TextQuoteSelector' || words(selector.exact)))
}

function titleOf(title: unknown): string | undefined {
  return Array.isArray(title) ? line(title[0]) : line(title)
}

const isReply = ({ references }: Fields) => Array.isArray(references) && references.length > 0

/** The text of each annotation and below it what was answered, with names where several people wrote. */
function notesWithReplies(annotations: readonly Fields[], several: boolean): NoteOf {
  const roots = new Set(annotations.filter((one) => !isReply(one)).flatMap(({ id }) => line(id) ?? []))
  const replies = new Map<string, Fields[]>()
  for (const annotation of annotations.filter(isReply)) {
    const root = line((annotation.references as unknown[])[0]) ?? ''
    const toRoot = replies.get(root)
    if (toRoot) toRoot.push(annotation)
    else replies.set(root, [annotation])
  }
  const said = (annotation: Fields) => {
    const note = words(annotation.text)
    return note && several ? `${note}\n— ${author(annotation)}` : note
  }
  return (annotation) => {
    if (isReply(annotation)) {
      const answersHere = roots.has(line((annotation.references as unknown[])[0]) ?? '')
      return answersHere ? undefined : said(annotation)
    }
    const answers = (replies.get(line(annotation.id) ?? '') ?? []).flatMap((reply) => said(reply) ?? [])
    return [said(annotation), ...answers.map((answer) => `↳ ${answer}`)].filter(Boolean).join('\n\n') || undefined
  }
}

/** "Jo Park" or "jopark" of "acct:jopark@hypothes.is". */
function author({ user, user_info }: Fields): string {
  const shown = isFields(user_info) ? line(user_info.display_name) : undefined
  return shown ?? line(user)?.replace(/^acct:|@.*$/g, '') ?? '?'
}
