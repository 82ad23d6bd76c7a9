/** RIS, the exchange format of reference managers and of many press databases: lines of a two-letter tag and a value. */
import { toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader } from '../reader'
import { headText } from './head-text'
import { languageCode, personName, referenceDate, textOrAbstract } from './reference'
import { type SavedPage, savedPage } from './saved-page'

const limitBytes = 128 * 2 ** 20
const tagLine = /^([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/

export const risReader: Reader = {
  name: 'RIS file',
  recognises: (input) =>
    headText(input)
      .split(/\r\n?|\n/)
      .filter((row) => row.trim() !== '')
      .slice(0, 4)
      .some((row) => /^\ufeff?TY {1,2}- ?[A-Z]{3,6}\s*$/.test(row)),
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    let number = 0
    for (const record of recordsIn(text)) yield readRecord(record, ++number)
  },
}

interface Record {
  values: Map<string, string[]>
  source: string
  /** Its end line was there. */
  whole: boolean
}

function* recordsIn(text: string): Iterable<Record> {
  let record: Record | undefined
  let last: string[] | undefined
  for (const row of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = tagLine.exec(row.replace(/^\ufeff/, '')) ?? []
    if (tag === 'TY') {
      if (record) yield record
      record = { values: new Map(), source: '', whole: false }
    }
    if (!record) continue
    record.source += `${row}\n`
    if (tag === 'ER') {
      yield { ...record, whole: true }
      record = undefined
    } else if (tag) {
      last = record.values.get(tag) ?? []
      record.values.set(tag, last)
      last.push(value.trim())
    } else if (last && last.length > 0) {
      // A value that goes on below, in its own lines.
      last[last.length - 1] += `\n${row.trim()}`
    }
  }
  if (record) yield record
}

function readRecord(record: Record, number: number): ReadItem {
  const label = `record ${number}`
  try {
    return savedPage({ ...toPage(record), label })
  } catch (error) {
    return { part: label, error: toErrorInfo(error) }
  }
}

function toPage({ values, source, whole }: Record): SavedPage {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []).filter(Boolean)
  const first = (...tags: string[]) => all(...tags)[0]?.replace(/\s+/g, ' ')
  const doi = first('DO')
  const url = all('UR', 'L2', 'LK')
    .flatMap((value) => value.split(/[;\s]+/))
    .find((value) => /^https?:/i.test(value))
  return {
    mediaType: 'application/x-research-info-systems',
    title: first('TI', 'T1', 'CT', 'ST'),
    subtitle: undefined,
    url: url ?? (doi && `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}`),
    externalId: first('AN', 'ID'),
    authors: all('AU', 'A1').map(personName),
    editors: all('ED', 'A2').map(personName),
    outlet: first('T2', 'JO', 'JF', 'JA', 'BT', 'PB'),
    place: first('CY', 'PP'),
    publishedAt: longest(all('DA', 'Y1', 'PY').map(referenceDate)),
    language: languageCode(first('LA')),
    section: first('SE'),
    tags: all('KW')
      .flatMap((value) => value.split(/[;\n]/))
      .map((tag) => tag.trim())
      .filter(Boolean),
    reading: { savedAt: referenceDate(first('Y2', 'RD')), note: all('N1', 'RN').map(plain).join('\n\n') },
    ...textOrAbstract(plain(longestText(all('AB', 'N2'))) || undefined),
    warnings: whole ? [] : ['This record has no end line (ER): the file may be cut off here.'],
    source,
  }
}

/** The date that says most: a day before a month before a year. */
function longest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.flatMap((date) => date ?? []).sort((a, b) => b.length - a.length)[0]
}

const longestText = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length)[0] ?? ''

/** Zotero writes notes as HTML. */
function plain(text: string): string {
  if (!/<\/?(p|br|div|span|b|i|em|strong|ul|ol|li|blockquote|h[1-6])\b/i.test(text)) return text
  return text
    .replace(/<br\s*\/?>|<\/(p|div|li|blockquote|h[1-6])>/gi, '\n\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
const entities: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
