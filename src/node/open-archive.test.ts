import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dispatch } from '../contract/dispatch'
import type { ImportLine } from '../contract/importing'
import { type MethodInput, type MethodName, type MethodOutput, methods } from '../contract/methods'
import { isNewArchive, type OpenArchive, openArchive } from './open-archive'

const wire = `Pelabuhan Baru Teluk Sunyi Ditolak Nelayan

3 Maret 2024 09:15

KabarTeluk.example - Ratusan nelayan menolak rencana pembangunan pelabuhan baru di Teluk Sunyi pada hari Minggu.

Mereka menilai pengerukan akan merusak terumbu karang tempat ikan bertelur.

BACA JUGA: Harga Ikan Naik Menjelang Lebaran

Wali kota berjanji membuka kembali kajian lingkungan sebelum izin diberikan. (*)

Editor: Sari Melati
`
const page = `<!doctype html><html lang="en"><head><title>Fishermen reject harbour</title>
<meta property="og:site_name" content="The Quiet Bay Post"><meta property="article:published_time" content="2024-03-04T08:00:00+07:00"></head>
<body><article><h1>Fishermen reject harbour</h1><p>Hundreds of fishermen rejected the plan for a new harbour in Quiet Bay on Sunday, saying that dredging would ruin the reef.</p>
<p>The mayor promised to reopen the environmental study before any permit is given, and to publish it in full.</p></article></body></html>`

let dir: string
let open: OpenArchive[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-archive-'))
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
async function close(archive: OpenArchive) {
  open.splice(open.indexOf(archive), 1)
  await archive.close()
}
async function call<M extends MethodName>(
  { api }: OpenArchive,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const result = await dispatch(api, method, input)
  if (!result.ok) throw Object.assign(new Error(result.error.message), result.error)
  return methods[method].output.parse(result.value) as MethodOutput<M>
}
async function importFiles(archive: OpenArchive, files: Record<string, string | Uint8Array>): Promise<ImportLine[]> {
  const folder = await mkdtemp(join(dir, 'in-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const finished = new Promise<void>((resolve) => {
    const stop = archive.subscribe((event) => {
      if (event.type !== 'import.progress' || event.progress.phase !== 'finished') return
      stop()
      resolve()
    })
  })
  const { importId } = await call(archive, 'imports.start', { token: archive.intake.offer([folder]).token })
  await finished
  const { lines } = await call(archive, 'imports.report', { importId })
  return lines.map((line) => ({ ...line, file: line.file.slice(folder.length + 1) }))
}

describe('an archive on disk', () => {
  it('is made new, and found again', async () => {
    expect(await isNewArchive(join(dir, 'archive'))).toBe(true)
    const archive = await start()
    const { id } = await call(archive, 'archive.info', {})
    await close(archive)
    expect(await isNewArchive(join(dir, 'archive'))).toBe(false)
    expect(await call(await start(), 'archive.info', {})).toMatchObject({ id, stories: 0, readOnly: false })
  })

  it('takes files in, finds them, keeps a highlight, and has it all after a restart', async () => {
    let archive = await start()
    const lines = await importFiles(archive, {
      'wire.txt': wire,
      'page.html': page,
      'empty.txt': '',
      'noise.txt': Buffer.from([0, 1, 2, 0, 255, 0]),
    })
    expect(lines.map(({ file, status, error }) => [file, error?.code ?? status])).toEqual([
      ['empty.txt', 'empty-file'],
      ['noise.txt', 'binary-file'],
      ['page.html', 'imported'],
      ['wire.txt', 'imported'],
    ])

    const found = await call(archive, 'stories.search', { query: 'nelayan terumbu' })
    expect(found).toMatchObject({
      fullMatches: 1,
      hits: [{ title: 'Pelabuhan Baru Teluk Sunyi Ditolak Nelayan', outlet: 'KabarTeluk.example', partial: false }],
    })
    const storyId = found.hits[0]?.id ?? ''
    const { story } = await call(archive, 'stories.get', { id: storyId })
    expect(story.body.split('\n\n')).toHaveLength(3)
    expect(story).toMatchObject({
      publishedAt: '2024-03-03T09:15:00',
      language: 'id',
      editors: ['Sari Melati'],
      related: [{ title: 'Harga Ikan Naik Menjelang Lebaran' }],
    })

    const marked = await call(archive, 'annotations.create', {
      storyId,
      quote: { exact: 'merusak terumbu karang' },
      note: 'ask the ministry',
      tags: ['reef'],
    })
    await close(archive)
    archive = await start()
    expect((await call(archive, 'stories.get', { id: storyId })).annotations).toEqual([marked])
    expect((await call(archive, 'stories.search', { query: 'ministry' })).hits[0]).toMatchObject({
      id: storyId,
      annotationCount: 1,
    })
    expect((await call(archive, 'stories.search', { query: '' })).total).toBe(2)

    const { original } = story
    const kept = join(dir, 'archive/originals', original.sha256.slice(0, 2), `${original.sha256.slice(2)}.txt`)
    expect(await readFile(kept, 'utf8')).toBe(wire)
    expect((await stat(kept)).mode & 0o777).toBe(0o400)
    expect((await stat(join(dir, 'archive'))).mode & 0o777).toBe(0o700)
  })

  it('reports the same bytes as a duplicate after a restart', async () => {
    const archive = await start()
    const [first] = await importFiles(archive, { 'wire.txt': wire })
    await close(archive)
    expect(await importFiles(await start(), { 'copy.txt': wire })).toEqual([
      { ...first, file: 'copy.txt', status: 'duplicate' },
    ])
  })

  it('finds a story again when a rule changes how it is read, and keeps a highlight on it', async () => {
    const archive = await start()
    const [line] = await importFiles(archive, { 'wire.txt': wire })
    const id = line?.id ?? ''
    await call(archive, 'annotations.create', { storyId: id, quote: { exact: 'kajian lingkungan' } })
    const { story } = await call(archive, 'stories.get', { id })
    const index = story.blocks.findIndex(({ text }) => text.startsWith('Mereka menilai'))
    await call(archive, 'stories.setBlockRole', { id, index, role: 'caption' })
    expect(await call(archive, 'stories.search', { query: 'pengerukan' })).toMatchObject({ total: 0 })
    const after = await call(archive, 'stories.get', { id })
    const [quote, position] = after.annotations[0]?.selector ?? []
    expect(after.story.body.slice(position?.start, position?.end)).toBe(quote?.exact)
    await call(archive, 'stories.setBlockRole', { id, index, role: null })
    expect(await call(archive, 'stories.search', { query: 'pengerukan' })).toMatchObject({ total: 1 })
  })

  it('is opened for reading only while another process writes to it', async () => {
    const writer = await start()
    await importFiles(writer, { 'wire.txt': wire })
    const reader = await start()
    expect(await call(reader, 'archive.info', {})).toMatchObject({ stories: 1, readOnly: true })
    expect((await call(reader, 'stories.search', { query: 'nelayan' })).total).toBe(1)
    await expect(importFiles(reader, { 'page.html': page })).rejects.toMatchObject({ code: 'read-only' })
  })

  it('works without its index, which is rebuilt', async () => {
    let archive = await start()
    await importFiles(archive, { 'wire.txt': wire })
    await close(archive)
    await rm(join(dir, 'archive/index'), { recursive: true })
    archive = await start()
    expect((await call(archive, 'stories.search', { query: 'nelayan' })).total).toBe(1)
    expect(await call(archive, 'archive.rebuildIndex', {})).toMatchObject({ stories: 1 })
  })
})

describe('tables', () => {
  const rows = (title: string) =>
    `Kop,Regel,Isi\n${title},Second ${title},The mayor promised to reopen the study of ${title}.\n`

  async function offer(archive: OpenArchive, name: string, content: string) {
    await writeFile(join(dir, name), content)
    return archive.intake.offer([join(dir, name)]).token
  }
  async function finished(archive: OpenArchive, importId: string) {
    const isFinished = async () => (await call(archive, 'imports.report', { importId })).progress.phase === 'finished'
    await expect.poll(isFinished).toBe(true)
    return (await call(archive, 'imports.report', { importId })).lines.map(({ title }) => title)
  }

  it('are shown before the import, and a word on their columns is remembered over a restart', async () => {
    const archive = await start()
    const token = await offer(archive, 'a.csv', rows('reef'))
    const { tables } = await call(archive, 'imports.tables', { token })
    expect(tables).toMatchObject([
      { format: 'csv', remembered: false, rows: [['reef', 'Second reef', expect.any(String)]] },
    ])
    const columns = (tables[0]?.mapping.columns ?? []).map(({ column }) => ({
      column,
      field: column === 'Regel' ? ('title' as const) : column === 'Isi' ? ('body' as const) : ('ignore' as const),
    }))
    const { importId } = await call(archive, 'imports.start', { token, mappings: [{ columns }], remember: true })
    expect(await finished(archive, importId)).toEqual(['Second reef'])
    await close(archive)

    const again = await start()
    const later = await offer(again, 'b.csv', rows('quay'))
    expect((await call(again, 'imports.tables', { token: later })).tables).toMatchObject([
      { remembered: true, mapping: { columns } },
    ])
    const plain = await call(again, 'imports.start', { token: later })
    expect(await finished(again, plain.importId)).toEqual(['Second quay'])
  })
})
