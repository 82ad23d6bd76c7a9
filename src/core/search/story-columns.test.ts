import { expect, test } from 'vitest'
import type { Library } from '../library/library'
import { createTestLibrary } from '../library/testing/memory-store'
import { sampleStory } from '../library/testing/sample-stories'
import { narrow } from './facets'
import { StoryBits } from './story-bits'
import { StoryColumns } from './story-columns'
import { StoryNumbers } from './story-numbers'

async function manyStories() {
  const library = await createTestLibrary()
  const story = (n: number) => ({
    ...sampleStory(`s${n}`),
    outlet: `Outlet ${n % 7}`,
    authors: n % 3 ? [`Author ${n % 11}`] : ['Rina', 'Bas'],
    tags: n % 2 ? [`tag ${n % 5}`] : [],
    publishedAt: `20${10 + (n % 13)}-0${1 + (n % 9)}-05`,
  })
  await library.add(Array.from({ length: 400 }, (_, n) => story(n)))
  const numbers = new StoryNumbers()
  // Not in the library's order.
  for (const id of [...library.storyIds()].reverse()) numbers.of(id)
  const choose = (of: (n: number) => boolean) => StoryBits.of([...Array(400).keys()].filter(of), numbers.count)
  return { library, numbers, choose }
}

/** The library, and the ids of the stories of which columns were read. */
function watched(library: Library): { library: Library; read: Set<string> } {
  const read = new Set<string>()
  const columns: Library['columns'] = function* (...fields) {
    for (const { ids, columns } of library.columns(...fields)) {
      const seen = fields.map((field) => {
        const at = (place: number) => {
          read.add(ids[place] as string)
          return columns[field](place)
        }
        return [field, at]
      })
      yield { ids, columns: Object.fromEntries(seen) as typeof columns }
    }
  }
  return { library: Object.create(library, { columns: { value: columns } }) as Library, read }
}

test('whatever was searched for before, stories are counted as if it were the first search', async () => {
  const { library, numbers, choose } = await manyStories()
  const columns = new StoryColumns(library, numbers)
  const searches = [
    choose((n) => n === 17 || n === 300),
    choose((n) => n % 4 === 0),
    choose((n) => n === 18),
    choose((n) => n % 3 === 0),
    choose(() => true),
  ]
  const filters = { outlet: ['Outlet 2', 'Outlet 3'] }
  for (const matches of searches) {
    const { facets, timeline, passing } = narrow(matches, filters, columns)
    const fresh = narrow(matches, filters, new StoryColumns(library, numbers))
    expect(facets).toEqual(fresh.facets)
    expect(timeline).toEqual(fresh.timeline)
    expect([...passing.toNumbers()]).toEqual([...fresh.passing.toNumbers()])
  }
})

test('a story that changed is read again, alone or among many', async () => {
  const { library, numbers, choose } = await manyStories()
  const columns = new StoryColumns(library, numbers)
  const tags = (matches: StoryBits) => narrow(matches, {}, columns).facets.tag.map(({ value }) => value)
  tags(choose(() => true))
  for (const changed of [1, 100]) {
    const ids = [...library.storyIds()].slice(0, changed)
    await library.updateAll(ids, () => ({ tags: [`changed ${changed}`] }))
    for (const id of ids) columns.forget(numbers.of(id))
    expect(tags(choose(() => true))).toContain(`changed ${changed}`)
  }
})

test('nothing is read of the stories that did not match', async () => {
  const { library, numbers, choose } = await manyStories()
  const { library: seen, read } = watched(library)
  const columns = new StoryColumns(seen, numbers)
  narrow(
    choose((n) => n % 4 === 0),
    {},
    columns,
  )
  expect(read).toEqual(new Set([...choose((n) => n % 4 === 0).toNumbers()].map((story) => numbers.idOf(story))))
  read.clear()
  narrow(
    choose((n) => n % 2 === 0),
    {},
    columns,
  )
  expect(read.size, 'what is known is not read again').toBe(100)
})
