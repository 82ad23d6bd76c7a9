/** Time zones by the names that newspapers print, as offsets. */

const fixed: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  msk: '+03:00',
  мск: '+03:00',
  trt: '+03:00',
  tsi: '+03:00',
  eat: '+03:00',
  ast: '+03:00',
  wet: '+00:00',
  west: '+01:00',
  bst: '+01:00',
  wat: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  cat: '+02:00',
  sast: '+02:00',
  eet: '+02:00',
  idt: '+03:00',
  eest: '+03:00',
  gst: '+04:00',
  pkt: '+05:00',
  ist: '+05:30',
  npt: '+05:45',
  bdt: '+06:00',
  ict: '+07:00',
  myt: '+08:00',
  sgt: '+08:00',
  hkt: '+08:00',
  pht: '+08:00',
  pst8: '+08:00',
  awst: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  acst: '+09:30',
  aest: '+10:00',
  acdt: '+10:30',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  brt: '-03:00',
  art: '-03:00',
  clt: '-04:00',
  nst: '-03:30',
  ndt: '-02:30',
  adt: '-03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
}
/** Names that mean another zone in a language of another place. */
const byLanguage: Record<string, Record<string, string>> = {
  he: { ist: '+02:00' },
  ga: { ist: '+01:00' },
  bn: { bst: '+06:00' },
  zh: { cst: '+08:00' },
  fil: { pst: '+08:00' },
}
/** Names that leave summer time open: the day decides. */
const wandering: Record<string, string> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
}
const name = [...Object.keys(fixed), ...Object.keys(wandering)].sort((a, b) => b.length - a.length).join('|')
const zonePattern = new RegExp(
  `^[\\s(,]*(?:(?:gmt|utc)\\s*([+-]\\d{1,2})(?::?(\\d{2}))?(?!\\d)|([+-]\\d{2}):?(\\d{2})(?!\\d)|(${name})(?![\\p{L}\\d]))\\)?`,
  'u',
)

/** A zone at the start of folded text. @returns its ISO offset on that day, and how many characters name it */
export function zoneAt(
  text: string,
  day: { year: number; month: number; day: number },
  language: string | undefined,
): { offset: string; length: number } | undefined {
  const match = zonePattern.exec(text)
  if (!match) return undefined
  const [all, gmtHours, gmtMinutes, hours, minutes, named] = match
  const length = all.length
  if (named) {
    const place = wandering[named]
    const offset = place ? offsetIn(place, day) : (byLanguage[language ?? '']?.[named] ?? fixed[named])
    return offset ? { offset, length } : undefined
  }
  const hour = Number(gmtHours ?? hours)
  if (Math.abs(hour) > 14) return undefined
  const sign = (gmtHours ?? hours)?.startsWith('-') ? '-' : '+'
  return { offset: `${sign}${String(Math.abs(hour)).padStart(2, '0')}:${gmtMinutes ?? minutes ?? '00'}`, length }
}

function offsetIn(
  timeZone: string,
  { year, month, day }: { year: number; month: number; day: number },
): string | undefined {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const part = format.formatToParts(Date.UTC(year, month - 1, day, 17)).find((p) => p.type === 'timeZoneName')?.value
  return part?.replace('GMT', '') || undefined
}
