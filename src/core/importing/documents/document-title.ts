/** Finds the headline of a document: by its style, by its looks, or because the file's properties name it. */
import { parseNewsDate } from '../dates/news-date'
import { opensAsByline } from '../names/byline'
import { looksLikeOutlet } from '../names/outlet-names'
import { isProse, wordCount } from '../plain-text/piece'
import type { DocumentParagraph } from './document-paragraph'

/** A headline stands among the first lines. */
const reach = 14
/** One that the properties name may stand below a page's menu. */
const furthest = 200
/** How much larger than the text a headline is at least. */
const largerBy = 1.14

/** @param stated the title in the file's properties, when it is one that a person gave */
export function findTitle(
  paragraphs: readonly DocumentParagraph[],
  stated: string | undefined,
): DocumentParagraph | undefined {
  const first = paragraphs.slice(0, reach)
  const named = stated ? namedBy(stated, paragraphs.slice(0, furthest)) : undefined
  return (
    first.find(({ kind }) => kind === 'title') ??
    named ??
    first.find((paragraph) => paragraph.level === 1 && mayBeTitle(paragraph)) ??
    byLooks(first, textSize(paragraphs))
  )
}

/** Pages are titled "Headline - Site", less often "Site | Headline"; the menu's copy of a headline is smaller. */
function namedBy(stated: string, paragraphs: readonly DocumentParagraph[]): DocumentParagraph | undefined {
  const [first = '', ...others] = stated.split(/\s+[-–—|·›»:]+\s+/u)
  const names = [stated, first, ...others.filter((part) => wordCount(part) > 3)].map(folded)
  const whole = folded(stated)
  const open = paragraphs.filter(({ kind }) => !kind || kind === 'heading' || kind === 'title')
  const tests = [
    ...names.map((name) => (words: string) => name.length >= 4 && words === name),
    (words: string) => words.length >= 12 && whole.startsWith(words),
  ]
  for (const isNamed of tests) {
    const found = open.filter(({ text }) => isNamed(folded(text)))
    if (found.length > 0) return found.sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0]
  }
  return undefined
}

/** The largest of the first lines, when it is larger than the text; else one in bold on top. */
function byLooks(first: readonly DocumentParagraph[], usual: number): DocumentParagraph | undefined {
  const candidates = first.filter(mayBeTitle)
  const largest = Math.max(0, ...candidates.map(({ size = 0 }) => size))
  if (usual > 0 && largest >= usual * largerBy) {
    const top = candidates.find(({ size }) => size === largest)
    return (top && headlineBelow(top, first, usual)) ?? top
  }
  const bold = first.findIndex((paragraph) => paragraph.bold && mayBeTitle(paragraph) && wordCount(paragraph.text) >= 3)
  return bold >= 0 && bold < 5 && paragraphsDiffer(first) ? first[bold] : undefined
}

/** A masthead may be larger than the headline below it; the headline says more, and the day stands between them. */
function headlineBelow(
  top: DocumentParagraph,
  first: readonly DocumentParagraph[],
  usual: number,
): DocumentParagraph | undefined {
  if (wordCount(top.text) > 4 || first.indexOf(top) > 1) return undefined
  const below = first.slice(first.indexOf(top) + 1)
  const at = below.findIndex(
    (paragraph) => (paragraph.size ?? 0) >= usual * 1.3 && mayBeTitle(paragraph) && wordCount(paragraph.text) > 3,
  )
  const dated = below.slice(0, Math.max(0, at)).some(({ text }) => isDateLine(text))
  return at >= 0 && (dated || looksLikeOutlet(top.text)) ? below[at] : undefined
}

/** A document all in bold says nothing by it. */
const paragraphsDiffer = (paragraphs: readonly DocumentParagraph[]) => paragraphs.some(({ bold }) => !bold)

function mayBeTitle({ text, kind }: DocumentParagraph): boolean {
  if (kind && kind !== 'heading' && kind !== 'title') return false
  if (!/\p{L}{2}/u.test(text) || text.length > 300 || (isProse(text) && wordCount(text) > 34)) return false
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text) || (opensAsByline(text) && wordCount(text) <= 6)) return false
  return !isDateLine(text)
}

function isDateLine(text: string): boolean {
  if (text.length > 80) return false
  const date = parseNewsDate(text)
  return date !== undefined && date.end - date.start > text.length * 0.6
}

/** The size that most of the text is set in; 0 when no size is told. */
export function textSize(paragraphs: readonly DocumentParagraph[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of paragraphs) if (size) characters.set(size, (characters.get(size) ?? 0) + text.length)
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Letters and digits only, whatever case. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
