/** When a message was filed, as agencies write it at its end: "251440 GMT Jun 24", "AP-WF-02-20-16 0337GMT", "251440". */

const months: Record<string, string> = {}
for (const [index, names] of [
  'jan jän gen ene',
  'feb fév fev',
  'mar mär mrz mrt maa',
  'apr avr abr',
  'may mai mei mag maj',
  'jun jui giu',
  'jul jui lug',
  'aug aoû aou ago agu',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez déc dic des',
].entries()) {
  for (const name of names.split(' ')) months[name] ??= String(index + 1).padStart(2, '0')
}

const withMonth = /(?:^|\s)(\d{2})(\d{2})(\d{2})\s*(GMT|UTC|Z|[+-]\d{4})?\s+([A-Za-zäéû]{3,9})\.?\s+(\d{2}|\d{4})(?!\d)/
const american = /(?:^|[\s␃])[A-Z]{2}-[A-Z]{2}-(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s?([A-Z]{2,4})/
const italian = /(?:^|\s)(\d{1,2})-([A-Z]{3})-(\d{2})\s+(\d{2})[:.](\d{2})/
const dayAndTime = /^(\d{2})(\d{2})(\d{2})\s*(GMT|UTC|Z)?$/

interface FilingTime {
  /** ISO 8601; with an offset when a zone is given. */
  iso: string
  /** Where it stands in the text. */
  start: number
  end: number
}

/**
 * The last one in a text, which is where it stands.
 * @param modifiedAt when the file was written: completes a time without month and year
 */
export function filingTime(text: string, modifiedAt?: string): FilingTime | undefined {
  const from = Math.max(0, text.length - 400)
  const tail = text.slice(from)
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(tail)
    const iso = match && read(match)
    if (match && iso) return { iso, start: from + match.index, end: from + match.index + match[0].length }
  }
  const whole = text.trimEnd()
  const last = whole.slice(whole.lastIndexOf('\n') + 1).trim()
  const bare = dayAndTime.exec(last)
  const iso = bare && modifiedAt ? completed(bare, modifiedAt) : undefined
  const start = text.lastIndexOf(last)
  return iso ? { iso, start, end: start + last.length } : undefined
}

const patterns: readonly [RegExp, (match: RegExpExecArray) => string | undefined][] = [
  [
    withMonth,
    ([, day, hour, minute, zone, month = '', year]) =>
      assembled(year, months[month.slice(0, 3).toLowerCase()], day, hour, minute, zone),
  ],
  [american, ([, month, day, year, hour, minute, zone]) => assembled(year, month, day, hour, minute, zone)],
  [
    italian,
    ([, day = '', month = '', year, hour, minute]) =>
      assembled(year, months[month.toLowerCase()], day.padStart(2, '0'), hour, minute),
  ],
]

/** Hours by which the zones of the American wires lie behind GMT. */
const americanZones: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  PST: '-08:00',
  PDT: '-07:00',
}

function assembled(
  year = '',
  month: string | undefined,
  day = '',
  hour = '',
  minute = '',
  zone = '',
): string | undefined {
  if (!month || Number(month) > 12 || Number(day) > 31 || Number(day) < 1 || Number(hour) > 23 || Number(minute) > 59)
    return undefined
  const century = Number(year) > 60 ? '19' : '20'
  const offset = /^(GMT|UTC|Z)$/.test(zone)
    ? 'Z'
    : /^[+-]/.test(zone)
      ? `${zone.slice(0, 3)}:${zone.slice(3)}`
      : (americanZones[zone] ?? '')
  return `${year.length === 4 ? year : century + year}-${month}-${day}T${hour}:${minute}${offset}`
}

/** The last such day of a month that is not after the file was written. */
function completed([, day = '', hour, minute, zone]: RegExpExecArray, modifiedAt: string): string | undefined {
  const written = new Date(modifiedAt)
  if (Number.isNaN(written.getTime())) return undefined
  const month = written.getUTCMonth() + (Number(day) > written.getUTCDate() + 1 ? 0 : 1)
  const year = written.getUTCFullYear() - (month === 0 ? 1 : 0)
  return assembled(String(year), String(month === 0 ? 12 : month).padStart(2, '0'), day, hour, minute, zone)
}
