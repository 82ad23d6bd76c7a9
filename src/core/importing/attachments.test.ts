import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import type { ImportLine } from '../../contract/importing'
import type { StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import { createMemoryStore, createTestClock, createTestLibrary } from '../library/testing/memory-store'
import type { SourceFile } from '../ports'
import type { ReadItem } from './draft'
import { extractFile } from './extract-file'
import { importFile } from './import-file'
import { createSaveQueue } from './save-queue'

/** `title+name=content+…`: a story with attachments; other text is a story, `!` a failure. */
function read(text: string): ReadItem {
  if (text.startsWith('!')) return { error: { code: 'no-story', message: text } }
  const [title = '', ...attached] = text.split('+')
  const attachments = attached.map((each) => {
    const [name = '', content = ''] = each.split('=')
    const mediaType = name.endsWith('.png') ? 'image/png' : 'application/octet-stream'
    return { name, mediaType, bytes: Buffer.from(content) }
  })
  return {
    title,
    authors: [],
    editors: [],
    tags: [],
    related: [],
    warnings: [],
    mediaType: 'message/rfc822',
    blocks: [{ role: 'body', text: title }],
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const bytesOf = ({ content }: SourceFile) => ('bytes' in content ? content.bytes : Buffer.of())
const file = (name: string, text: string) => ({ file: name, sizeBytes: 1, content: { bytes: Buffer.from(text) } })

let library: Library
let kept: Set<string>
beforeEach(async () => {
  library = await createTestLibrary(createMemoryStore())
  kept = new Set()
})

const ports = {
  clock: createTestClock(),
  hash: sha256,
  digest: async (source: SourceFile) => sha256(bytesOf(source)),
  reader: {
    async *read(source: SourceFile) {
      yield read(Buffer.from(bytesOf(source)).toString())
    },
  },
}

async function imported(...files: SourceFile[]): Promise<string[]> {
  const lines: ImportLine[] = []
  const queue = createSaveQueue(
    async (savings) => library.add(savings.flatMap(({ story }) => story ?? [])),
    (told) => lines.push(...told),
    () => 0,
  )
  const originals = {
    digest: ports.digest,
    put: async (_: SourceFile, hash: string) => kept.add(hash).has(hash),
    async *read() {},
    remove: async () => 0,
    usage: async () => ({ count: 0, sizeBytes: 0 }),
  }
  const job = { ports: { ...ports, originals }, library, queue, signal: new AbortController().signal }
  for (const each of files) await importFile(each, { ...job, memberFound() {}, ready: async () => {} })
  await queue.flush()
  return lines.map(({ file, status, error }) => [file, status, error?.code].filter(Boolean).join(' '))
}
const entry = (title: string) => [...library.entries()].find((story) => story.title === title) as StoryEntry

it('are named in their story, kept with it, and read as stories of their own that name it', async () => {
  expect(await imported(file('a.eml', 'Mail+report.pdf=Report+photo.png=\x89PNG'))).toEqual([
    'a.eml imported',
    'a.eml/report.pdf imported',
  ])
  expect(entry('Mail').attachments).toEqual([
    { name: 'report.pdf', mediaType: 'application/octet-stream', sizeBytes: 6, sha256: sha256('Report') },
    { name: 'photo.png', mediaType: 'image/png', sizeBytes: 5, sha256: sha256('\x89PNG') },
  ])
  expect(entry('Report')).toMatchObject({ attachedTo: entry('Mail').id, original: { sha256: sha256('Report') } })
  expect(kept).toContain(sha256('\x89PNG'))
})

it('that hold no story are told, and kept all the same', async () => {
  expect(await imported(file('a.eml', 'Mail+scan.pdf=!scan'))).toEqual([
    'a.eml imported',
    'a.eml/scan.pdf failed no-story',
  ])
  expect(kept).toContain(sha256('!scan'))
})

it('are looked at again with their mail: an import may have been stopped between them', async () => {
  await imported(file('a.eml', 'Mail+report.pdf=Report'))
  expect(await imported(file('a.eml', 'Mail+report.pdf=Report'))).toEqual([
    'a.eml duplicate',
    'a.eml/report.pdf duplicate',
  ])
  expect(library.storyCount).toBe(2)
})

it('stay while a story has them, and go with the last when the trash is emptied', async () => {
  await imported(file('a.eml', 'One+photo.png=x+report.pdf=Report'), file('b.eml', 'Two+photo.png=x'))
  const removed: string[] = []
  const remove = async (hash: string) => removed.push(hash)
  await library.trash([entry('One').id])
  await library.emptyTrash(remove)
  expect(removed).toEqual([sha256('One+photo.png=x+report.pdf=Report')])
  removed.length = 0
  await library.trash([entry('Two').id, entry('Report').id])
  await library.emptyTrash(remove)
  expect(new Set(removed)).toEqual(new Set(['Two+photo.png=x', 'x', 'Report'].map(sha256)))
})

it('are told without an archive, too', async () => {
  const found = []
  for await (const each of extractFile(file('a.eml', 'Mail+b.txt=Story'), ports, new AbortController().signal)) {
    found.push(each)
  }
  const mail = found[0] && 'story' in found[0] ? found[0].story : undefined
  expect(mail?.attachments?.[0]?.name).toBe('b.txt')
  expect(found[1]).toMatchObject({ file: 'a.eml/b.txt', story: { title: 'Story', attachedTo: mail?.id } })
})
