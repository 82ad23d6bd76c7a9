/**
 * The same work done over a direct call, over HTTP and over Electron's IPC, each on an archive of its own. What comes back
 * must be the same, and must be what the contract promises.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Result } from '../contract/dispatch'
import { errorInfoSchema } from '../contract/errors'
import { eventSchema, type KlipingEvent } from '../contract/events'
import type { ShellRequest } from '../contract/ipc'
import { type MethodName, methods } from '../contract/methods'
import { type OpenArchive, openArchive } from '../node/open-archive'
import { answerCalls, tellWindows } from './ipc'
import { type Carrier, direct, http } from './testing/carriers'

const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: object, ...request: unknown[]) => Promise<unknown>>(),
  picked: [] as string[],
  sent: (_: unknown) => {},
}))
vi.mock('electron', () => {
  const window = {
    isDestroyed: () => false,
    webContents: { send: (_: string, event: unknown) => electron.sent(structuredClone(event)) },
  }
  return {
    app: { getPreferredSystemLanguages: () => ['en'] },
    BrowserWindow: { getAllWindows: () => [window], fromWebContents: () => window },
    dialog: { showOpenDialog: async () => ({ canceled: false, filePaths: electron.picked }) },
    ipcMain: {
      handle: (channel: string, handler: (event: object, ...request: unknown[]) => Promise<unknown>) =>
        electron.handlers.set(channel, handler),
    },
  }
})

function ipc(archive: OpenArchive): Carrier {
  const events: KlipingEvent[] = []
  answerCalls(archive)
  archive.subscribe(tellWindows)
  electron.sent = (event) => events.push(event as KlipingEvent)
  const frame = { senderFrame: { origin: 'app://kliping', parent: null }, sender: {} }
  const invoke = async (channel: string, ...request: unknown[]) =>
    structuredClone(await electron.handlers.get(channel)?.(frame, ...structuredClone(request))) as Result
  return {
    call: (name, input) => invoke('kliping:call', name, input),
    async offer(paths) {
      electron.picked = paths
      const result = await invoke('kliping:shell', { ask: 'pick', kind: 'files' } satisfies ShellRequest)
      return (result as Result<{ token: string }> & { ok: true }).value.token
    },
    events,
    close: () => archive.close(),
  }
}

const story = (outlet: string, title: string, body: string) => `${title}

3 Maret 2024 09:15

${outlet} - ${body} Seorang saksi melihat lampu kapal itu padam tak lama setelah tengah malam.

Wali kota berjanji membuka kembali kajian lingkungan sebelum izin apa pun diberikan kepada pengembang. (*)

Editor: Sari Melati
`
const files = {
  'kapal.txt': story(
    'KabarTeluk.example',
    'Kapal Muatan Kandas di Teluk',
    'Sebuah kapal muatan kandas di Teluk Sunyi pada hari Minggu.',
  ),
  'pasar.txt': story(
    'KabarTeluk.example',
    'Pasar Ikan Pindah ke Dermaga Baru',
    'Pedagang pasar ikan mulai pindah ke dermaga baru pekan ini.',
  ),
  'zero.txt': '',
}

interface Step {
  asked: string
  answered: Result
}

/** They need a folder of the machine, which a browser cannot offer; the desktop program's own specs try them. */
const onlyWithFolders: readonly string[] = ['imports.watch', 'imports.unwatch']

/** Every method once at least, in the order in which a person comes to need them; then what must be refused. */
async function work(carrier: Carrier, paths: string[]): Promise<Step[]> {
  const steps: Step[] = []
  const ask = async <T = Record<string, never>>(name: MethodName | string, input: unknown = {}): Promise<T> => {
    const answered = await carrier.call(name, input)
    steps.push({ asked: name, answered })
    return (answered.ok ? answered.value : undefined) as T
  }
  await ask('archive.info')
  const unwanted = await carrier.offer(paths)
  await ask('imports.tables', { token: unwanted })
  await ask('imports.discard', { token: unwanted })
  await ask('imports.watched')
  const token = await carrier.offer(paths)
  const { importId } = await ask<{ importId: string }>('imports.start', { token, collection: 'Teluk' })
  await vi.waitUntil(
    () => carrier.events.some((event) => event.type === 'import.progress' && event.progress.phase === 'finished'),
    60_000,
  )
  await ask('imports.report', { importId })
  await ask('imports.saveReport', { importId, statuses: ['version'] })
  await ask('imports.pause', { importId })
  await ask('imports.resume', { importId })
  await ask('imports.cancel', { importId })

  const found = await ask<{ hits: { id: string }[] } | undefined>('stories.search', { query: 'kapal kandas' })
  const id = found?.hits[0]?.id
  const other = await ask<typeof found>('stories.search', {
    query: 'dermaga',
    filters: { language: ['id'] },
    limit: 1,
    sort: 'oldest',
  })
  const left = other?.hits[0]?.id
  await ask('stories.get', { id })
  await ask('stories.list', { limit: 1 })
  await ask('stories.samples')
  await ask('stories.setTags', { id, tags: ['pelabuhan'] })
  await ask('stories.setBlockRole', { id, index: 1, role: 'boilerplate' })
  const { rule } = await ask<{ rule: { id: string } }>('cleaning.addRule', {
    outlet: 'KabarTeluk.example',
    text: 'Editor: Sari Melati',
    role: 'credit',
  })
  await ask('cleaning.setActive', { id: rule?.id, active: false })
  await ask('cleaning.learn', {})
  await ask('cleaning.rules', {})
  const quote = { exact: 'Seorang saksi melihat lampu kapal itu padam' }
  const annotation = await ask<{ id: string }>('annotations.create', { storyId: id, quote, note: 'Siapa?' })
  await ask('annotations.update', { id: annotation.id, color: 'pink', tags: ['saksi'] })
  const removed = await ask('annotations.remove', { id: annotation.id })
  await ask('annotations.restore', { annotation: removed })
  await ask('stories.ids', { query: 'dermaga' })
  await ask('stories.addTag', { ids: [id, left], tag: 'bandar' })
  await ask('stories.removeTag', { ids: [left], tag: 'bandar' })
  const collection = await ask<{ id: string }>('collections.create', { name: 'Dermaga', note: 'Siapa membayar?' })
  await ask('collections.update', { id: collection.id, name: 'Dermaga lama' })
  await ask('collections.addStories', { id: collection.id, ids: [id, left] })
  await ask('collections.removeStories', { id: collection.id, ids: [left] })
  await ask('collections.restore', await ask('collections.remove', { id: collection.id }))
  await ask('collections.list')
  await ask('originals.page', { storyId: id })
  await ask('originals.save', { storyId: id })
  await ask('exports.create', { selection: { ids: [id] }, format: 'markdown' })
  await ask('stories.trash', { ids: [id] })
  await ask('trash.list')
  await ask('stories.restore', { ids: [id] })
  await ask('stories.trash', { ids: [id] })
  await ask('trash.empty')
  await ask('archive.rebuildIndex')
  await ask('archive.stats')

  await ask('stories.get', { id: 'no-such-story' })
  await ask('stories.get', { id: 7 })
  await ask('stories.get', null)
  await ask('annotations.create', { storyId: left, quote: { exact: 'not in the story' } })
  await ask('no.such.method')
  await ask('__proto__')
  return steps
}

/** What differs from run to run (identifiers, times, places), numbered in the order in which it comes. */
function comparable(value: unknown, folder: string): unknown {
  const seen = new Map<string, string>()
  const numbered = (kind: string, text: string) => {
    if (!seen.has(text)) seen.set(text, `<${kind} ${seen.size}>`)
    return seen.get(text)
  }
  const text = JSON.stringify(value)
    .replaceAll(`${folder}/`, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => numbered('id', id) ?? '')
    .replace(/"[\w-]{21,}"/g, (id) => `"${numbered('id', id)}"`)
    .replace(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
    .replace(/"(tookMs|modifiedAt)":("[^"]*"|[\d.]+)/g, '"$1":"<time>"')
  return JSON.parse(text)
}

let dir: string
let steps: Record<'direct' | 'http' | 'ipc', Step[]>
let events: Record<'direct' | 'http' | 'ipc', KlipingEvent[]>
let paths: string[]

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-carriers-'))
  paths = Object.keys(files).map((name) => join(dir, name))
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content)
  const over = async (name: string, connect: (archive: OpenArchive) => Carrier | Promise<Carrier>) => {
    const carrier = await connect(await openArchive({ dir: join(dir, name, 'archive') }))
    try {
      return { steps: await work(carrier, paths), events: carrier.events }
    } finally {
      await carrier.close()
    }
  }
  const done = { direct: await over('1', direct), http: await over('2', http), ipc: await over('3', ipc) }
  steps = { direct: done.direct.steps, http: done.http.steps, ipc: done.ipc.steps }
  events = { direct: done.direct.events, http: done.http.events, ipc: done.ipc.events }
}, 120_000)
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('carriers', () => {
  it('were asked every method, and each succeeded', () => {
    const succeeded = steps.direct.filter(({ answered }) => answered.ok).map(({ asked }) => asked)
    expect(new Set(succeeded)).toEqual(new Set(Object.keys(methods).filter((name) => !onlyWithFolders.includes(name))))
  })

  it.each(['http', 'ipc'] as const)('give the same answers over %s as directly', (carrier) => {
    expect(comparable(steps[carrier], dir)).toEqual(comparable(steps.direct, dir))
  })

  it.each(['direct', 'http', 'ipc'] as const)('answer what the contract promises: %s', (carrier) => {
    for (const { asked, answered } of steps[carrier]) {
      const schema = answered.ok ? methods[asked as MethodName].output : errorInfoSchema
      const value = answered.ok ? answered.value : answered.error
      expect(schema.safeParse(value).error?.message, asked).toBeUndefined()
      expect(JSON.parse(JSON.stringify(value)), `${asked} is plain JSON`).toEqual(value)
    }
  })

  it.each(['http', 'ipc'] as const)('tell the same events over %s as directly', (carrier) => {
    const lines = (told: KlipingEvent[]) => told.flatMap((event) => (event.type === 'import.lines' ? event.lines : []))
    const kinds = (told: KlipingEvent[]) => [...new Set(told.map(({ type }) => type))].sort()
    expect(comparable(lines(events[carrier]), dir)).toEqual(comparable(lines(events.direct), dir))
    expect(kinds(events[carrier])).toEqual(kinds(events.direct))
    for (const event of events[carrier]) expect(eventSchema.safeParse(event).error).toBeUndefined()
  })

  it('refuse the same things in the same words', () => {
    const refused = steps.direct.filter(({ answered }) => !answered.ok).map(({ asked, answered }) => [asked, answered])
    expect(refused).toMatchObject([
      ['stories.get', { error: { code: 'not-found' } }],
      ['stories.get', { error: { code: 'bad-request' } }],
      ['stories.get', { error: { code: 'bad-request' } }],
      ['annotations.create', { error: { code: 'quote-not-found' } }],
      ['no.such.method', { error: { code: 'unknown-method' } }],
      ['__proto__', { error: { code: 'unknown-method' } }],
    ])
  })
})
