/** BibTeX and BibLaTeX, as reference managers export them. Format: https://www.bibtex.org/Format/ */
import { toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader } from '../reader'
import { type BibtexEntry, bibtexEntries } from './bibtex-entries'
import { names } from './fields'
import { headText } from './head-text'
import { languageCode, personName, referenceDate, textOrAbstract } from './reference'
import { type SavedPage, savedPage } from './saved-page'

const limitBytes = 64 * 2 ** 20
const kinds =
  'article|online|misc|book|booklet|inbook|incollection|inproceedings|conference|manual|proceedings|techreport|report|thesis|phdthesis|mastersthesis|unpublished|newspaper|electronic|www|string|comment|preamble'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export const bibtexReader: Reader = {
  name: 'BibTeX file',
  recognises: (input) => new RegExp(`^\\s*(?:%[^\\n]*\\n\\s*)*@(?:${kinds})\\s*\\{`, 'i').test(headText(input)),
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    for (const entry of bibtexEntries(text)) yield readEntry(entry)
  },
}

function readEntry(entry: BibtexEntry): ReadItem {
  try {
    return savedPage(toPage(entry))
  } catch (error) {
    return { part: entry.key, error: toErrorInfo(error) }
  }
}

function toPage({ key, fields, source, whole }: BibtexEntry): SavedPage {
  const { doi, howpublished = '', note = '' } = fields
  const linked = [fields.url ?? '', howpublished, note].flatMap(
    (value) => value.match(/https?:\/\/[^\s{}]+/)?.[0] ?? [],
  )[0]
  return {
    mediaType: 'application/x-bibtex',
    title: fields.title,
    subtitle: fields.subtitle,
    url: linked ?? (doi && `https://doi.org/${doi}`),
    externalId: key,
    label: key,
    authors: people(fields.author),
    editors: people(fields.editor),
    outlet:
      fields.journaltitle ??
      fields.journal ??
      fields.newspaper ??
      fields.booktitle ??
      fields.organization ??
      fields.publisher,
    place: fields.location ?? fields.address,
    publishedAt:
      referenceDate(fields.date) ??
      referenceDate([fields.year, month(fields.month), fields.day].filter(Boolean).join('-')),
    language: languageCode(fields.langid ?? fields.language),
    tags: names(fields.keywords),
    reading: { savedAt: referenceDate(fields.urldate), note: linked && note.includes(linked) ? undefined : note },
    ...textOrAbstract(fields.abstract),
    warnings: whole ? [] : ['This entry is not closed: the file may be cut off here.'],
    source,
  }
}

function people(value: string | undefined): string[] {
  return (value ?? '')
    .split(/\s+and\s+/i)
    .map(personName)
    .filter((name) => name && name !== 'others')
}

function month(value: string | undefined): string | undefined {
  const at = months.indexOf(value?.slice(0, 3).toLowerCase() ?? '')
  return at >= 0 ? String(at + 1) : value
}
