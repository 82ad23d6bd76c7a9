/** The readers of what news databases export as web pages and text; their documents are known by `document-articles`. */
import type { Reader } from '../reader'
import { europresseReader } from './europresse/europresse-reader'
import { factivaPageReader } from './factiva/factiva-page-reader'
import { nexisTextReader } from './nexis/nexis-text-reader'

export const newsDatabaseReaders: readonly Reader[] = [factivaPageReader, europresseReader, nexisTextReader]
