/** "2 hours ago", "vor 3 Tagen", "kemarin", "昨天": phrases that CLDR knows, counted back from the date of reference. */
import { alternation } from './alternation'
import type { DateCandidate } from './date-candidate'
import { fold } from './folded-text'
import { extraRelativePhrases } from './press-names'
import { mayHold, type TellingWords, tellingWords, unspacedLanguages } from './telling-words'

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
interface Phrase {
  unit: Unit
  /** Absent: the number stands in the text. */
  amount?: number
}
interface Phrases {
  byTemplate: Map<string, Phrase>
  pattern: RegExp
  telling: TellingWords
}

const units: Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
/** One of each plural category that any language has. */
const samples = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 20, 21, 22, 25, 100]
const cache = new Map<string, Phrases>()

/**
 * @param words of the text
 * @param relativeTo ISO 8601; the result keeps its offset
 */
export function findRelativeDates(
  text: string,
  words: ReadonlySet<string>,
  language: string,
  relativeTo: string,
): DateCandidate[] {
  const { byTemplate, pattern, telling } = phrasesOf(language)
  if (!mayHold(words, telling)) return []
  const found: DateCandidate[] = []
  for (const match of text.matchAll(pattern)) {
    const number = /\d+/.exec(match[0])?.[0]
    const phrase = byTemplate.get(match[0].replace(/\d+/, '#').replace(/ +/g, ' '))
    if (!phrase) continue
    const date = countBack(relativeTo, phrase.unit, phrase.amount ?? Number(number))
    if (date) found.push({ ...date, start: match.index, end: match.index + match[0].length, language, relative: true })
  }
  return found
}

function phrasesOf(language: string): Phrases {
  const known = cache.get(language)
  if (known) return known
  const byTemplate = new Map<string, Phrase>()
  for (const style of ['long', 'short', 'narrow'] as const) {
    for (const numeric of ['always', 'auto'] as const) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric })
      const amounts = numeric === 'auto' ? [0, 1, 2] : oneOfEachPlural(format.resolvedOptions().locale)
      for (const unit of units) for (const amount of amounts) addPhrase(byTemplate, format, unit, amount, numeric)
    }
  }
  for (const [template, unit, amount] of extraRelativePhrases(language)) {
    byTemplate.set(fold(template), { unit: unit as Unit, amount })
  }
  const alternatives = alternation(byTemplate.keys()).replaceAll('#', '\\d{1,3}')
  const bounded = !unspacedLanguages.has(language)
  const [before, after] = bounded ? ['(?<![\\p{L}\\p{M}\\d])', '(?![\\p{L}\\p{M}\\d])'] : ['(?<!\\d)', '']
  const phrases = {
    byTemplate,
    pattern: new RegExp(`${before}(?:${alternatives})${after}`, 'gu'),
    telling: tellingWords(byTemplate.keys(), language),
  }
  cache.set(language, phrases)
  return phrases
}

/** The first amount of each plural form that the language has. */
function oneOfEachPlural(locale: string): number[] {
  const rules = new Intl.PluralRules(locale)
  const forms = samples.map((amount) => rules.select(amount))
  return samples.filter((_, at) => forms.indexOf(forms[at] as Intl.LDMLPluralRule) === at)
}

function addPhrase(
  into: Map<string, Phrase>,
  format: Intl.RelativeTimeFormat,
  unit: Unit,
  amount: number,
  numeric: string,
): void {
  // Days have words of their own; "this hour" and "last year" name no date.
  if (numeric === 'auto' && unit !== 'day') return
  const parts = format.formatToParts(-amount, unit)
  const template = fold(parts.map((part) => (part.type === 'integer' ? '#' : part.value)).join(''))
  const hasNumber = template.includes('#')
  if (/^#\s?[a-z]{1,3}\.?$/.test(template) || template.replace(/[#\s]/g, '').length < 2 || template.startsWith('-'))
    return
  if (!into.has(template)) into.set(template, hasNumber ? { unit } : { unit, amount })
}

function countBack(relativeTo: string, unit: Unit, amount: number): Omit<DateCandidate, 'start' | 'end'> | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(relativeTo)
  if (!match) return undefined
  const [, date = '', time, offset] = match
  const moment = new Date(`${date}T${time ?? '00:00'}:00Z`)
  if (unit === 'minute' || unit === 'hour') {
    if (!time) return undefined
    moment.setTime(moment.getTime() - amount * (unit === 'hour' ? 3_600_000 : 60_000))
    return { ...dayOf(moment), time: moment.toISOString().slice(11, 19), offset }
  }
  if (unit === 'day' || unit === 'week') moment.setUTCDate(moment.getUTCDate() - amount * (unit === 'week' ? 7 : 1))
  if (unit === 'month') moment.setUTCMonth(moment.getUTCMonth() - amount)
  if (unit === 'year') moment.setUTCFullYear(moment.getUTCFullYear() - amount)
  if (unit === 'year') return { year: moment.getUTCFullYear() }
  if (unit === 'month') return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1 }
  return dayOf(moment)
}

function dayOf(moment: Date): { year: number; month: number; day: number } {
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}
