/**
 * Kliping's store: `fill DIR COUNT` makes an archive; `open DIR` opens it in a fresh process, lists it and saves; `compact
 * DIR` saves until a catalog is written, and goes on while it is.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Library } from '../../src/core/library/library'
import { openLibrary } from '../../src/core/library/open-library'
import { selectFirst } from '../../src/core/search/select-first'
import { machine } from '../../src/node/machine'
import { openStore } from '../../src/node/store/open-store'
import { cpuMs, fill, heapBytes, print, sampleAnnotation, saves, spread, timed } from './measuring'

const [what, dir = '', count = '0'] = process.argv.slice(2)
const startedAt = performance.now()
const cpuBefore = cpuMs()
const library = await openLibrary(await openStore(dir), machine.clock, machine.ids)
const openedMs = performance.now() - startedAt

/** The fifty stories with the latest dates. */
function newest(): string[] {
  const ids: string[] = []
  const dates: number[] = []
  for (const { id, publishedAt } of library.select('id', 'publishedAt')) {
    ids.push(id)
    dates.push(Date.parse(publishedAt ?? ''))
  }
  const places = Int32Array.from(ids, (_, place) => place)
  const first = selectFirst(places, 50, (a, b) => (dates[b] as number) - (dates[a] as number))
  return first.map((place) => ids[place] as string)
}

async function save(from: Library, ids: readonly string[], n: number, note?: string): Promise<number> {
  const annotation = sampleAnnotation(n, ids[(n * 7919) % ids.length] ?? '')
  if (note) annotation.note = note
  return timed(() => from.putAnnotation(annotation))
}

if (what === 'fill') {
  const filled = await fill(Number(count), (stories) => library.add(stories))
  await sleep(500)
  const heap = heapBytes()
  print({ ...filled, heapBytes: heap, closeMs: await timed(() => library.close()) })
} else if (what === 'open') {
  const entries = newest().map((id) => library.entry(id))
  const listedMs = performance.now() - startedAt
  const listedCpuMs = cpuMs() - cpuBefore
  await library.story(entries[0]?.id ?? '')
  await sleep(200)
  const heap = heapBytes()
  const ids = [...library.storyIds()]
  const times: number[] = []
  for (let n = 0; n < saves; n++) times.push(await save(library, ids, n))
  await library.close()
  print({ openedMs, listedMs, listedCpuMs, heapBytes: heap, ...spread(times) })
} else {
  const ids = [...library.storyIds()]
  const last = (kind: string) =>
    readdirSync(join(dir, 'stories')).findLast((name) => name.startsWith(kind) && !name.endsWith('.new')) ?? ''
  const [catalog, journal] = [last('catalog'), last('journal')]
  const long = 'Notes from the quay, taken down in the rain. '.repeat(500)
  for (let n = 0; last('journal') === journal; n++) await save(library, ids, n, long)
  const before = performance.now()
  const times: number[] = []
  for (let n = 0; last('catalog') === catalog; n++) times.push(await save(library, ids, n))
  const tookMs = performance.now() - before
  await library.close()
  print({ tookMs, ...spread(times) })
}
