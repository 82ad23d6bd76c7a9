/** The readers of web pages as other programs keep them, and of feeds; WARC and WACZ are containers. */
import type { Reader } from '../reader'
import { feedReader } from './feed/feed-reader'
import { jsonFeedReader } from './feed/json-feed-reader'
import { mhtmlReader } from './mhtml/mhtml-reader'
import { webarchiveReader } from './safari/webarchive-reader'
import { selfExtractingReader } from './single-file/self-extracting-reader'

export const webArchiveReaders: readonly Reader[] = [
  mhtmlReader,
  webarchiveReader,
  selfExtractingReader,
  feedReader,
  jsonFeedReader,
]
