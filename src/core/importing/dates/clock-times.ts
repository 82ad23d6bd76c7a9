/** Times of day beside a date: 14:40, 14.40 WIB, 2:40 pm, 14h40, 14 Uhr, 午後2時40分, 오후 2:40. Works on folded text. */
import { zoneAt } from './time-zones'

export interface ClockTime {
  /** HH:MM or HH:MM:SS. */
  time: string
  offset?: string
}
interface Place {
  year: number
  month: number
  day: number
  language?: string
}

const earlyMarks =
  '午前|上午|早上|凌晨|清晨|오전|am|a\\.m\\.?|a\\. m\\.|π\\.μ\\.|πμ|ص|ق\\.ظ|صباحا|صباحًا|صباحاً|पूर्वाह्न|সকাল|sa|oo|de\\.|pagi|subuh'
const lateMarks =
  '午後|午后|下午|晚上|傍晚|中午|오후|pm|p\\.m\\.?|p\\. m\\.|μ\\.μ\\.|μμ|م|ب\\.ظ|مساء|مساءً|अपराह्न|বিকেল|ch|os|du\\.|petang|sore|malam|siang'
const clock = new RegExp(
  `^(?:(${earlyMarks}|${lateMarks})\\s?)?(\\d{1,2})` +
    '(?:(:|\\.)(\\d{2})(?:[:.](\\d{2})(?:\\.\\d{1,3})?)?|\\s?(h|[時时시点點])\\s?(?:(\\d{1,2})\\s?(?:min|[分분])?)?|(?=\\s?(?:uhr|[ap]\\.?\\s?m\\b)))' +
    `(?!\\d|[.,/:-]\\d)(?:\\s?(${earlyMarks}|${lateMarks})(?![\\p{L}\\d]))?(?:\\s?(?:uhr|hrs?|h|ч|น)(?![\\p{L}\\d])\\.?)?`,
  'u',
)
const late = new RegExp(`^(?:${lateMarks})$`, 'u')
const words =
  "at|um|pukul|pkl|jam|a las|a la|as|alle ore|alle|ore|ora|orele|la ora|la|o godz|godz|o|kl|klo|kello|om|a|в|о|об|у|ob|v|saat|luc|vao luc|cuc|الساعة|ساعت|στις|ωρα|בשעה|เวลา|kell|plkst|val|u|с|vid|time|uhrzeit|jurnalis|'"
const between = new RegExp(
  `^(?:[\\s,.|·•;()/-]{1,4}|(?:d|г|р|року|thn|tahun)\\.?(?![\\p{L}])|(?:${words})(?![\\p{L}])\\.?){0,6}`,
  'u',
)
const beforeDate = /^[\s,|·•;()/-]{0,4}(?:(?:on|ngay|del|den|le|dia|de|of|dne|am|วันที่)(?![\p{L}]))?[\s,|·•;()/-]{0,4}$/u

/** A time right behind a date, with what joins them. `length` counts from the end of the date. */
export function timeAfter(text: string, place: Place): (ClockTime & { length: number }) | undefined {
  const joint = between.exec(text)?.[0] ?? ''
  if (joint === '' && !/^[午上下오\dt]/.test(text)) return undefined
  const start = joint === '' && text.startsWith('t') ? 1 : joint.length
  const found = clockAt(text.slice(start, start + 60), place, /[a-z\p{L}]/u.test(joint))
  return found && { ...found, length: start + found.length }
}

/** The last time before a date, when only separators stand between. `length` counts back from the date. */
export function timeBefore(text: string, place: Place): (ClockTime & { length: number }) | undefined {
  for (const match of text.matchAll(
    /(?<![\d:./])(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}(?=[:.h時时시点點]|\s?uhr|\s?[ap]\.?m)/gu,
  )) {
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
    const found = clockAt(text.slice(start, start + 60), place, true)
    if (found && beforeDate.test(text.slice(start + found.length))) {
      return { time: found.time, offset: found.offset, length: text.length - start }
    }
  }
  return undefined
}

function clockAt(text: string, place: Place, introduced: boolean): (ClockTime & { length: number }) | undefined {
  const match = clock.exec(text)
  if (!match) return undefined
  const [all, markBefore, hourText, separator, minuteText, secondText, , otherMinutes, markAfter] = match
  const zone = zoneAt(text.slice(all.length), place, place.language)
  const rest = text.slice(all.length)
  // "14.40" may be an amount: it needs a word, a zone or the end of its phrase.
  if (separator === '.' && !introduced && !zone && !/uhr|น$/.test(all) && !/^\s*(?:$|[\n|,;)(-])/.test(rest))
    return undefined
  const mark = markBefore ?? markAfter
  let hour = Number(hourText)
  const minute = Number(minuteText ?? otherMinutes ?? 0)
  if (mark && hour > 12 && hour < 24) return hour > 23 ? undefined : finish(hour, minute, secondText, all, zone)
  if (mark) hour = (hour % 12) + (late.test(mark) ? 12 : 0)
  if (hour > 23 || minute > 59 || Number(secondText ?? 0) > 59) return undefined
  return finish(hour, minute, secondText, all, zone)
}

function finish(
  hour: number,
  minute: number,
  second: string | undefined,
  all: string,
  zone: ReturnType<typeof zoneAt>,
): ClockTime & { length: number } {
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    time: `${two(hour)}:${two(minute)}:${second ?? '00'}`,
    offset: zone?.offset,
    length: all.length + (zone?.length ?? 0),
  }
}
