/** WARC files: their pages are stories, the PDFs among their files are read in turn. */
import { looksLikeWarc, readWarc } from '../../../core/importing/web-archive/warc/read-warc'
import { Tally } from '../../../core/importing/web-archive/warc/tally'
import { httpDecoders } from '../http-decoders'
import { readerInput } from '../reader-input'
import type { ContainerReader } from './container-reader'

export const warcReader: ContainerReader = {
  recognises: ({ head }) => looksLikeWarc(head),

  async *members(source) {
    const input = await readerInput(source)
    const tally = new Tally()
    yield* readWarc(input.stream(), { decoders: httpDecoders, mediaType: 'application/warc' }, tally)
    yield* tally.failures()
  },
}
