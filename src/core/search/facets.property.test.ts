import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filters, facetNames } from '../../contract/search'
import type { StoryEntry } from '../../contract/story'
import { createTestLibrary } from '../library/testing/memory-store'
import { sampleStory } from '../library/testing/sample-stories'
import { narrow } from './facets'
import { StoryBits } from './story-bits'
import { StoryColumns } from './story-columns'
import { StoryNumbers } from './story-numbers'

const outlet = fc.constantFrom('Quay', 'Delta', undefined)
const year = fc.constantFrom('2023', '2024-05', '2024-05-06T10:00', '2024-06-30T23:59:00+07:00', undefined)
const language = fc.constantFrom('id', 'en', undefined)
const tag = fc.constantFrom('water', 'courts', 'budget')
const author = fc.constantFrom('Rina', 'Bas')
const fields = fc.record({
  outlet,
  authors: fc.uniqueArray(author, { maxLength: 2 }),
  place: fc.constantFrom('Jambi', undefined),
  publishedAt: year,
  language,
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  collections: fc.subarray(['c1', 'c2']),
})
const some = (values: string[]) => fc.option(fc.subarray([...values, 'nowhere']), { nil: undefined })
const filters = fc.record({
  outlet: some(['Quay', 'Delta']),
  author: some(['Rina', 'Bas']),
  place: some(['Jambi']),
  year: some(['2023', '2024']),
  published: fc.option(
    fc.record({
      from: fc.constantFrom('2023', '2024-05', '2024-05-07', undefined),
      to: fc.constantFrom('2024-05', '2024-06-30', '2024', undefined),
    }),
    { nil: undefined },
  ),
  language: some(['id', 'en']),
  tag: some(['water', 'courts']),
  collection: fc.constantFrom('c1', 'c9', undefined),
})

const values: Record<(typeof facetNames)[number], (entry: StoryEntry) => string[]> = {
  outlet: ({ outlet }) => (outlet ? [outlet] : []),
  author: ({ authors }) => authors,
  place: ({ place }) => (place ? [place] : []),
  year: ({ publishedAt }) => (publishedAt ? [publishedAt.slice(0, 4)] : []),
  language: ({ language }) => (language ? [language] : []),
  tag: ({ tags }) => tags,
}

/** A written date lies in a range when it is not before its beginning and not after all that its end covers. */
function inRange({ publishedAt }: StoryEntry, { from, to }: { from?: string; to?: string }): boolean {
  if (!publishedAt) return false
  const date = publishedAt.slice(0, 10)
  return (!from || date >= from) && (!to || date.slice(0, to.length) <= to)
}

function passes(entry: StoryEntry, wanted: Filters, but?: string): boolean {
  const inCollection = wanted.collection === undefined || entry.collections.includes(wanted.collection)
  return (
    inCollection &&
    (but === 'timeline' || !wanted.published || inRange(entry, wanted.published)) &&
    facetNames.every((name) => {
      const list = wanted[name]
      return (
        name === but ||
        (but === 'timeline' && name === 'year') ||
        !list ||
        list.length === 0 ||
        values[name](entry).some((value) => list.includes(value))
      )
    })
  )
}

test('filters and counts are those of a plain look at every story', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { maxLength: 25 }), filters, async (stories, given) => {
      const wanted = JSON.parse(JSON.stringify(given)) as Filters
      const library = await createTestLibrary()
      await library.add(
        stories.map((story, i) =>
          JSON.parse(JSON.stringify({ ...sampleStory(`s${i}`), ...story, outlet: story.outlet })),
        ),
      )
      const numbers = new StoryNumbers()
      const all = [...library.entries()].map(({ id }) => numbers.of(id))
      const { passing, facets, timeline } = narrow(
        StoryBits.of([...all, numbers.of('gone')], numbers.count),
        wanted,
        new StoryColumns(library, numbers),
      )
      const entries = [...library.entries()]
      expect([...passing.toNumbers()].map((story) => numbers.idOf(story))).toEqual(
        entries.filter((entry) => passes(entry, wanted)).map(({ id }) => id),
      )
      for (const name of facetNames) {
        const counts = new Map<string, number>()
        for (const entry of entries.filter((one) => passes(one, wanted, name))) {
          for (const value of values[name](entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
        }
        expect(new Map(facets[name].map(({ value, count }) => [value, count]))).toEqual(counts)
      }
      const months = entries.flatMap((one) =>
        one.publishedAt && passes(one, wanted, 'timeline') ? [one.publishedAt.slice(0, 7)] : [],
      )
      expect(timeline).toEqual(
        [...new Set(months)].sort().map((month) => ({ month, count: months.filter((one) => one === month).length })),
      )
    }),
  )
})
