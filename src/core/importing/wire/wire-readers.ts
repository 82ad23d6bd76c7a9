/** The readers of what news agencies send, in the order they are asked. */
import type { Reader } from '../reader'
import { agencyTextReader } from './agency-text/agency-text-reader'
import { newsml1Reader } from './newsml-1/newsml-1-reader'
import { newsmlG2Reader } from './newsml-g2/newsml-g2-reader'
import { ninjsReader } from './ninjs/ninjs-reader'
import { nitfReader } from './nitf/nitf-reader'

export const wireReaders: readonly Reader[] = [newsmlG2Reader, newsml1Reader, nitfReader, ninjsReader, agencyTextReader]
