/** Reads in this thread: what the worker runs, and what tests use. */
import { readFile } from '../../core/importing/read-file'
import type { DraftReader } from '../../core/ports'
import { fileError } from '../file-errors'
import { readerInput } from './reader-input'

export const directReader: DraftReader = {
  async *read(source, signal) {
    try {
      for await (const item of readFile(await readerInput(source))) {
        if (signal.aborted) return
        yield item
      }
    } catch (error) {
      yield { error: fileError(error).toInfo() }
    }
  },
}
