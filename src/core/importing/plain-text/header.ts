/** Reads the lines above an article: outlet, section, headline, deck, byline, date. */
import { findNewsDates } from '../dates/news-date'
import { findAgency, isAgency } from '../names/agencies'
import { opensAsByline, parseByline } from '../names/byline'
import { isDomainName, isTeam, looksLikeOutlet } from '../names/outlet-names'
import { bylineLine, creditLine } from './credit-lines'
import { readDateline } from './dateline'
import { dateParts, type HeaderContext, readDates } from './header-dates'
import { namesOutlet } from './outlet-hints'
import { endsSentence, isProse, label, type Piece, wordCount } from './piece'
import { addNames, type StoryFacts } from './story-facts'

/** No header has more lines. */
const reach = 14

/** Labels the header's pieces and fills the facts. @returns the index of the first piece below it */
export function readHeader(pieces: Piece[], facts: StoryFacts, context: HeaderContext): number {
  const open: Piece[] = []
  let end = 0
  for (; end < Math.min(pieces.length, reach); end++) {
    const piece = pieces[end] as Piece
    if (piece.role === 'title') open.push(piece)
    if (piece.role) continue
    const below = pieces.slice(end + 1, end + 4).find((other) => !other.role)
    if (readMetaLine(piece, below, open, facts, context)) continue
    if (startsBody(piece, pieces, end, open.length, facts, context)) break
    open.push(piece)
  }
  const bodyAt = chooseHeadline(open, pieces, end, facts, context)
  return bodyAt
}

function startsBody(
  piece: Piece,
  pieces: Piece[],
  index: number,
  seen: number,
  facts: StoryFacts,
  context: HeaderContext,
): boolean {
  if (piece.shape?.role === 'list' || (seen > 0 && opensWithDateline(piece.text, context))) return true
  if (!isProse(piece.text)) return false
  if (seen > 0) return true
  // A first line that runs like prose is a headline only when header lines or a dateline follow.
  if (wordCount(piece.text) > 34 || piece.text.length > 260) return true
  const below = pieces.slice(index + 1, index + 4).filter((other) => !other.role)
  const prose = below.findIndex((other) => isProse(other.text))
  const lines = prose < 0 ? below : below.slice(0, prose + 1)
  const followed = lines.some((other) => isMetaLine(other.text, context) || opensWithDateline(other.text, context))
  const dated = facts.publishedAt !== undefined && prose === 0 && !/[.。।]$/u.test(piece.text)
  return !(followed || dated || (lines.length > 0 && !/[.。।…]["”’»]*$/u.test(piece.text)))
}

function opensWithDateline(text: string, { hints, language }: HeaderContext): boolean {
  const dateline = readDateline(text, (name) => namesOutlet(name, hints), language)
  return dateline !== undefined && text.length - dateline.length > 60
}

function isMetaLine(text: string, context: HeaderContext): boolean {
  return dateParts(text, context, false) !== undefined || bylineLine(text, false) !== undefined
}

/** Dates, labelled bylines, outlets. What may be a headline is left alone. */
function readMetaLine(
  piece: Piece,
  below: Piece | undefined,
  open: Piece[],
  facts: StoryFacts,
  context: HeaderContext,
): boolean {
  const dated = dateParts(piece.text, context, open.length === 0)
  if (dated) {
    label(piece, 'date', 'A line of the header with a date')
    readDates(dated.dates, piece.text, facts)
    readBesideDate(dated.rest, facts, context, open.length > 0)
    return true
  }
  if (
    !creditLine(piece.text) &&
    !/\s[-–—|]/.test(piece.text) &&
    (namesOutlet(piece.text, context.hints) || isDomainName(piece.text))
  ) {
    label(piece, 'outlet', 'Names the outlet')
    facts.outlet ??= piece.text
    if (open.length > 0) facts.unsureName ??= { authors: [piece.text], editors: [] }
    return true
  }
  const signed = bylineLine(piece.text, false)
  const kind = creditLine(piece.text)?.kind
  if (signed && (open.length > 0 || kind === 'author' || kind === 'editor')) {
    label(piece, 'byline', 'A line of the header that names who wrote')
    addByline(signed, facts)
    return true
  }
  const bare = standsLikeByline(piece, below, open, facts, context) ? bylineLine(piece.text, true) : undefined
  if (!bare) return false
  label(piece, 'byline', 'A bare name in the header')
  const [name] = bare.authors
  if (!facts.unsureName) facts.unsureName = bare
  else if (name && looksLikeOutlet(name)) facts.outlet ??= name
  else addByline(bare, facts)
  return true
}

/** A bare name is who wrote, unless somebody else signs: then it is the outlet. */
export function settleUnsureName(pieces: readonly Piece[], facts: StoryFacts): void {
  const { unsureName } = facts
  if (!unsureName) return
  const [name] = unsureName.authors
  const alone = unsureName.authors.length === 1 && !unsureName.outlet && name !== undefined
  const words = new Set(unsureName.authors.join(' ').toLowerCase().split(' '))
  const known = facts.authors.some((author) =>
    author
      .toLowerCase()
      .split(' ')
      .some((word) => words.has(word)),
  )
  if ((known || facts.authors.length === 0) && !(alone && facts.editors.length > 0 && name === facts.outlet)) {
    if (alone && looksLikeOutlet(name) && !isTeam(name) && !isAgency(name)) facts.outlet ??= name
    addByline(unsureName, facts)
  } else if (alone) {
    facts.outlet ??= name
    const line = pieces.find((piece) => piece.role === 'byline' && piece.text === name)
    if (line) label(line, 'outlet', 'A bare name in the header of a story that somebody else signs')
  }
}

/** An unlabelled name: short, below the headline, and beside a date or right above the article. */
function standsLikeByline(
  piece: Piece,
  below: Piece | undefined,
  open: Piece[],
  facts: StoryFacts,
  context: HeaderContext,
): boolean {
  if (open.length === 0 || wordCount(piece.text) > 12) return false
  // A word or two above may be a section, and this line the headline.
  const above = open[0]?.text ?? ''
  if (open.length === 1 && wordCount(above) < 3 && !/[?!\d]/.test(above)) return false
  const dated = facts.publishedAt ?? facts.modifiedAt
  if (dated || (below && dateParts(below.text, context, false))) return true
  return below !== undefined && wordCount(piece.text) > 1 && (isProse(below.text) || isMetaLine(below.text, context))
}

/** "Kabar.com - 20/06/2025", "25 Juni 2025 - Oleh Rosa": who or what else the date's line names. */
function readBesideDate(rest: string, facts: StoryFacts, context: HeaderContext, afterTitle: boolean): void {
  for (const part of rest.split('\n').filter(Boolean)) {
    facts.agency ??= findAgency(part)
    if (opensAsByline(part) || bylineLine(part, false)) addByline(parseByline(part), facts)
    else if (namesOutlet(part, context.hints) || looksLikeOutlet(part)) facts.outlet ??= part
    else if (afterTitle && !facts.unsureName) facts.unsureName = bylineLine(part, true)
  }
}

/** People, and the desk that signs with them: kept as a corporate author, so that nothing of the byline is lost. */
export function addByline(byline: ReturnType<typeof parseByline>, facts: StoryFacts): void {
  addNames(facts.authors, byline.authors)
  addNames(facts.editors, byline.editors)
  facts.agency ??= byline.agency
  if (!byline.outlet) return
  if (byline.outlet.toLowerCase() === facts.outlet?.toLowerCase()) return
  addNames(byline.authors.length > 0 || byline.editors.length === 0 ? facts.authors : facts.editors, [byline.outlet])
}

/** Which of the unexplained header lines is the headline, which the section, which the deck. */
function chooseHeadline(
  open: Piece[],
  pieces: Piece[],
  end: number,
  facts: StoryFacts,
  context: HeaderContext,
): number {
  const lines = [...open]
  const known = lines.findIndex(({ role }) => role === 'title')
  const news = pieces
    .slice(0, end)
    .some((piece) => piece.role === 'date' || piece.role === 'byline' || piece.role === 'outlet')
  if (facts.title !== undefined && known < 0) return lines[0] ? pieces.indexOf(lines[0]) : end
  for (const above of lines.splice(0, Math.max(0, known))) readAboveHeadline(above, facts, context)
  while (known < 0 && lines.length > 1 && readIssueLine(lines[0] as Piece, facts, context)) lines.shift()
  while (known < 0 && lines.length > 1 && isLabelAbove(lines[0] as Piece, lines[1] as Piece, pieces, news, context)) {
    readAboveHeadline(lines.shift() as Piece, facts, context)
  }
  const title = lines.shift()
  if (!title) return end
  if (known < 0) label(title, 'title', 'The first line that can be a headline')
  facts.title = title.text
  return readBelowHeadline(title, lines, pieces, end, facts)
}

/** A line above the headline names the outlet, or else the section or topic. */
function readAboveHeadline(above: Piece, facts: StoryFacts, { hints }: HeaderContext): void {
  if (namesOutlet(above.text, hints) || looksLikeOutlet(above.text)) {
    label(above, 'outlet', 'Names the outlet above the headline')
    facts.outlet ??= above.text
  } else {
    label(above, 'boilerplate', 'A section or topic above the headline')
    if (above.text.length <= 60) facts.section ??= above.text
  }
}

/** "Morning mail of Tuesday, March 12, 2024" above a headline dates the issue. */
function readIssueLine(line: Piece, facts: StoryFacts, { language }: HeaderContext): boolean {
  const [date, ...more] = findNewsDates(line.text, { language })
  if (!date || more.length > 0 || date.iso.length < 10 || line.text.length - date.end > 1) return false
  if (wordCount(line.text.slice(0, date.start)) > 4 || !facts.outlet) return false
  label(line, 'date', 'Dates the issue, above the headline')
  readDates([date], line.text, facts)
  return true
}

function isLabelAbove(first: Piece, second: Piece, pieces: Piece[], news: boolean, { hints }: HeaderContext): boolean {
  if (namesOutlet(first.text, hints)) return true
  if (!news || endsSentence(first.text)) return false
  const between = pieces.slice(pieces.indexOf(first) + 1, pieces.indexOf(second))
  if (between.some((piece) => piece.role === 'byline')) return false
  const shorter = wordCount(first.text) <= 3 && wordCount(second.text) >= 4
  if (looksLikeOutlet(first.text) && wordCount(first.text) <= 5 && wordCount(second.text) >= 3) return true
  return shorter && between.length === 0 && !endsSentence(second.text) && wordCount(second.text) <= 25
}

/** A deck is told by header lines after it, or by standing alone between headline and dateline. */
function readBelowHeadline(title: Piece, lines: Piece[], pieces: Piece[], end: number, facts: StoryFacts): number {
  const titleAt = pieces.indexOf(title)
  for (const [i, line] of lines.entries()) {
    const at = pieces.indexOf(line)
    const metaAfter = pieces.slice(at + 1, end).some((piece) => piece.role === 'date' || piece.role === 'byline')
    const deck =
      metaAfter ||
      (i === 0 &&
        !line.shape &&
        at === titleAt + 1 &&
        wordCount(line.text) >= 7 &&
        !/[:：]$/u.test(line.text) &&
        end < pieces.length &&
        lines.length === 1)
    if (!deck) return at
    label(line, 'subtitle', 'Stands between the headline and the article')
    facts.subtitle ??= line.text
  }
  return end
}
