/** The readers of mail, in the order they are asked. */
import type { Reader } from '../reader'
import { emlReader } from './eml-reader'
import { mboxReader } from './mbox/mbox-reader'

export const mailReaders: readonly Reader[] = [mboxReader, emlReader]
