/** Lines of databases as they are needed: paragraphs as HTML, dates in words, lists of subjects with codes or percents. */
import { parseNewsDate } from '../dates/news-date'
import { escapeHtml } from '../wire/wire-story'

export function paragraphsToHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`).join('\n')
}

/** "29 décembre 2011", "January 11, 2010 Monday 9:14 AM EST". @param time as a field of its own */
export function databaseDate(day: string | undefined, time?: string, language?: string): string | undefined {
  if (!day) return undefined
  const whole = time ? parseNewsDate(`${day} ${time}`, { language })?.iso : undefined
  const iso = whole ?? parseNewsDate(day, { language })?.iso
  return iso && iso.length >= 4 ? iso : undefined
}

/** "gpol : Domestic Politics | gcat : General News", "BANKING (90%); FINANCE (78%)": names without codes and percents. */
export function subjectNames(value: string): string[] {
  return value
    .slice(0, 50_000)
    .replace(/\s+/g, ' ')
    .split(/ ?[|;] ?/)
    .map((entry) =>
      entry
        .replace(/^[a-z0-9]{2,10}\s*:\s*/i, '')
        .replace(/\s*\(\d{1,3}\s?%\)\s*$/, '')
        .trim(),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && name.length < 100)
}

export function isRightsLine(text: string): boolean {
  return (
    text.length < 400 &&
    /^(?:©|ⓒ|\(c\)\s|copyright\b|tous droits|all rights reserved|alle rechte|todos los derechos|tutti i diritti|todos os direitos)/i.test(
      text.trim(),
    )
  )
}
