/** Reads in this thread: what the worker runs, and what tests use. Containers are opened here, the rest is the core's. */
import type { ReadItem } from '../../core/importing/draft'
import { readFile } from '../../core/importing/read-file'
import type { DraftReader, SourceFile } from '../../core/ports'
import { fileError } from '../file-errors'
import { zipReader } from './containers/zip'
import { readerInput } from './reader-input'

const containers = [zipReader]

export const directReader: DraftReader = {
  async *read(source, signal) {
    try {
      for await (const item of items(source)) {
        if (signal.aborted) return
        yield item
      }
    } catch (error) {
      yield { error: fileError(error).toInfo() }
    }
  },
}

async function* items(source: SourceFile): AsyncIterable<ReadItem> {
  const input = await readerInput(source)
  const container = containers.find((candidate) => candidate.recognises(input))
  yield* container ? container.members(source) : readFile(input)
}
