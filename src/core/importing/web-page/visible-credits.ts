/**
 * Reads the credits that a page's layout takes apart: a label and its name in two lines, a byline in the date's line,
 * a name alone under the text, an agency under the headline, the owner of a personal site.
 */
import { isAgency } from '../names/agencies'
import { creditLabel, opensAsByline, parseByline } from '../names/byline'
import { isDomainName } from '../names/outlet-names'
import { namesOf } from './furniture'
import type { JudgedSegment } from './main-content'
import type { BylineSource } from './page-authors'
import { elementsOf, isSmall, type PageElement, textOf } from './page-tree'
import { isOrganisation, isWholeName } from './person-names'
import { dateIn, isBody, type VisibleContext } from './visible-lines'

const linesAround = 15
const linesBefore = 4
const longestCredit = 100

/**
 * Bylines of the kinds above, the surest first.
 * @param windowTitle the text of `<title>`, in which a personal site names its owner
 */
export function visibleCredits(context: VisibleContext, windowTitle = ''): BylineSource[] {
  const { segments } = context.content
  const first = segments.findIndex(isBody)
  const last = segments.findLastIndex(isBody)
  const labelled: string[] = []
  const plain: string[] = []
  const signed: string[] = []
  segments.forEach((segment, index) => {
    if (isElsewhere(segment) || index < first - linesAround || index > last + linesAround) return
    const names = afterLabel(segment, segments[index + 1])
    if (names) labelled.push(names)
    else if (isPlainByline(segment) && index >= first - linesBefore)
      (index <= first + 1 ? labelled : plain).push(segment.text)
    const dated = behindDate(segment, context)
    if (dated && index <= first + 3) labelled.push(dated)
    if (index > first && index <= last + 2 && isSignature(segment, index > last)) signed.push(segment.text)
  })
  return [
    ...labelled.map((text): BylineSource => ({ texts: [text], certainty: 'marked' })),
    ...[...plain, ...signed].map((text): BylineSource => ({ texts: [text], certainty: 'guess' })),
    ...sourceLines(context).map((text): BylineSource => ({ texts: [text], certainty: 'source' })),
    ...owners(context, windowTitle).map((text): BylineSource => ({ texts: [text], certainty: 'owner' })),
  ]
}

function isElsewhere({ furniture }: JudgedSegment): boolean {
  return furniture?.role === 'promo' || /^(comments|navigation)$/.test(furniture?.reason ?? '')
}

/** Whole names and nothing else. */
function namesOnly(text: string): boolean {
  const { authors } = parseByline(text)
  return authors.length > 0 && authors.length <= 5 && authors.every(isWholeName)
}

/** Labels of credits that would open a headline, too, if a colon and more words followed. */
const bareLabel = /^(interview|protokoll|entrevista|intervista|entretien|story|report(age)?)$/i

/** "Autor" or "Von:" in one line, the names in the next. */
function afterLabel({ text }: JudgedSegment, next: JudgedSegment | undefined): string | undefined {
  if (!next || text.length > 30 || next.text.length > longestCredit) return undefined
  const label = text.replace(/[\s:：]+$/u, '')
  const credit = creditLabel(`${label}:`)
  const isLabel = bareLabel.test(label) || (credit?.kind === 'author' && credit.rest === '')
  return isLabel && namesOnly(next.text) ? next.text : undefined
}

/** A line that opens as a byline and names people, and nothing more. */
function isPlainByline({ text, inside, furniture }: JudgedSegment): boolean {
  if (!(inside || furniture?.role === 'byline') || text.length > longestCredit) return false
  return (opensAsByline(text) || creditLabel(text)?.kind === 'author') && namesOnly(text)
}

const afterDate =
  /^[\s,|·•–-]*(?:\d{1,2}[:.h]\d{2})?\s*(?:uhr|h|am|pm)?[\s,|·•–-]*(?:von|by|par|por|door|oleh|di|av|af)\s+(\p{Lu}[\p{L}'’.-]+(?:\s(?:v[oa]n |de[rn]? )?\p{Lu}[\p{L}'’.-]+){0,3})\s*$/iu

/** "6 Nov 2023 13:30 by Olga": behind a date a given name will do. */
function behindDate({ element, text }: JudgedSegment, context: VisibleContext): string | undefined {
  if (text.length > 200) return undefined
  const lines = isSmall(element) ? [text, ...[...elementsOf(element)].map(textOf)] : [text]
  for (const line of lines) {
    const date = line.length <= longestCredit ? dateIn(line, context) : undefined
    const name = date && afterDate.exec(line.slice(date.end))?.[1]
    if (name && /^\p{Lu}/u.test(name)) return name
  }
  return undefined
}

/** A name alone on the right side, or emphasised under the text's end. */
function isSignature({ element, text }: JudgedSegment, atEnd: boolean): boolean {
  if (text.length > 50 || !isWholeName(text) || text.split(' ').length > 4 || /\p{Script=Han}.*\s/u.test(text))
    return false
  return [element, element.parent, ...(isSmall(element) ? elementsOf(element) : [])].some(
    (each) =>
      each?.attributes.align?.toLowerCase() === 'right' ||
      /text-align:\s*right/i.test(each?.attributes.style ?? '') ||
      (atEnd && /^(em|i|strong|b)$/.test(each?.tag ?? '')),
  )
}

const sourceName = /(^|-)(credits?|sources?|by-?line|agency|agentur|quelle|fuente|fonte)$/

/** The agency or site that a line marked as byline or credit names instead of people. */
function sourceLines({ root }: VisibleContext): string[] {
  const found: string[] = []
  for (const element of elementsOf(root)) {
    if (!namesOf(element).some((name) => sourceName.test(name))) continue
    if (!isSmall(element) || isPicture(element) || (element.parent && isPicture(element.parent))) continue
    const text = textOf(element).replace(/^(quelle|source|fuente|fonte|bron|via)\s*:\s*/i, '')
    if (text.length <= 40 && isSourceName(text)) found.push(text)
  }
  return found
}

/** Pictures have credits of their own. */
function isPicture(element: PageElement): boolean {
  return (
    /^(figure|figcaption|aside|nav|li)$/.test(element.tag) || namesOf(element).some((name) => pictureName.test(name))
  )
}
const pictureName = /(^|-)(images?|photos?|media|gallery|figure|teaser|captions?|comments?)(-|$)/

/** "JIJI", "APA/AP", "beispiel.de/ab": agencies or a site, with a writer's signature in small letters. */
function isSourceName(text: string): boolean {
  const [first = '', ...more] = text.split(/\s*(?:[/,+&]|\bund\b|\band\b)\s*/)
  const isSource = (part: string) => isAgency(part) || isDomainName(part)
  return isSource(first) ? more.every((part) => isSource(part) || signature.test(part)) : false
}
const signature = /^\p{Ll}{2,4}$/u

const copyright =
  /(?:©|\(c\)|copyright)[\s:©]*(?:\(c\))?\s*(?:(?:19|20)\d\d)?\s*(?:[-–]\s*(?:(?:19|20)\d\d|present|heute)?)?\s*(?:by|von)?\s*((?:[\p{L}'’-]+\.?\s?){2,4}?)\s*(?:[.|,–•·(]|all rights|alle rechte|$)/iu

/** Whose site it is: named in its licence, or in its copyright line and its title alike. */
function owners({ root, content }: VisibleContext, windowTitle: string): string[] {
  const licensors = [...elementsOf(root)]
    .filter(({ attributes }) => /\bcc:attribution(url|name)\b/i.test(`${attributes.rel} ${attributes.property}`))
    .filter(isSmall)
    .map(textOf)
  const holders = content.segments
    .filter(({ text }) => text.length <= 200)
    .map(({ text }) => copyright.exec(text)?.[1]?.replace(/[\s.]+$/, '') ?? '')
    .filter((name) => windowTitle.toLowerCase().includes(name.toLowerCase()))
  return [...licensors, ...holders].filter((name) => isWholeName(name) && !isOrganisation(name))
}
