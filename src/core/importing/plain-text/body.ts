/** Labels everything below the header, and takes stamps and end marks off the paragraphs they stand in. */

import { parseNewsDate } from '../dates/news-date'
import { findAgency, isAgency } from '../names/agencies'
import { parseByline } from '../names/byline'
import { bylineLine, creditLine } from './credit-lines'
import { readDateline } from './dateline'
import { endMarkBehind, furnitureLine } from './furniture-lines'
import { addByline } from './header'
import { namesOutlet, type OutletHints } from './outlet-hints'
import { endsSentence, isProse, label, type Piece, wordCount } from './piece'
import { promoLine } from './promo-lines'
import { labelShapes } from './shapes'
import { addNames, type StoryFacts } from './story-facts'

/** The lines among which the headline is: below addresses and outlets, above running text. */
function headlineReach(pieces: readonly Piece[]): number {
  const prose = pieces.findIndex((piece, i) => i >= 3 || (i > 0 && isProse(piece.text)))
  return prose < 0 ? Math.min(1, pieces.length) : prose
}

/** "VIDEO: Banjir di Hulu" and "Hak Cipta Lagu Dijual" are headlines there; only what can be nothing else is labelled. */
function mayBeHeadline(text: string): boolean {
  const promo = promoLine(text)
  if (promo?.reason.startsWith('Points') && !promo.strong) return true
  const furniture = furnitureLine(text, true)
  return (
    furniture?.role === 'footer' &&
    !furniture.opensList &&
    !/^\W{0,4}(?:©|ⓒ|\(c\)\s?\d|copyright\b.*(?:©|\d{4}))/i.test(text)
  )
}

/** How many pieces from the start or end are taken for the surroundings of an article; most stories are shorter. */
const endReach = 200

function nearAnEnd(pieces: readonly Piece[], index: number): boolean {
  return index < endReach || index >= pieces.length - endReach
}

/** Labels pieces that tell by their own words what they are, wherever they stand. */
export function labelUnmistakable(pieces: Piece[], facts: StoryFacts): void {
  const headline = headlineReach(pieces)
  let list: 'promo' | 'footer' | undefined
  for (const [i, piece] of pieces.entries()) {
    if (piece.role || (i < headline && mayBeHeadline(piece.text))) continue
    const promo = promoLine(piece.text)
    if (promo) {
      label(piece, 'promo', promo.reason)
      if (promo.title) facts.related.push({ title: promo.title })
      list = promo.opensList && /[:：]\s*$/u.test(piece.text) ? 'promo' : undefined
      continue
    }
    const furniture = furnitureLine(piece.text, nearAnEnd(pieces, i))
    if (furniture) {
      label(piece, furniture.role, furniture.reason)
      addNames(facts.tags, furniture.values ?? [])
      facts.section ??= furniture.section
      list = furniture.opensList ? 'footer' : undefined
      continue
    }
    if (list && isListedTitle(piece.text)) {
      label(piece, 'promo', 'Listed among other stories')
      if (list === 'promo') facts.related.push({ title: piece.text.replace(/^[-*•·>»\d.)\s]+/u, '') })
    } else list = undefined
  }
}

function isListedTitle(text: string): boolean {
  return text.length <= 160 && wordCount(text) >= 3 && !endsSentence(text) && /^(?:[-*•·>»]|\d{1,2}[.)])\s/u.test(text)
}

/** Labels the pieces from `from` on and puts body text in order. @returns the pieces, split where marks were taken off */
export function readBody(
  pieces: Piece[],
  from: number,
  facts: StoryFacts,
  hints: OutletHints,
  language: string | undefined,
): Piece[] {
  labelCredits(pieces, from, facts)
  labelTail(pieces, from)
  const split = splitEndMarks(splitStamp(pieces, from, facts, hints, language), from)
  findAgencyCredit(split, from, facts)
  labelShapes(split, from)
  return split
}

function labelCredits(pieces: Piece[], from: number, facts: StoryFacts): void {
  const lastProse = pieces.findLastIndex((piece) => !piece.role && isProse(piece.text))
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    if ((piece.role && piece.role !== 'endmark') || !nearAnEnd(pieces, i)) continue
    const inBrackets = /^[(（[]\s*(\p{Lu}[^()（）[\]\d]{2,40}?)\s*[)）\]]$/u.exec(piece.text)
    const signature = piece.text.length < 60 && i > from && i > lastProse ? bylineLine(piece.text, false) : undefined
    const credit =
      creditLine(piece.text) ??
      (signature ? { kind: 'author' as const, byline: signature } : undefined) ??
      (inBrackets && !piece.role ? creditLine(inBrackets[1] as string) : undefined)
    if (credit) {
      label(
        piece,
        credit.kind === 'caption' ? 'caption' : 'credit',
        credit.kind === 'caption' ? 'Describes a picture' : 'Names who made the text',
      )
      if (credit.kind !== 'other') addByline(credit.byline, facts)
      facts.agency ??= credit.byline.agency
    } else if (inBrackets && wordCount(inBrackets[1] as string) <= 4) {
      const name = (inBrackets[1] as string).trim()
      if (isAgency(name)) {
        label(piece, 'agency', 'Names the agency')
        facts.agency ??= name
      } else if (!piece.role && i > lastProse) {
        label(piece, 'credit', 'A name in brackets below the article')
        const signed = facts.authors.length + facts.editors.length > 0 || facts.unsureName !== undefined
        if (!signed && !/^\p{Lu}+$/u.test(name)) facts.authors.push(name)
      }
    } else if (piece.role === 'endmark') {
      const inside = piece.text.replace(/^[([（]|[)\]）]\.?$/gu, '')
      if (isAgency(inside)) facts.agency ??= inside
    }
  }
}

/** Below the last running text, a heading of a list or a mail's "--" begins the footer. */
function labelTail(pieces: Piece[], from: number): void {
  let lastProse = pieces.length - 1
  while (lastProse >= from && (pieces[lastProse]?.role || !isProse(pieces[lastProse]?.text ?? ''))) lastProse--
  const signature = pieces.findIndex((piece, i) => i > from && (piece.raw === '--' || piece.raw === '-- '))
  const listed = pieces.findIndex(
    (piece, i) => i > lastProse && i > from && piece.role === 'footer' && /list/.test(piece.reason ?? ''),
  )
  const start = signature >= 0 && pieces.length - signature < 30 ? signature : listed
  if (start < 0) return
  for (const piece of pieces.slice(start)) {
    if (!piece.role || (start === signature && piece.role === 'endmark'))
      label(piece, 'footer', 'Stands below the end of the article')
  }
}

/** The first paragraph: understands its dateline, and takes off an outlet's bare stamp. */
function splitStamp(
  pieces: Piece[],
  from: number,
  facts: StoryFacts,
  hints: OutletHints,
  language: string | undefined,
): Piece[] {
  const at = pieces.findIndex((piece, i) => i >= from && !piece.role)
  const piece = pieces[at]
  if (!piece) return pieces
  const isOutlet = (name: string) => name.toLowerCase() === facts.outlet?.toLowerCase() || namesOutlet(name, hints)
  const dateline = readDateline(piece.text, isOutlet, language)
  if (!dateline) return pieces
  facts.outlet = dateline.outlet ?? facts.outlet
  facts.place ??= dateline.place
  if (dateline.reporter) addByline(parseByline(dateline.reporter), facts)
  facts.agency ??= dateline.agency
  if (!facts.publishedAt && dateline.date) {
    const date = parseNewsDate(dateline.date, { language })
    if (date && date.iso.length >= 10) facts.publishedAt = date.iso
  }
  if (piece.text.length - dateline.length < 2) {
    label(piece, 'dateline', 'Says where the report comes from')
    return pieces
  }
  if (!dateline.stamp) return pieces
  const stamp = piece.text.slice(0, dateline.length)
  const rawAt = rawPosition(piece, stamp)
  if (rawAt === undefined) return pieces
  const raw = piece.raw.slice(0, rawAt)
  const cut: Piece = {
    text: stamp.trim(),
    raw: raw.trimEnd(),
    gap: raw.slice(raw.trimEnd().length),
    role: 'outlet',
    reason: "The outlet's stamp before the first sentence",
  }
  const rest: Piece = { ...piece, text: piece.text.slice(dateline.length), raw: piece.raw.slice(rawAt) }
  return [...pieces.slice(0, at), cut, rest, ...pieces.slice(at + 1)]
}

/** Where the beginning `text` of a piece ends in its raw form, spaces aside. */
function rawPosition(piece: Piece, text: string): number | undefined {
  let at = 0
  for (const character of text.replace(/\s/g, '')) {
    while (at < piece.raw.length && /\s/.test(piece.raw.charAt(at))) at++
    if (!piece.raw.startsWith(character, at)) return undefined
    at += character.length
  }
  while (at < piece.raw.length && /\s/.test(piece.raw.charAt(at))) at++
  return at
}

function splitEndMarks(pieces: Piece[], from: number): Piece[] {
  return pieces.flatMap((piece, i) => {
    if (i < from || piece.role) return [piece]
    const mark = endMarkBehind(piece.text)
    if (!mark) return [piece]
    const marks = piece.text.slice(mark.at)
    const rawAt = piece.raw.lastIndexOf(marks)
    if (rawAt <= 0 || piece.raw.length - rawAt !== marks.length) return [piece]
    const body = piece.raw.slice(0, rawAt)
    const kept = body.trimEnd()
    return [
      { ...piece, text: piece.text.slice(0, mark.at).trimEnd(), raw: kept, gap: body.slice(kept.length) },
      { text: marks, raw: marks, gap: piece.gap, role: 'endmark' as const, reason: mark.reason },
    ]
  })
}

function findAgencyCredit(pieces: Piece[], from: number, facts: StoryFacts): void {
  const body = pieces.slice(from).filter((piece) => !piece.role)
  const told = [...body.slice(0, 4), ...body.slice(4).slice(-2)]
  for (const piece of told) facts.agency ??= findAgency(piece.text)
  for (const piece of pieces.slice(from)) {
    if (piece.role !== 'endmark') continue
    const inside = piece.text.replace(/^[([（]|[)\]）]\.?$/gu, '')
    if (isAgency(inside)) facts.agency ??= inside
  }
}
