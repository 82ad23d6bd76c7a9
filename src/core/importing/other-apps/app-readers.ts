/** Exports of other apps. Each is known by fields that only it has, so they are asked before the readers of tables and pages. */
import type { Reader } from '../reader'
import { bibtexReader } from './bibtex'
import { cslJsonReader } from './csl-json'
import { csvExportReader } from './csv-export'
import { enexReader } from './enex'
import { hypothesisReader } from './hypothesis'
import { klipingExportReader } from './kliping-export'
import { linkListReader } from './link-list'
import { omnivoreReader } from './omnivore'
import { karakeepReader, linkwardenReader, omnivoreListReader, pocketHighlightsReader } from './reading-lists'
import { readwiseMarkdownReader } from './readwise-markdown'
import { risReader } from './ris'
import { wallabagReader } from './wallabag'
import { webAnnotationsReader } from './web-annotations'
import { zoteroRdfReader } from './zotero-rdf'

export const appReaders: readonly Reader[] = [
  klipingExportReader,
  webAnnotationsReader,
  hypothesisReader,
  wallabagReader,
  pocketHighlightsReader,
  omnivoreListReader,
  karakeepReader,
  linkwardenReader,
  cslJsonReader,
  csvExportReader,
  linkListReader,
  omnivoreReader,
  readwiseMarkdownReader,
  risReader,
  bibtexReader,
  enexReader,
  zoteroRdfReader,
]
