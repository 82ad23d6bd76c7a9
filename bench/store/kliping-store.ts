/** Kliping's store: `fill DIR COUNT` makes an archive; `open DIR` opens it in a fresh process, lists it and saves. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openLibrary } from '../../src/core/library/open-library'
import { machine } from '../../src/node/machine'
import { openStore } from '../../src/node/store/open-store'
import { batch, memory, print, sampleAnnotation, sampleStory, saves, timed } from './measuring'

const [what, dir = '', count = '0'] = process.argv.slice(2)
const startedAt = performance.now()
const library = await openLibrary(await openStore(dir), machine.clock, machine.ids)
const openedMs = performance.now() - startedAt

if (what === 'fill') {
  for (let from = 0; from < Number(count); from += batch) {
    const some = Array.from({ length: Math.min(batch, Number(count) - from) }, (_, n) => sampleStory(from + n))
    await timed(() => library.add(some))
  }
  const before = performance.now()
  await library.close()
  print({ closeMs: performance.now() - before })
} else {
  const opened = memory()
  const dated = Array.from(library.select('id', 'publishedAt'), ({ id, publishedAt }) => {
    return { id, at: Date.parse(publishedAt ?? '') }
  })
  const page = dated.sort((a, b) => b.at - a.at).slice(0, 50)
  const entries = page.map(({ id }) => library.entry(id))
  const listedMs = performance.now() - startedAt
  const ids = dated.map(({ id }) => id)
  await library.story(entries[0]?.id ?? '')
  // What was let go is counted a moment later.
  await sleep(200)
  const { heapBytes, residentBytes } = memory()
  for (let n = 0; n < saves; n++) {
    const annotation = sampleAnnotation(n, ids[(n * 7919) % ids.length] ?? '')
    await timed(() => library.putAnnotation(annotation))
  }
  await library.close()
  print({ openedMs, openedBytes: opened.heapBytes, listedMs, heapBytes, residentBytes })
}
