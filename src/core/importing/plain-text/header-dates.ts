/** Lines of a header that carry a date: which dates, and what else they say. */
import { findNewsDates, type NewsDate } from '../dates/news-date'
import { isDomainName, looksLikeOutlet } from '../names/outlet-names'
import { bylineLine, creditLine, isNames } from './credit-lines'
import { namesOutlet, type OutletHints } from './outlet-hints'
import { wordCount } from './piece'
import type { StoryFacts } from './story-facts'

export interface HeaderContext {
  hints: OutletHints
  language?: string
  relativeTo?: string
}

export interface DateLine {
  dates: NewsDate[]
  /** What is left of the line and means something, a part a line. */
  rest: string
}

/**
 * Understands a line as one that is there for its date.
 * @param first whether no headline was seen yet: then nothing but the date, an outlet or a credit may stand on it
 */
export function dateParts(text: string, context: HeaderContext, first: boolean): DateLine | undefined {
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
      (part) => creditLine(part) || bylineLine(part, false) || isDomainName(part) || namesOutlet(part, context.hints),
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

/** Takes over a header's dates, and warns where a weekday contradicts one. */
export function readDates(dates: NewsDate[], text: string, facts: StoryFacts): void {
  for (const date of dates) {
    if (date.kind === 'modified') facts.modifiedAt ??= date.iso
    else if (date.kind === 'published' || !facts.publishedAt) facts.publishedAt = date.iso
    if (date.weekdayConflict) {
      facts.warnings.push(`The weekday and the date disagree: "${text.slice(date.start, date.end)}".`)
    }
  }
}
