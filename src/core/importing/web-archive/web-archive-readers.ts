/** The readers of web pages as other programs keep them; WARC and WACZ are containers. */
import type { Reader } from '../reader'
import { mhtmlReader } from './mhtml/mhtml-reader'
import { selfExtractingReader } from './single-file/self-extracting-reader'

export const webArchiveReaders: readonly Reader[] = [mhtmlReader, selfExtractingReader]
