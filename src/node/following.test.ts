import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type OpenArchive, openArchive } from './open-archive'

let dir: string
let open: OpenArchive[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-following-'))
  open = []
})
afterEach(async () => {
  await Promise.all(open.map((archive) => archive.close()))
  await rm(dir, { recursive: true, force: true })
})

async function start(): Promise<OpenArchive> {
  const archive = await openArchive({ dir: join(dir, 'archive') })
  open.push(archive)
  return archive
}

const line = 'Ring our newsroom on the harbour telephone any time'
const page = (n: number) => `<!doctype html><html lang="en"><head><title>Ferry ${n} delayed</title>
<meta property="og:site_name" content="The Quay Courier"></head><body><article><h1>Ferry ${n} delayed</h1>
<p>The ferry number ${n} left an hour late on Sunday because of fog over the bay, the harbour master said in the morning.</p>
<p>${line}.</p><p>It reached the island before noon, and none of the ${n + 40} passengers complained to anybody.</p></article></body></html>`

async function importPages(archive: OpenArchive, count: number): Promise<void> {
  const folder = join(dir, 'pages')
  await mkdir(folder)
  for (let n = 1; n <= count; n++) await writeFile(join(folder, `${n}.html`), page(n))
  const finished = new Promise<void>((resolve) => {
    archive.subscribe((event) => {
      if (event.type === 'import.progress' && event.progress.phase === 'finished') resolve()
    })
  })
  await archive.api['imports.start']({ token: archive.intake.offer([folder]).token })
  await finished
}

async function found({ api }: OpenArchive, query: string): Promise<number> {
  const result = await api['stories.search']({ query, filters: {}, match: 'all', prefix: false, offset: 0, limit: 10 })
  return result.fullMatches
}

it('a process that only reads finds stories as the one that writes reads them now', async () => {
  const writer = await start()
  await importPages(writer, 2)
  const reader = await start()
  expect((await reader.api['archive.info']({})).readOnly).toBe(true)
  expect(await found(reader, 'telephone')).toBe(2)
  const changed = vi.fn()
  reader.subscribe(changed)

  const { rule } = await writer.api['cleaning.addRule']({ outlet: 'The Quay Courier', text: `${line}.`, role: 'promo' })
  await vi.waitFor(async () => expect(await found(reader, 'telephone')).toBe(0), { timeout: 10_000 })
  expect(changed).toHaveBeenCalledWith({ type: 'stories.changed' })

  await writer.api['cleaning.setActive']({ id: rule.id, active: false })
  await vi.waitFor(async () => expect(await found(reader, 'telephone')).toBe(2), { timeout: 10_000 })

  const [first] = (await writer.api['stories.list']({ offset: 0, limit: 1 })).stories
  const { story } = await writer.api['stories.get']({ id: first?.id ?? '' })
  const index = story.blocks.findIndex(({ text }) => text.includes('telephone'))
  await writer.api['stories.setBlockRole']({ id: story.id, index, role: 'promo' })
  await vi.waitFor(async () => expect(await found(reader, 'telephone')).toBe(1), { timeout: 10_000 })
})
