/** An article of Europresse as a story. Source: exported files; class names are those of its pages. */
import { segmentsOf } from '../../web-page/page-segments'
import { elementsOf, type PageElement, textOf } from '../../web-page/page-tree'
import { escapeHtml, told, unique, type WireStory } from '../../wire/wire-story'
import { databaseDate, isRightsLine } from '../article-text'

export function hasClass({ attributes }: PageElement, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).some((own) => own.toLowerCase() === name.toLowerCase())
}

export function europresseStory(article: PageElement): WireStory {
  const all = [...elementsOf(article)]
  const first = (...names: string[]) =>
    names.map((name) => all.find((element) => hasClass(element, name))).find(Boolean)
  const header = headerOf(all)
  const title = first('rdp__articletitle', 'titreArticleVisu', 'titreArticle')
  const container = first('docOcurrContainer', 'DocText')
  const lines = container ? undefined : looseLines(article)
  const known = container ? textLines(container) : (lines?.text ?? [])
  const rest = segmentsOf(article).map(({ text }) => text.trim())
  const number = rest.map((line) => documentNumber(line)).find(Boolean)
  const { outlet, issue } = publication(first('DocPublicationName'))
  const below = title && container ? authorBelow(all, title, container) : lines?.author
  const author = textIn(first('docAuthors')) ?? below
  const subtitle = textIn(first('rdp__subtitle'))
  const stated = {
    title: textIn(title),
    subtitle,
    byline: author,
    outlet,
    section: header.section,
    publishedAt: databaseDate(header.day, undefined, header.language) ?? dayOfNumber(number),
    externalId: number,
    url: originalAddress(all),
  }
  return {
    mediaType: 'text/html',
    ...told(stated),
    html: known
      .map(({ text, kind }) => `<${tagOf(kind)}>${escapeHtml(text).replace(/\n/g, '<br>')}</${tagOf(kind)}>`)
      .join('\n'),
    credits: unique(rest.filter((line) => isRightsLine(line))),
    record: unique([...(issue ? [`Issue: ${issue}`] : []), ...header.record, ...alsoIn(all)]),
  }
}

function textIn(element: PageElement | undefined): string | undefined {
  return element ? textOf(element).trim() || undefined : undefined
}

interface Line {
  text: string
  kind: string
}

function textLines(container: PageElement): Line[] {
  return segmentsOf(container)
    .map(({ text, kind }) => ({ text: text.trim(), kind }))
    .filter(({ text }) => text !== '')
}

function tagOf(kind: string): string {
  if (kind === 'heading') return 'h2'
  if (kind === 'quote') return 'blockquote'
  return kind === 'list' ? 'li' : 'p'
}

/** "La Croix, no. 43018", "Le Progrès (Lyon)" with its editions in further lines. */
function publication(element: PageElement | undefined): { outlet?: string; issue?: string } {
  if (!element) return {}
  const name = (segmentsOf(element)[0]?.text.split('\n')[0] ?? textOf(element)).replace(/\s+/g, ' ').trim()
  const match = /^(.*?),?\s+n[o°º]\.?\s*([\w.-]+).*$/i.exec(name)
  return match ? { outlet: match[1]?.trim(), issue: match[2] } : { outlet: name }
}

interface Header {
  section?: string
  day?: string
  language?: string
  record: string[]
}

/** "France, mardi 11 septembre 2024 - 856 mots, p. 4": section, day, length and page, in one or several pieces. */
function headerOf(all: readonly PageElement[]): Header {
  const pieces = all.filter((element) => hasClass(element, 'DocHeader') || hasClass(element, 'DocTitreSousSection'))
  const line = pieces
    .map((piece) => textOf(piece))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
  const day =
    /(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)?(?:\d{1,2}(?:er)?\s+\p{L}{3,10}\.?\s+\d{4}|\p{L}{3,10}\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2})(?:,?\s+(?:-\s+)?\d{1,2}[:h]\d{2})?/iu.exec(
      line,
    )
  const section = (day ? line.slice(0, day.index) : '').replace(/[\s,;–-]+$/, '').trim()
  const behind = day ? line.slice(day.index + day[0].length).replace(/^[\s,;–-]+/, '') : ''
  return {
    ...(section ? { section } : {}),
    ...(day ? { day: day[0].replace(/\b1er\b/, '1') } : {}),
    ...(/janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre/i.test(day?.[0] ?? '')
      ? { language: 'fr' }
      : {}),
    record: behind ? [behind] : [],
  }
}

/** A name right behind the headline and before the text. */
function authorBelow(all: readonly PageElement[], title: PageElement, container: PageElement): string | undefined {
  const between = all.slice(all.indexOf(title) + 1, all.indexOf(container))
  const line = between.find((element) => hasClass(element, 'sm-margin-bottomNews') && textOf(element).trim() !== '')
  const text = line && textOf(line).trim()
  return text && text.length < 120 ? text : undefined
}

/** "news·20121004·PO·2040056000": the number under which the database keeps the article. */
function documentNumber(line: string): string | undefined {
  return /\b(news[·.]\d{8}[·.][A-Z]{1,6}[·.][\w·.-]{3,40})/.exec(line)?.[1]?.replace(/[.·]+$/, '')
}

function dayOfNumber(number: string | undefined): string | undefined {
  const [, year, month, day] = /^news.(\d{4})(\d{2})(\d{2})/.exec(number ?? '') ?? []
  return year ? `${year}-${month}-${day}` : undefined
}

function originalAddress(all: readonly PageElement[]): string | undefined {
  const link = all.find(
    (element) =>
      element.tag === 'a' &&
      /cet article est paru|voir l'article|lire l'article|this article appeared/i.test(textOf(element)),
  )
  const href = link?.attributes.href
  return href && /^https?:/i.test(href) ? href : undefined
}

function alsoIn(all: readonly PageElement[]): string[] {
  const also = all.find((element) => hasClass(element, 'apd-wrapper'))
  return also ? [textOf(also).trim()].filter(Boolean) : []
}

/** The layout of 2012 has no elements for author and text, only lines between the headline and the rights. */
function looseLines(article: PageElement): { author?: string; text: Line[] } {
  const segments = segmentsOf(article)
    .flatMap(({ text, kind, element }) => text.split('\n').map((line) => ({ text: line.trim(), kind, element })))
    .filter(({ text }) => text !== '')
  const titled = [...elementsOf(article)].find((element) => hasClass(element, 'TitreArticleVisu'))
  const title = titled ? textOf(titled).trim() : ''
  const from = segments.findIndex(({ text }) => text === title) + 1
  const end = segments.findIndex(
    ({ text }, index) => index >= from && (isRightsLine(text) || /^(?:Numéro de document|Document number)/i.test(text)),
  )
  const body = segments.slice(from, end < 0 ? segments.length : end)
  const opening = body[0]?.text ?? ''
  const signed = body.length > 1 && opening.length < 60 && !/[.!?:…]$/.test(opening) && /^\p{Lu}/u.test(opening)
  return { ...(signed ? { author: opening } : {}), text: signed ? body.slice(1) : body }
}
