/** What the measured programs share: the stories, the annotations, collecting times, printing a line of JSON. */
import { createHash } from 'node:crypto'
import type { Annotation } from '../../src/contract/annotation'
import type { Story } from '../../src/contract/story'
import { storyOf } from '../search/corpus'

export const batch = 500
export const saves = 1000

const authors = 2000

/** A story of the corpus with what a catalog holds of a saved page: its id, address, original's hash, time, author. */
export function sampleStory(number: number): Story {
  const story = storyOf(number)
  const sha256 = createHash('sha256').update(story.id).digest('hex')
  return {
    ...story,
    id: sha256.slice(0, 16),
    authors: [`Author ${(number * 7919) % authors}`],
    url: `https://news.example/${story.publishedAt?.replaceAll('-', '/')}/${story.title.replaceAll(' ', '-')}`,
    original: { ...story.original, sha256, fileName: `${sha256.slice(0, 12)}.html` },
    importedAt: new Date(Date.UTC(2026, 0, 1) + number * 10).toISOString(),
  }
}

export function sampleAnnotation(n: number, storyId: string): Annotation {
  return {
    id: `${process.pid}-${performance.now()}-${n}`,
    storyId,
    selector: [
      { type: 'TextQuoteSelector', exact: 'words that matter', prefix: 'and then the ', suffix: ' were said' },
      { type: 'TextPositionSelector', start: 40, end: 57 },
    ],
    color: 'yellow',
    note: 'Ask the harbour office about this; compare with the minutes of May.',
    tags: ['harbour'],
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** Adds the stories batch by batch. @returns ms in all, and what a story cost in the first and in the last tenth */
export async function fill(count: number, add: (stories: Story[]) => unknown) {
  const times: number[] = []
  for (let from = 0; from < count; from += batch) {
    const some = Array.from({ length: Math.min(batch, count - from) }, (_, n) => sampleStory(from + n))
    times.push(await timed(() => add(some)))
  }
  const tenth = Math.ceil(times.length / 10)
  const perStory = (some: readonly number[]) => sum(some) / Math.min(count, some.length * batch)
  return {
    totalMs: sum(times),
    firstMs: perStory(times.slice(0, tenth)),
    lastMs: perStory(times.slice(-tenth)),
  }
}

export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

const sum = (times: readonly number[]) => times.reduce((total, ms) => total + ms, 0)

export function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

/** Processor time of this process, which other programs lengthen less than the time that passes. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The heap and what hangs on it, Node's own included, after what was let go is gone. */
export function heapBytes(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export function print(result: object): void {
  console.log(JSON.stringify(result))
}
