import { expect, it } from 'vitest'
import type { Story } from '../../contract/story'
import { createTestLibrary } from '../library/testing/memory-store'
import { sampleStory } from '../library/testing/sample-stories'
import type { Downloads, Originals } from '../ports'
import { createOriginalService } from './original-service'

async function serviceWith(original: Partial<Story['original']>, bytes: Uint8Array) {
  const story = sampleStory('a')
  const library = await createTestLibrary()
  await library.add([{ ...story, original: { ...story.original, ...original } }])
  const saved: Uint8Array[] = []
  const originals = {
    async *read() {
      yield bytes.subarray(0, 3)
      yield bytes.subarray(3)
    },
  } as unknown as Originals
  const downloads: Downloads = {
    async create(_name, _type, chunks) {
      for await (const chunk of chunks) saved.push(Buffer.from(chunk))
      return { token: 't1', sizeBytes: Buffer.concat(saved).length }
    },
  }
  return { service: createOriginalService(library, originals, downloads), saved: () => Buffer.concat(saved) }
}

it('shows a page in the encoding it was saved in', async () => {
  const bytes = Buffer.from('<meta charset="windows-1252"><p>Gen\xe8ve</p>', 'latin1')
  const { service } = await serviceWith({ mediaType: 'text/html' }, bytes)
  expect((await service['originals.page']({ storyId: 'a' })).html).toContain('<p>Genève</p>')
})

it('says what to do with an original that cannot be shown', async () => {
  const { service } = await serviceWith({ mediaType: 'application/pdf' }, Buffer.from('%PDF-'))
  await expect(service['originals.page']({ storyId: 'a' })).rejects.toMatchObject({ code: 'unsupported-format' })
  await expect(service['originals.page']({ storyId: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
})

it('hands the original out byte for byte under its own name', async () => {
  const bytes = Buffer.from([0xff, 0x00, 0x0d, 0x0a, 0xfe])
  const { service, saved } = await serviceWith({ mediaType: 'application/pdf', fileName: 'minutes.pdf' }, bytes)
  expect(await service['originals.save']({ storyId: 'a' })).toEqual({
    token: 't1',
    fileName: 'minutes.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 5,
  })
  expect(saved()).toEqual(bytes)
})
