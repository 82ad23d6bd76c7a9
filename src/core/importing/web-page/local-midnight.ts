/** Tells days from moments: systems that keep a day alone write its midnight, and that in UTC. */

/** Where nearly all readers of a language live by one clock, whose midnight is an unlikely hour in UTC. */
const zones: Readonly<Record<string, string>> = {
  bg: 'Europe/Sofia',
  cs: 'Europe/Prague',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  el: 'Europe/Athens',
  et: 'Europe/Tallinn',
  fi: 'Europe/Helsinki',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  it: 'Europe/Rome',
  lt: 'Europe/Vilnius',
  lv: 'Europe/Riga',
  nb: 'Europe/Oslo',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  ro: 'Europe/Bucharest',
  sk: 'Europe/Bratislava',
  sl: 'Europe/Ljubljana',
  sv: 'Europe/Stockholm',
  uk: 'Europe/Kiev',
}

/** The same moment with the offset of the language's readers when it is midnight for them; else the date as it was. */
export function atLocalMidnight(iso: string | undefined, language: string | undefined): string | undefined {
  const zone = zones[language ?? '']
  const evening = iso ? /^(\d{4}-\d\d-\d\d)T(2[123]):00(?::00)?(?:Z|\+00:00)$/.exec(iso) : null
  if (!zone || !evening) return iso
  const hours = 24 - Number(evening[2])
  const moment = new Date(`${evening[1]}T${evening[2]}:00:00Z`)
  const hourThere = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(moment)
  if (Number(hourThere) !== 0) return iso
  const day = new Date(moment.getTime() + hours * 3_600_000).toISOString().slice(0, 10)
  return `${day}T00:00:00+0${hours}:00`
}
