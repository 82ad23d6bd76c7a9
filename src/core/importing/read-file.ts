/** Chooses the reader for a file by its content and runs it; whatever goes wrong becomes a failure with a reason. */
import type { TablePreview } from '../../contract/column-mapping'
import { KlipingError, toErrorInfo } from '../../contract/errors'
import { documentReaders } from './documents/document-readers'
import type { ReadItem } from './draft'
import { mailReaders } from './mail/mail-readers'
import { newsDatabaseReaders } from './news-database/news-database-readers'
import { appReaders } from './other-apps/app-readers'
import { packedNames } from './packed-kind'
import { plainTextReader } from './plain-text/plain-text-reader'
import type { Reader, ReaderInput } from './reader'
import { csvReader } from './rows/csv/csv-reader'
import { jsonReader } from './rows/json/json-reader'
import { xlsxReader } from './rows/xlsx/xlsx-reader'
import { unsupportedKind } from './unsupported-kind'
import { webArchiveReaders } from './web-archive/web-archive-readers'
import { webPageReader } from './web-page/web-page-reader'
import { wireReaders } from './wire/wire-readers'

/** In the order they are asked; plain text takes what nobody else knows. */
const readers: readonly Reader[] = [
  ...webArchiveReaders,
  ...mailReaders,
  ...appReaders,
  ...wireReaders,
  ...newsDatabaseReaders,
  ...documentReaders,
  xlsxReader,
  jsonReader,
  csvReader,
  webPageReader,
  plainTextReader,
]

export async function* readFile(input: ReaderInput): AsyncIterable<ReadItem> {
  try {
    if (input.sizeBytes === 0) {
      throw new KlipingError('empty-file', 'This file is empty. If it should not be, save or copy it again.')
    }
    const kind = unsupportedKind(input.head)
    if (kind) {
      throw new KlipingError(
        'unsupported-format',
        `This is a ${kind.name}, which Kliping does not read. ${kind.remedy}`,
      )
    }
    const reader = readers.find((candidate) => candidate.recognises(input))
    if (!reader && input.packed) throw unsupportedDocument(packedNames[input.packed])
    if (!reader) {
      throw new KlipingError(
        'binary-file',
        'This is not text, whatever its name says. Check what the file is, and save its text instead.',
      )
    }
    let stories = 0
    for await (const item of reader.read(input)) {
      stories++
      yield item
    }
    if (stories === 0) throw new KlipingError('no-story', `There is no story in this ${reader.name}.`)
  } catch (error) {
    yield { error: error instanceof KlipingError ? error.toInfo() : readerFailed(error) }
  }
}

/** The tables in a file whose columns a person may map. @throws KlipingError when it cannot be read */
export async function tablesIn(input: ReaderInput): Promise<TablePreview[]> {
  if (input.sizeBytes === 0 || unsupportedKind(input.head)) return []
  const reader = readers.find((candidate) => candidate.recognises(input))
  const tables: TablePreview[] = []
  for await (const table of reader?.tables?.(input) ?? []) tables.push(table)
  return tables
}

function unsupportedDocument(name: string) {
  return new KlipingError(
    'unsupported-format',
    `This is a ${name}, which Kliping does not read. Save it as PDF, DOCX or plain text and import that.`,
  )
}

function readerFailed(error: unknown) {
  const { message } = toErrorInfo(error)
  return new KlipingError('reader-failed', `${message} The file was left alone; the others are not affected.`).toInfo()
}
