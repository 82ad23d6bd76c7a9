/** What the measured programs share: the stories, the annotations, collecting times, printing a line of JSON. */
import { createHash } from 'node:crypto'
import type { Annotation } from '../../src/contract/annotation'
import type { Story } from '../../src/contract/story'
import { storyOf } from '../search/corpus'

export const batch = 500
export const saves = 1000

const authors = 2000

/** A story of the corpus with what a catalog holds of a saved page: its address, its original's hash, its time, its author. */
export function sampleStory(number: number): Story {
  const story = storyOf(number)
  const sha256 = createHash('sha256').update(story.id).digest('hex')
  return {
    ...story,
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

const times: number[] = []
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

export async function timed(work: () => unknown): Promise<void> {
  const before = performance.now()
  await work()
  times.push(performance.now() - before)
}

export function memory(): { heapBytes: number; residentBytes: number } {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heapBytes: heapUsed + external, residentBytes: rss }
}

export function print(more: Record<string, number>): void {
  const totalMs = times.reduce((sum, ms) => sum + ms, 0)
  times.sort((a, b) => a - b)
  console.log(JSON.stringify({ ...more, totalMs, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }))
}
