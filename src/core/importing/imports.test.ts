import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { KlipingError } from '../../contract/errors'
import type { KlipingEvent } from '../../contract/events'
import type { ImportLine } from '../../contract/importing'
import type { Library } from '../library/library'
import {
  createMemoryStore,
  createTestClock,
  createTestIds,
  createTestLibrary,
  type MemoryStore,
} from '../library/testing/memory-store'
import type { Ports, SourceEntry } from '../ports'
import { createMemoryIndexStore } from '../search/testing/memory-index-store'
import type { ReadItem } from './draft'
import { createImports } from './imports'

/** A reader for tests: each line of a file is a story `title|url|body`, a failure `!code`, or a member `>name>content`. */
function readLines(text: string): ReadItem[] {
  const lines = text.split('\n')
  return lines.map((line, index): ReadItem => {
    const part = lines.length > 1 ? `line ${index + 1}` : undefined
    if (line.startsWith('!')) return { part, error: { code: 'broken-file', message: line } }
    if (line.startsWith('>')) {
      const [, name = '', ...content] = line.split('>')
      return { member: { name, bytes: Buffer.from(content.join('>')) } }
    }
    const [title = '', url, body = title] = line.split('|')
    return {
      title,
      authors: [],
      editors: [],
      tags: [],
      related: [],
      warnings: [],
      mediaType: 'text/plain',
      ...(url ? { url } : {}),
      blocks: [{ role: 'body', text: body }],
      ...(part ? { part: { label: part, source: line } } : {}),
    }
  })
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const file = (name: string, text: string): SourceEntry => ({
  file: name,
  sizeBytes: text.length,
  content: { bytes: Buffer.from(text) },
})

let store: MemoryStore
let library: Library
let originals: Map<string, string>
let events: KlipingEvent[]
let offered: SourceEntry[]
let onRead: () => void
let saved: string

function start() {
  const bytesOf = ({ content }: { content: { path: string } | { bytes: Uint8Array } }) =>
    'bytes' in content ? content.bytes : Buffer.of()
  const ports: Ports = {
    store,
    clock: createTestClock(),
    ids: createTestIds(),
    hash: sha256,
    originals: {
      digest: async (source) => sha256(bytesOf(source)),
      async put(source, hash) {
        if (originals.has(hash)) return false
        originals.set(hash, source.file)
        return true
      },
      async *read() {},
      remove: async (hash) => Number(originals.delete(hash)),
      usage: async () => ({ count: originals.size, sizeBytes: 0 }),
    },
    folders: { watch: () => ({ close: async () => {} }) },
    intake: {
      survey: async () => ({ files: offered.length, sizeBytes: 0 }),
      async *open() {
        yield* offered
      },
      async *peek() {},
      folders: async () => [],
      discard: async () => {},
    },
    reader: {
      async *read(source) {
        for (const item of readLines(Buffer.from(bytesOf(source)).toString())) {
          onRead()
          yield item
        }
      },
    },
    tables: { tables: async () => [] },
    index: createMemoryIndexStore(),
    downloads: {
      async create(_name, _type, chunks) {
        saved = ''
        for await (const chunk of chunks) saved += chunk
        return { token: 'saved', sizeBytes: saved.length }
      },
    },
  }
  return createImports(
    ports,
    library,
    async () => {},
    async () => {},
    (event) => events.push(event),
  )
}

async function run(imports = start(), collection?: string) {
  const { importId } = await imports.methods['imports.start']({ token: 'any', collection })
  while (true) {
    const report = await imports.methods['imports.report']({ importId })
    if (report.progress.phase === 'finished') return { ...report, importId }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
const told = (lines: readonly ImportLine[]) =>
  lines.map(({ file, status, part, error }) => [file, status, part ?? error?.code].filter(Boolean).join(' '))

beforeEach(async () => {
  store = createMemoryStore()
  library = await createTestLibrary(store)
  originals = new Map()
  events = []
  offered = []
  onRead = () => {}
})

describe('an import', () => {
  it('tells a line for each file, in order, and sums them up', async () => {
    offered = [
      file('a.txt', 'One'),
      { file: 'b.txt', error: { code: 'no-permission', message: 'no' } },
      file('c.txt', '!x'),
      file('d.txt', 'Two'),
    ]
    const { lines, progress } = await run()
    expect(told(lines)).toEqual([
      'a.txt imported',
      'b.txt failed no-permission',
      'c.txt failed broken-file',
      'd.txt imported',
    ])
    expect(progress.summary).toMatchObject({ files: 4, imported: 2, failed: 2, duplicate: 0, cancelled: false })
    expect(events.flatMap((event) => (event.type === 'import.lines' ? event.lines : []))).toEqual(lines)
    expect(library.storyCount).toBe(2)
  })

  it('keeps the original of every story, and none of a file that gave none', async () => {
    offered = [file('a.txt', 'One'), file('b.txt', '!broken')]
    await run()
    expect([...originals]).toEqual([[sha256('One'), 'a.txt']])
  })

  it('reports the same bytes as a duplicate, in one import and in the next', async () => {
    offered = [file('a.txt', 'One'), file('copy.txt', 'One')]
    expect(told((await run()).lines)).toEqual(['a.txt imported', 'copy.txt duplicate'])
    const { lines } = await run()
    expect(told(lines)).toEqual(['a.txt duplicate', 'copy.txt duplicate'])
    expect(lines[1]?.id).toBe([...library.entries()][0]?.id)
    expect(library.storyCount).toBe(1)
  })

  it('gives the same bytes the same id in every archive', async () => {
    offered = [file('a.txt', 'One')]
    const first = (await run()).lines[0]?.id
    library = await createTestLibrary()
    expect((await run()).lines[0]?.id).toBe(first)
  })

  it('links other words under the same URL to the first story, and knows the same words again', async () => {
    const url = 'https://example.test/story'
    offered = [
      file('1', `Flood|${url}|five dead`),
      file('2', `Flood|${url}|six dead`),
      file('3', `Flood|${url}|five dead|other advertisement`),
      file('4', `Flood |${url}|six dead`),
    ]
    const { lines } = await run()
    expect(told(lines)).toEqual(['1 imported', '2 version', '3 duplicate', '4 version'])
    expect(library.entry(lines[1]?.id ?? '')?.versionOf).toBe(lines[0]?.id)
  })

  it('knows a URL again however its link was passed on', async () => {
    const url = 'https://example.test/story'
    offered = [file('1', `A|${url}?utm_source=mail#top|five`), file('2', `A|${url}|six`)]
    expect(told((await run()).lines)).toEqual(['1 imported', '2 version'])
  })

  it('does not take a front page for the identity of a story', async () => {
    offered = [file('1', 'A|https://example.test/|x'), file('2', 'B|https://example.test/|y')]
    expect(told((await run()).lines)).toEqual(['1 imported', '2 imported'])
  })

  it('reads a file of many stories part by part, goes on after a broken one, and on after a stop', async () => {
    offered = [file('rows', 'One\n!bad\nTwo\nOne')]
    expect(told((await run()).lines)).toEqual([
      'rows imported line 1',
      'rows failed line 2',
      'rows imported line 3',
      'rows duplicate line 1',
    ])
    offered = [file('rows grown', 'One\nTwo\nThree')]
    expect(told((await run()).lines)).toEqual([
      'rows grown duplicate line 1',
      'rows grown duplicate line 3',
      'rows grown imported line 3',
    ])
  })

  it('opens files inside files, each an original of its own, and no deeper than is sane', async () => {
    offered = [
      file('a.zip', '>x.txt>One\n>y.zip>>z.txt>Two'),
      file('x.txt', 'One'),
      file('nest', '>1>>2>>3>>4>>5>deep'),
    ]
    const { lines, progress } = await run()
    expect(told(lines)).toEqual([
      'a.zip/x.txt imported',
      'a.zip/y.zip/z.txt imported',
      'x.txt duplicate',
      'nest/1/2/3/4 failed too-large',
    ])
    expect([...originals.values()]).toEqual(['a.zip/x.txt', 'a.zip/y.zip/z.txt'])
    expect(progress).toMatchObject({ filesFound: 10, filesDone: 10, summary: { files: 10 } })
  })

  it('adds to a collection what is new and what was there', async () => {
    offered = [file('a.txt', 'One')]
    await run()
    offered = [file('a.txt', 'One'), file('b.txt', 'Two')]
    await run(start(), 'Harbour')
    const [collection] = [...library.collections()]
    expect(collection?.name).toBe('Harbour')
    expect([...library.entries()].map(({ collections }) => collections)).toEqual([[collection?.id], [collection?.id]])
  })

  it('stops when it is cancelled, and keeps what was saved', async () => {
    offered = Array.from({ length: 200 }, (_, index) => file(`${index}`, `Story ${index}`))
    const imports = start()
    let read = 0
    onRead = () => {
      if (++read === 100) void imports.methods['imports.cancel']({ importId: 'id-1' })
    }
    const { lines, progress } = await run(imports)
    expect(progress.summary.cancelled).toBe(true)
    expect(lines.length).toBeGreaterThanOrEqual(64)
    expect(lines.length).toBeLessThan(200)
    expect(library.storyCount).toBe(lines.length)
  })

  it('waits while it is paused, with all that was read saved, and goes on', async () => {
    offered = Array.from({ length: 30 }, (_, index) => file(`${index}`, `Story ${index}`))
    const imports = start()
    let read = 0
    onRead = () => {
      if (++read === 10) void imports.methods['imports.pause']({ importId: 'id-1' })
    }
    const running = run(imports)
    const report = () => imports.methods['imports.report']({ importId: 'id-1' })
    await vi.waitUntil(async () => read > 0 && (await report()).progress.phase === 'paused')
    const readThen = read
    const { lines } = await report()
    expect(library.storyCount).toBe(lines.length)
    expect(lines.length).toBeGreaterThanOrEqual(9)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(read).toBe(readThen)
    await imports.methods['imports.resume']({ importId: 'id-1' })
    expect((await running).progress.summary.imported).toBe(30)
  })

  it('can be cancelled while it is paused', async () => {
    offered = Array.from({ length: 30 }, (_, index) => file(`${index}`, `Story ${index}`))
    const imports = start()
    onRead = () => void imports.methods['imports.pause']({ importId: 'id-1' })
    const running = run(imports)
    await vi.waitUntil(() => events.some((one) => one.type === 'import.progress' && one.progress.phase === 'paused'))
    await imports.methods['imports.cancel']({ importId: 'id-1' })
    expect((await running).progress.summary.cancelled).toBe(true)
  })

  it('leaves a report that can be saved as a table, in which no file name is a formula', async () => {
    offered = [file('=cmd|calc.txt', 'One "quoted", with a comma'), file('b.txt', '!x')]
    const imports = start()
    const { importId } = await run(imports)
    await imports.methods['imports.saveReport']({ importId })
    const [head, ...rows] = saved.trimEnd().split('\r\n')
    expect(head).toBe('\ufeffstatus,file,part,title,story id,reason,reason code')
    expect(rows[0]).toMatch(/^imported,'=cmd\|calc\.txt,,"One ""quoted"", with a comma",[0-9a-f]{16},,$/)
    expect(rows[1]).toBe('failed,b.txt,,,,!x,broken-file')
    await imports.methods['imports.saveReport']({ importId, statuses: ['failed'] })
    expect(saved.trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('tells each story that could not be saved, and saves the others', async () => {
    offered = [file('a.txt', 'One'), file('b.txt', 'Two'), file('c.txt', 'Three')]
    const add = library.add.bind(library)
    library.add = (stories) =>
      stories.some(({ title }) => title === 'Two')
        ? Promise.reject(new KlipingError('disk-full', 'full'))
        : add(stories)
    expect(told((await run()).lines)).toEqual(['a.txt imported', 'b.txt failed disk-full', 'c.txt imported'])
    expect(library.storyCount).toBe(2)
    expect([...originals.values()], 'no original without a story stays').toEqual(['a.txt', 'c.txt'])
  })

  it('leaves an original alone that was there before it, whatever became of the story', async () => {
    originals.set(sha256('One'), 'rescued.txt')
    offered = [file('a.txt', 'One')]
    store.failNext(new KlipingError('disk-full', 'full'))
    expect(told((await run()).lines)).toEqual(['a.txt failed disk-full'])
    expect([...originals.values()]).toEqual(['rescued.txt'])
  })

  it('is refused by an archive that is open for reading only', async () => {
    library = await createTestLibrary(createMemoryStore({ readOnly: true }))
    await expect(start().methods['imports.start']({ token: 'any' })).rejects.toMatchObject({ code: 'read-only' })
  })

  it('that nobody started has no report', async () => {
    await expect(start().methods['imports.report']({ importId: 'nothing' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
