/** Reads in this thread: what the worker runs, and what tests use. Containers are opened here, the rest is the core's. */
import type { ReadItem } from '../../core/importing/draft'
import { packedKindOfHead } from '../../core/importing/packed-kind'
import { readFile, tablesIn } from '../../core/importing/read-file'
import type { ReaderInput } from '../../core/importing/reader'
import type { DraftReader, SourceFile, TableFinder } from '../../core/ports'
import { fileError } from '../file-errors'
import type { ContainerReader } from './containers/container-reader'
import { gzipReader } from './containers/gzip'
import { tarReader } from './containers/tar'
import { waczReader } from './containers/wacz'
import { warcReader } from './containers/warc'
import { zipReader } from './containers/zip'
import { readerInput } from './reader-input'

const containers = [warcReader, zipReader, gzipReader, tarReader]

export const directReader: DraftReader & TableFinder = {
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
  async tables(source) {
    try {
      const { input, container } = await opened(source)
      return container ? [] : await tablesIn(input)
    } catch {
      // Whatever is wrong with it is told when it is read.
      return []
    }
  },
}

async function* items(source: SourceFile): AsyncIterable<ReadItem> {
  const { input, container } = await opened(source)
  yield* container ? container.members(source) : readFile(input)
}

/** The file for a reader, or the container that it is. */
async function opened(source: SourceFile): Promise<{ input: ReaderInput; container?: ContainerReader }> {
  const input = await readerInput(source)
  const container = containers.find((candidate) => candidate.recognises(input))
  const packed = container && (await documentKind(container, input, source))
  if (!packed) return { input, container }
  const known = { ...input, packed }
  return waczReader.recognises(known) ? { input: known, container: waczReader } : { input: known }
}

/** A document that is cut off is still known by its beginning, and can be refused by its name. */
async function documentKind(container: ContainerReader, { head }: ReaderInput, source: SourceFile) {
  try {
    return await container.documentKind?.(source)
  } catch (error) {
    const packed = packedKindOfHead(head)
    if (packed) return packed
    throw error
  }
}
