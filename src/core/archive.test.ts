import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { searchRequestSchema } from '../contract/search'
import { type Archive, createArchive } from './archive'
import type { StoryDraft } from './importing/draft'
import { createMemoryStore, createTestClock, createTestIds } from './library/testing/memory-store'
import type { Ports } from './ports'
import { createMemoryIndexStore } from './search/testing/memory-index-store'

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const draft: StoryDraft = {
  title: 'Saved all the same',
  authors: [],
  editors: [],
  tags: [],
  related: [],
  warnings: [],
  mediaType: 'text/plain',
  // No text: the library keeps it, the index cannot cut it into words.
  subtitle: { length: 1 } as never,
  blocks: [{ role: 'body', text: 'Words' }],
}

/** An archive in memory that imports one file with one story. */
function portsWith(story: StoryDraft): Ports {
  return {
    store: createMemoryStore(),
    clock: createTestClock(),
    ids: createTestIds(),
    hash: sha256,
    originals: {
      digest: async () => sha256('a'),
      put: async () => true,
      async *read() {},
      remove: async () => 0,
      usage: async () => ({ count: 1, sizeBytes: 1 }),
    },
    folders: { watch: () => ({ close: async () => {} }) },
    intake: {
      survey: async () => ({ files: 1, sizeBytes: 1 }),
      async *open() {
        yield { file: 'a.txt', sizeBytes: 1, content: { bytes: Buffer.from('a') } }
      },
      async *peek() {},
      folders: async () => [],
      discard: async () => {},
    },
    reader: {
      async *read() {
        yield story
      },
    },
    tables: { tables: async () => [] },
    index: createMemoryIndexStore(),
    downloads: { create: () => Promise.reject(new Error('not used here')) },
  }
}

async function importOne(ports: Ports, onChange: (archive: Archive) => void = () => {}) {
  const archive = await createArchive(ports)
  const finished = new Promise<void>((resolve) => {
    archive.subscribe((event) => {
      if (event.type === 'stories.changed') onChange(archive)
      if (event.type === 'import.progress' && event.progress.phase === 'finished') resolve()
    })
  })
  const { importId } = await archive.api['imports.start']({ token: 'any' })
  await finished
  return { archive, lines: (await archive.api['imports.report']({ importId })).lines }
}

it('tells of a change once more when the new stories can be found', async () => {
  const index = createMemoryIndexStore()
  const answers: Promise<number>[] = []
  const ask = ({ api }: Archive) =>
    answers.push(api['stories.search'](searchRequestSchema.parse({ query: 'words' })).then(({ total }) => total))
  const { archive } = await importOne({ ...portsWith({ ...draft, subtitle: undefined }), index }, ask)
  expect(await answers.at(-1)).toBe(1)
  await archive.close()
})

it('tells that stories are saved and cannot be searched yet, when the index could not take them in', async () => {
  const { archive, lines } = await importOne(portsWith(draft))
  expect(lines).toMatchObject([{ file: 'a.txt', status: 'imported' }])
  const { stories, notices } = await archive.api['archive.info']({})
  expect(stories).toBe(1)
  expect(notices).toContainEqual(
    expect.stringMatching(/^Some stories were saved and cannot be searched until the next start: /),
  )
  await archive.close()
})
