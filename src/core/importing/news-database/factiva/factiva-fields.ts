/** Factiva's two-letter fields as a story. Source: Dow Jones Factiva, "Article and index fields", and exported files. */
import { languageOf } from '../../rows/language-name'
import { told, unique, type WireStory } from '../../wire/wire-story'
import { databaseDate, paragraphsToHtml, subjectNames } from '../article-text'

export const factivaLabels =
  'HD BY CR WC PD ET SN SC ED PG VOL SE CLM LA CY LP TD CX ART CO IN NS RE IPC IPD PUB AN NGC GC RF CT DLN TI SO'.split(
    ' ',
  )

/** Values as paragraphs, by label. */
export type FactivaFields = ReadonlyMap<string, readonly string[]>

const recorded: Record<string, string> = {
  WC: 'Length',
  PG: 'Page',
  ED: 'Edition',
  VOL: 'Volume',
  SC: 'Source code',
  RF: 'Reference',
  CT: 'Contact',
  PUB: 'Publisher',
  IPC: 'Codes of the publisher',
  NGC: 'Source group',
}

export function factivaStory(fields: FactivaFields, mediaType: string): WireStory {
  const line = (label: string) => fields.get(label)?.join(' ').trim() || undefined
  const list = (...labels: string[]) => labels.flatMap((label) => subjectNames(line(label) ?? ''))
  const language = line('LA') && languageOf(line('LA') as string)
  const accession = accessionNumber(line('AN') ?? '')
  const publishedAt = databaseDate(line('PD'), line('ET'), language)
  const paragraphs = [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])]
  const corrections = fields.get('CX') ?? []
  const stated = {
    title: line('HD') ?? line('TI'),
    byline: line('BY'),
    outlet: line('SN') ?? line('SO'),
    section: line('SE') ?? line('CLM'),
    dateline: line('DLN'),
    language,
    publishedAt,
    externalId: accession,
  }
  return {
    mediaType,
    ...told(stated),
    html: paragraphsToHtml(paragraphs),
    captions: [...(fields.get('ART') ?? [])],
    credits: ['CR', 'CY'].flatMap((label) => fields.get(label) ?? []),
    tags: unique([...list('NS', 'CO', 'IN', 'RE'), ...list('IPD')]),
    record: Object.entries(recorded).flatMap(([label, name]) => (line(label) ? [`${name}: ${line(label)}`] : [])),
    notes: [...corrections],
    warnings: corrections.length > 0 ? ['The database carries a correction of this article.'] : [],
  }
}

const accession = /\b([A-Z][A-Z0-9]{2,7}0{0,3}\d{10}[a-z0-9]{7,11})\b/

/** "Document TESTFR0020111229e7ct0001r", in any language of the interface: the number by which the article is known. */
export function accessionNumber(line: string): string | undefined {
  return accession.exec(line)?.[1]
}

/** Whether a line is the last of an article. */
export function isAccessionLine(line: string): boolean {
  return (
    line.length < 80 && /^(?:AN\s*\|?\s*)?\S{0,14}\s?[A-Z][A-Z0-9]{2,7}0{0,3}\d{10}[a-z0-9]{7,11}$/.test(line.trim())
  )
}
