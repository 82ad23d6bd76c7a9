import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import type { Annotation } from '../../../contract/annotation'
import type { ImportLine } from '../../../contract/importing'
import { selectorFor } from '../../annotations/anchor'
import { anchored } from '../../annotations/anchored'
import { writeJson } from '../../export/json-export'
import type { Library } from '../../library/library'
import { createMemoryStore, createTestClock, createTestLibrary } from '../../library/testing/memory-store'
import { importFile } from '../import-file'
import { exportInput } from '../other-apps/testing/read-export'
import { readFile } from '../read-file'
import { createSaveQueue } from '../save-queue'

let library: Library
beforeEach(async () => {
  library = await createTestLibrary(createMemoryStore())
})

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** Imports files one after the other, as one import. */
async function importTexts(...texts: string[]): Promise<ImportLine[]> {
  const lines: ImportLine[] = []
  const clock = createTestClock()
  const queue = createSaveQueue(
    (savings) =>
      library.add(
        savings.flatMap(({ story }) => story ?? []),
        savings.flatMap(({ annotations }) => annotations),
      ),
    (done) => lines.push(...done),
    clock.elapsedMs,
  )
  const ports = {
    clock,
    hash: sha256,
    originals: {
      digest: async ({ content }: { content: { path: string } | { bytes: Uint8Array } }) =>
        sha256('bytes' in content ? content.bytes : ''),
      put: async () => true,
      async *read() {},
      remove: async () => 0,
      usage: async () => ({ count: 0, sizeBytes: 0 }),
    },
    reader: {
      read: (source: { content: { path: string } | { bytes: Uint8Array } }) =>
        readFile(exportInput('bytes' in source.content ? source.content.bytes : '')),
    },
  }
  const job = { ports, library, queue, signal: new AbortController().signal, memberFound() {}, ready: async () => {} }
  for (const text of texts) {
    const bytes = Buffer.from(text)
    await importFile({ file: 'export', sizeBytes: bytes.length, content: { bytes } }, job)
  }
  await queue.flush()
  return lines
}

const told = (lines: readonly ImportLine[]) => lines.map(({ status, highlights }) => `${status} ${highlights ?? 0}`)
async function highlightsOf(id: string) {
  const story = await library.story(id)
  return anchored(story, library.annotationsOf(id)).map(({ selector, note, orphan }) =>
    [selector[0].exact, note, orphan && 'orphan'].filter(Boolean).join(' | '),
  )
}

const url = 'https://kabar.example/tanggul'
const page = (more = '') =>
  `<!doctype html><html><head><title>Tanggul Warga</title><link rel="canonical" href="${url}"></head><body><article><h1>Tanggul Warga</h1>
  <p>Warga pesisir menolak rencana penimbunan laut itu sejak tahun lalu, kata ketua RT.</p>
  <p>Pemerintah kota berjanji meninjau ulang izin tersebut pekan depan, setelah hujan reda.</p>${more}</article></body></html>`
const pocket = (...quotes: string[]) =>
  JSON.stringify([
    {
      url: `${url}?utm_source=x`,
      title: 'Tanggul Warga',
      highlights: quotes.map((quote) => ({ quote, created_at: 1704067200 })),
    },
  ])
const readwise = (...rows: string[]) =>
  `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n${rows.join('\n')}\n`

it('puts highlights to the page that is there, once', async () => {
  const [first] = await importTexts(page())
  const id = first?.id ?? ''
  expect(told(await importTexts(pocket('rencana penimbunan  laut', 'words that stand nowhere in it')))).toEqual([
    'duplicate 2',
  ])
  expect(await highlightsOf(id)).toEqual(['rencana penimbunan laut', 'words that stand nowhere in it | orphan'])
  expect(library.annotation(library.annotationsOf(id)[0]?.id ?? '')).toMatchObject({
    createdAt: '2024-01-01T00:00:00.000Z',
  })

  expect(told(await importTexts(pocket('rencana penimbunan  laut', 'words that stand nowhere in it')))).toEqual([
    'duplicate 0',
  ])
  expect(told(await importTexts(pocket('rencana penimbunan  laut', 'izin tersebut')))).toEqual(['duplicate 1'])
  expect(library.storyCount).toBe(1)
  expect(library.annotationCount).toBe(3)
})

it('makes a story of highlights alone, which hands everything over to the page when that comes', async () => {
  const lines = await importTexts(
    pocket('rencana penimbunan laut', 'izin tersebut'),
    pocket('rencana penimbunan laut', 'izin tersebut'),
  )
  expect(told(lines)).toEqual(['imported 2', 'duplicate 0'])
  const excerpt = lines[0]?.id ?? ''
  expect(await library.story(excerpt)).toMatchObject({
    excerptOnly: true,
    body: 'rencana penimbunan laut\n\nizin tersebut',
  })
  await library.update(excerpt, { tags: ['mine'] })
  await library.putAnnotation({ ...(library.annotationsOf(excerpt)[0] as never as object), note: 'my own' } as never)

  const [version] = await importTexts(page())
  expect(told([version as ImportLine])).toEqual(['version 2'])
  const id = version?.id ?? ''
  expect(await highlightsOf(id)).toEqual(['rencana penimbunan laut | my own', 'izin tersebut'])
  expect(library.entry(id)).toMatchObject({ versionOf: excerpt, tags: ['mine'] })
  expect(library.annotationsOf(excerpt)).toEqual([])
  expect(told(await importTexts(pocket('rencana penimbunan laut', 'izin tersebut')))).toEqual(['duplicate 0'])
})

it('takes a longer list of highlights of the same page as its next version', async () => {
  const lines = await importTexts(pocket('satu kata'), pocket('satu kata', 'dua kata'), pocket('satu kata', 'dua kata'))
  expect(told(lines)).toEqual(['imported 1', 'version 2', 'duplicate 0'])
  expect(await highlightsOf(lines[1]?.id ?? '')).toEqual(['satu kata', 'dua kata'])
  expect(library.annotationCount).toBe(2)
})

it('finds the page by its headline where the highlights name no address, if their words stand in it', async () => {
  const [first] = await importTexts(page())
  const lines = await importTexts(
    readwise(
      'izin tersebut,tanggul  warga,Sari,,cek,blue,,,,2024-05-01 10:00:00+00:00,favorit',
      'Elsewhere altogether.,Tanggul Lain,,,,,,,,,',
    ),
    readwise('Nothing of it.,Tanggul Warga,Jo,,,,,,,,'),
  )
  expect(told(lines)).toEqual(['duplicate 1', 'imported 1', 'imported 1'])
  expect(library.annotationsOf(first?.id ?? '')[0]).toMatchObject({ note: 'cek', color: 'blue' })
  expect(library.entry(first?.id ?? '')?.tags).toEqual(['favorit'])
})

it('changes a note that was changed in the app since, and leaves one alone that was changed here', async () => {
  const hypothesis = (text: string, updated: string) =>
    JSON.stringify({
      rows: [
        {
          id: 'h1',
          uri: url,
          user: 'acct:a@h',
          text,
          tags: [],
          created: '2024-01-01T00:00:00Z',
          updated,
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'izin tersebut' }] }],
          document: { title: ['Tanggul Warga'] },
        },
      ],
    })
  const [first] = await importTexts(page(), hypothesis('one', '2024-01-01T00:00:00Z'))
  const id = first?.id ?? ''
  expect(told(await importTexts(hypothesis('two', '2024-01-02T00:00:00Z')))).toEqual(['duplicate 1'])
  expect(await highlightsOf(id)).toEqual(['izin tersebut | two'])
  const [annotation] = library.annotationsOf(id)
  await library.putAnnotation({ ...annotation, note: 'here', modifiedAt: '2024-06-01T00:00:00.000Z' } as never)
  expect(told(await importTexts(hypothesis('three', '2024-01-03T00:00:00Z')))).toEqual(['duplicate 0'])
  expect(await highlightsOf(id)).toEqual(['izin tersebut | here'])
})

it('takes stories of one file that name one page together', async () => {
  const list = `<title>Pocket Export</title><ul><li><a href="${url}" time_added="1" tags="a">Tanggul</a><li><a href="${url}#x" time_added="2" tags="b">Tanggul</a></ul>`
  expect(told(await importTexts(list))).toEqual(['imported 0', 'duplicate 0'])
  expect([...library.entries()][0]?.tags).toEqual(['a', 'b'])
})

it("takes Kliping's own export in again: nothing twice where it came from, everything in another archive", async () => {
  const text = 'Tanggul Warga\n\nWarga pesisir menolak rencana penimbunan laut itu sejak tahun lalu, kata ketua RT.\n'
  const [first] = await importTexts(text)
  const story = await library.story(first?.id ?? '')
  const annotation: Annotation = {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    storyId: story.id,
    selector: selectorFor(story.body, 6, 21),
    color: 'green',
    note: 'cek',
    tags: ['laut'],
    createdAt: '2024-01-01T00:00:00.000Z',
    modifiedAt: '2024-01-02T00:00:00.000Z',
  }
  await library.putAnnotation(annotation)
  async function* stories() {
    yield { story, annotations: [annotation] }
  }
  let json = ''
  for await (const chunk of writeJson({ title: '', exportedAt: '', entries: [] }, stories())) json += chunk

  expect(told(await importTexts(json))).toEqual(['duplicate 0'])
  library = await createTestLibrary(createMemoryStore())
  const [copy] = await importTexts(json)
  expect(told([copy as ImportLine])).toEqual(['imported 1'])
  expect(library.annotationsOf(copy?.id ?? '')).toEqual([{ ...annotation, storyId: copy?.id }])
  expect((await library.story(copy?.id ?? '')).blocks).toEqual(story.blocks)
})
