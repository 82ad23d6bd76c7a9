/** Reads the lines above an article: outlet, section, headline, deck, byline, date. */
import { findNewsDates, type NewsDate } from '../dates/news-date'
import { findAgency, isAgency } from '../names/agencies'
import { opensAsByline, parseByline } from '../names/byline'
import { isDomainName, isTeam, looksLikeOutlet } from '../names/outlet-names'
import { bylineLine, creditLine, isNames } from './credit-lines'
import { readDateline } from './dateline'
import { namesOutlet, type OutletHints } from './outlet-hints'
import { endsSentence, isProse, label, type Piece, wordCount } from './piece'
import { addNames, type StoryFacts } from './story-facts'

export interface HeaderContext {
  hints: OutletHints
  language?: string
  relativeTo?: string
}

/** No header has more lines. */
const reach = 14

/** Labels the header's pieces and fills the facts. @returns the index of the first piece below it */
export function readHeader(pieces: Piece[], facts: StoryFacts, context: HeaderContext): number {
  const open: Piece[] = []
  let end = 0
  for (; end < Math.min(pieces.length, reach); end++) {
    const piece = pieces[end] as Piece
    if (piece.role) continue
    if (readMetaLine(piece, open, facts, context)) continue
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
  if (seen > 0 && opensWithDateline(piece.text, context)) return true
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
function readMetaLine(piece: Piece, open: Piece[], facts: StoryFacts, context: HeaderContext): boolean {
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
  if (signed && (open.length > 0 || creditLine(piece.text))) {
    label(piece, 'byline', 'A line of the header that names who wrote')
    addByline(signed, facts)
    return true
  }
  const bare = open.length > 0 && standsLikeByline(piece, open) ? bylineLine(piece.text, true) : undefined
  if (!bare) return false
  label(piece, 'byline', 'A bare name in the header')
  if (facts.unsureName) addByline(bare, facts)
  else facts.unsureName = bare
  return true
}

/** A bare name is who wrote, unless somebody else signs: then it is the outlet. */
export function settleUnsureName(pieces: readonly Piece[], facts: StoryFacts): void {
  const { unsureName } = facts
  if (!unsureName) return
  const [name] = unsureName.authors
  const alone = unsureName.authors.length === 1 && !unsureName.outlet && name !== undefined
  if (facts.authors.length === 0 && !(alone && facts.editors.length > 0 && name === facts.outlet)) {
    if (alone && looksLikeOutlet(name) && !isTeam(name) && !isAgency(name)) facts.outlet ??= name
    addByline(unsureName, facts)
  } else if (alone) {
    facts.outlet ??= name
    const line = pieces.find((piece) => piece.role === 'byline' && piece.text === name)
    if (line) label(line, 'outlet', 'A bare name in the header of a story that somebody else signs')
  }
}

/** An unlabelled name: short, right below what was read so far. */
function standsLikeByline(piece: Piece, open: Piece[]): boolean {
  return open.length >= 1 && wordCount(piece.text) <= 12 && !(open.length === 1 && wordCount(open[0]?.text ?? '') < 3)
}

function dateParts(
  text: string,
  context: HeaderContext,
  first: boolean,
): { dates: NewsDate[]; rest: string } | undefined {
  if (text.length > 200 || !/\p{N}|\p{L}/u.test(text)) return undefined
  // "Today" in a first line is a headline's word.
  const relativeTo = first ? undefined : context.relativeTo
  const dates = findNewsDates(text, { language: context.language, relativeTo })
  if (dates.length === 0 || !dates.some((date) => date.iso.length >= 10)) return undefined
  let rest = ''
  let from = 0
  for (const date of dates) {
    rest += `${text.slice(from, date.start)}\n`
    from = date.end
  }
  rest += text.slice(from)
  const pieces = rest
    .split(/\n|\s[|｜•·]\s|\s{2,}|\u3000/u)
    .map((part) => part.replace(/^[\s\p{P}|]+|[\s\p{P}|]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part))
  const left = pieces.filter((part) => !isDateWord(part))
  const limit = first ? 0 : 9
  const words = left.reduce((sum, part) => sum + wordCount(part), 0)
  if (words === 0) return { dates, rest: '' }
  const understood = left.every(
    (part) =>
      creditLine(part) ||
      bylineLine(part, true) ||
      looksLikeOutlet(part) ||
      namesOutlet(part, context.hints) ||
      isNames(part),
  )
  if (
    first &&
    !left.every(
      (part) =>
        creditLine(part) || bylineLine(part, false) || looksLikeOutlet(part) || namesOutlet(part, context.hints),
    )
  )
    return undefined
  return (words <= limit || (first && words <= 9)) && understood ? { dates, rest: left.join('\n') } : undefined
}

/** Words that belong to a date: labels, "at", "o'clock", a place's time. */
function isDateWord(part: string): boolean {
  return (
    /^(?:at|on|pada|pukul|jam|um|uhr|am|le|à|el|a las|del|il|ore|alle|в|о|the|of|kl|klo|last|first|terakhir|min(?:ute)?s? read|\d+ min.*|menit baca|jurnalis|wartawan|року|г|р|года|г\.|local time|waktu setempat|hora local|heure de paris|ישראל|هـ|م|صباحا|مساء|مساءً|صباحًا|पूर्वाह्न|अपराह्न|น|เวลา)$/iu.test(
      part,
    ) ||
    /^(?:first |last )?(?:published|updated|posted|modified|edited|created|release date|date|time|terbit|diterbitkan|tayang|dipublikasikan|diperbarui|dibuat|tanggal(?: publikasi| terbit)?|diterbitkan pada|tarikh|dikemas ?kini|veröffentlicht|aktualisiert|erstellt|zuletzt aktualisiert|stand|datum|publié|mis à jour|modifié|publié le|mis à jour le|date de publication|publicado|actualizado|actualizada|atualizado|atualizada|fecha|data|pubblicato|aggiornato|pubblicato il|ultimo aggiornamento|gepubliceerd|bijgewerkt|laatste update|publicat|actualizat|opublikowano|aktualizacja|data publikacji|publikováno|aktualizováno|vydáno|publikované|aktualizované|objavljeno|ažurirano|posodobljeno|објављено|публикувана|обновена|опубликовано|обновлено|дата|дата публикации|опубліковано|оновлено|yayınlanma(?: tarihi)?|güncelleme|güncellenme(?: tarihi)?|son güncelleme|giriş|tarih|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|julkaistu|päivitetty|birt|megjelent|közzétéve|frissítve|avaldatud|uuendatud|publicēts|atjaunots|paskelbta|atnaujinta|δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|ενημέρωση|τελευταία ενημέρωση|publikuar|ngày đăng|cập nhật|xuất bản|thứ|nai-publish|imechapishwa|เผยแพร่|วันที่|อัปเดต|อัพเดท|نشر|نشر في|تاريخ النشر|نُشر|آخر تحديث|التاريخ|تاریخ|تاریخ انتشار|انتشار|شائع|اشاعت|פורסם|עודכן|תאריך|प्रकाशित|अपडेटेड|अपडेट|तारीख|প্রকাশ|প্রকাশিত|আপডেট|প্রকাশের সময়|வெளியிடப்பட்டது|ప్రచురణ|发布|发布时间|發布|發布時間|更新|更新时间|更新時間|时间|時間|日期|公開|公開日|配信|掲載|最終更新|更新日|入力|입력|수정|등록|승인|게재|작성일|날짜)(?: (?:on|at|pada|am|le|el|em|il|på|den))?[\s:：]*$/iu.test(
      part,
    )
  )
}

function readDates(dates: NewsDate[], text: string, facts: StoryFacts): void {
  for (const date of dates) {
    if (date.kind === 'modified') facts.modifiedAt ??= date.iso
    else if (date.kind === 'published' || !facts.publishedAt) facts.publishedAt = date.iso
    if (date.weekdayConflict) {
      facts.warnings.push(`The weekday and the date disagree: "${text.slice(date.start, date.end)}".`)
    }
  }
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
  const news = pieces
    .slice(0, end)
    .some((piece) => piece.role === 'date' || piece.role === 'byline' || piece.role === 'outlet')
  while (lines.length > 1 && readIssueLine(lines[0] as Piece, facts, context)) lines.shift()
  while (lines.length > 1 && isLabelAbove(lines[0] as Piece, lines[1] as Piece, pieces, news, context)) {
    const above = lines.shift() as Piece
    if (namesOutlet(above.text, context.hints) || looksLikeOutlet(above.text)) {
      label(above, 'outlet', 'Names the outlet above the headline')
      facts.outlet ??= above.text
    } else {
      label(above, 'boilerplate', 'A section or topic above the headline')
      facts.section ??= above.text
    }
  }
  const title = lines.shift()
  if (!title) return end
  label(title, 'title', 'The first line that can be a headline')
  facts.title = title.text
  return readBelowHeadline(title, lines, pieces, end, facts)
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
