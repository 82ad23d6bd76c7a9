import { expect, test, vi } from 'vitest'
import { type SearchRequest, searchRequestSchema } from '../../contract/search'
import type { Story } from '../../contract/story'
import type { Library } from '../library/library'
import { createMemoryStore, createTestLibrary } from '../library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import type { SegmentBuilder } from '../ports'
import { openStoryIndex } from './search-index'
import { createMemoryIndexStore, type MemoryIndexStore } from './testing/memory-index-store'

const ask = (request: Partial<SearchRequest>) => searchRequestSchema.parse(request)

function story(id: string, text: string, fields: Partial<Story> = {}): Story {
  const {
    outlet: _,
    publishedAt: __,
    ...sample
  } = sampleStory(id, { title: `Title ${id}`, authors: [], language: 'en' })
  const blocks = text.split('\n').map((line) => ({ role: 'body' as const, text: line }))
  return { ...sample, blocks, body: blocks.map((block) => block.text).join('\n\n'), ...fields }
}

async function open(stories: Story[], store = createMemoryIndexStore()) {
  const library = await createTestLibrary()
  await library.add(stories)
  const index = await openStoryIndex(library, store)
  library.onChange((ids) => index.update(ids))
  return { library, index, store }
}

const news = [
  story('bridge', 'The harbour bridge reopened after nine weeks of repairs.', {
    publishedAt: '2024-05-06',
    outlet: 'Quay',
  }),
  story('budget', 'The council passed the budget. The bridge took most of it.', {
    publishedAt: '2023-02',
    outlet: 'Quay',
  }),
  story('flood', 'Nine villages were flooded, the council said.', {
    publishedAt: '2024-05-06T01:00:00+07:00',
    outlet: 'Delta',
  }),
  story('undated', 'A harbour is repaired.'),
]
const idsOf = async (stories: Story[], request: Partial<SearchRequest>) => (await open(stories)).index.ids(ask(request))

test('stories with every word come first, then those with some, told apart', async () => {
  const { index } = await open(news)
  const result = await index.search(ask({ query: 'council bridge' }))
  expect(result.hits.map(({ id, partial }) => [id, partial])).toEqual([
    ['budget', false],
    expect.arrayContaining([true]),
    expect.arrayContaining([true]),
  ])
  expect(result).toMatchObject({ total: 3, fullMatches: 1 })
})

test('inflected words are found, the word as typed first', async () => {
  expect(await idsOf(news, { query: 'repairs' })).toEqual(['bridge', 'undated'])
  expect(await idsOf(news, { query: 'repaired' })).toEqual(['undated', 'bridge'])
  expect(await idsOf([story('a', 'Pembangunan jembatan', { language: 'id' })], { query: 'membangun' })).toEqual(['a'])
})

test('the last word may be unfinished, unless it is followed by a space or prefixes are off', async () => {
  expect(await idsOf(news, { query: 'council budg' })).toContain('budget')
  expect(await idsOf(news, { query: 'harb' })).toEqual(expect.arrayContaining(['bridge', 'undated']))
  expect(await idsOf(news, { query: 'harb ' })).toEqual([])
  expect(await idsOf(news, { query: 'harb', prefix: false })).toEqual([])
})

test('a slip of the finger is forgiven, in numbers and short words it is not', async () => {
  expect(await idsOf(news, { query: 'buget ' })).toEqual(['budget'])
  expect(await idsOf(news, { query: 'harbuor ' })).toEqual(expect.arrayContaining(['bridge', 'undated']))
  expect(await idsOf([story('a', 'In 2024 he ran.')], { query: '2025 ' })).toEqual([])
  expect(await idsOf([story('a', 'In 2024 he ran.')], { query: 'rap ' })).toEqual([])
  expect(
    await idsOf([story('a', 'The minister Yudhoyono'), story('b', 'The minister Yudoyono')], { query: 'yudhoyono ' }),
  ).toEqual(['a', 'b'])
})

test('"phrases" must stand as they are; a closing mark may be missing yet', async () => {
  expect(await idsOf(news, { query: '"harbour bridge"' })).toEqual(['bridge'])
  expect(await idsOf(news, { query: '“nine weeks' })).toEqual(['bridge'])
  expect(await idsOf(news, { query: '"bridge harbour"' })).toEqual([])
  const reread = await open(news)
  await reread.index.search(ask({ query: '"harbour bridge"' }))
  const late = story('late', 'Another harbour bridge.')
  await reread.library.add([late])
  reread.index.add([late])
  expect(await reread.index.ids(ask({ query: '"harbour bridge"' }))).toEqual(expect.arrayContaining(['bridge', 'late']))
})

test('-words are left out, alone too', async () => {
  expect(await idsOf(news, { query: 'bridge -council' })).toEqual(['bridge'])
  expect(await idsOf(news, { query: 'nine -"nine weeks"' })).toEqual(['flood'])
  expect(await idsOf(news, { query: '-bridge' })).toEqual(['flood', 'undated'])
  expect(await idsOf(news, { query: 'harbour-bridge' })).toContain('bridge')
})

test('match any ranks by score alone and takes quotation marks for plain words', async () => {
  const { index } = await open(news)
  const result = await index.search(ask({ query: '"council" "harbour weeks"', match: 'any' }))
  expect(result.hits.map(({ score }) => score)).toEqual(result.hits.map(({ score }) => score).sort((a, b) => b - a))
  expect(result.total).toBe(4)
})

test('an empty query lists all, newest first by the instant, undated last', async () => {
  expect(await idsOf(news, {})).toEqual(['bridge', 'flood', 'budget', 'undated'])
  expect(await idsOf(news, { sort: 'oldest' })).toEqual(['budget', 'flood', 'bridge', 'undated'])
})

test('a story that is in the archive but not yet in the index is listed all the same', async () => {
  const { library, index } = await open(news)
  await library.add([story('unindexed', 'Not yet.', { publishedAt: '2025' })])
  const { hits, fullMatches } = await index.search(ask({}))
  expect(hits[0]).toMatchObject({ id: 'unindexed', score: 0, partial: false })
  expect(fullMatches).toBe(5)
})

test('what holds no word finds nothing; a lone mark of the query language is not yet a question', async () => {
  expect(await idsOf(news, { query: '!? 🔥' })).toEqual([])
  expect(await idsOf(news, { query: ' "' })).toHaveLength(4)
})

test('filters narrow, and a facet shows what else could be chosen', async () => {
  const { index } = await open(news)
  const result = await index.search(ask({ filters: { outlet: ['Quay'], year: ['2024'] } }))
  expect(result.hits.map(({ id }) => id)).toEqual(['bridge'])
  expect(result.facets.outlet).toEqual([
    { value: 'Delta', count: 1 },
    { value: 'Quay', count: 1 },
  ])
  expect(result.facets.year).toEqual([
    { value: '2024', count: 1 },
    { value: '2023', count: 1 },
  ])
  expect(result.facets.language).toEqual([{ value: 'en', count: 1 }])
})

test('what was written about a whole story in another app is searched with the notes', async () => {
  const noted = story('pump', 'The pump failed.', { reading: { note: 'Ask the ombudsman' } })
  const { library, index } = await open([...news, noted])
  expect((await index.search(ask({ query: 'ombudsman' }))).hits[0]).toMatchObject({
    id: 'pump',
    snippet: 'Ask the ombudsman',
  })
  await library.add([story('late', 'Another pump.', { reading: { note: 'Ask the auditor' } })])
  expect(await index.ids(ask({ query: 'auditor' }))).toEqual(['late'])
})

test('notes and tags are searched as soon as they are made, and gone when they are removed', async () => {
  const { library, index } = await open(news)
  await library.putAnnotation(sampleAnnotation('n1', 'flood', { note: 'Ask the ombudsman', tags: ['dikes'] }))
  expect(await index.ids(ask({ query: 'ombudsman' }))).toEqual(['flood'])
  expect(await index.ids(ask({ query: 'flooded dike' }))).toEqual(['flood'])
  expect((await index.search(ask({ query: 'ombudsman' }))).hits[0]).toMatchObject({
    annotationCount: 1,
    snippet: 'Ask the ombudsman',
    snippetMarks: [[8, 17]],
  })
  await library.removeAnnotation('n1')
  expect(await index.ids(ask({ query: 'ombudsman' }))).toEqual([])
  await library.update('bridge', { tags: ['steel'] })
  expect(await index.ids(ask({ query: 'steel' }))).toEqual(['bridge'])
  expect(await index.ids(ask({ filters: { tag: ['steel'] } }))).toEqual(['bridge'])
})

test('a page holds its part of the hits, with title and snippet marked', async () => {
  const { index } = await open([story('a', 'He was repairing the bridge.', { title: 'Bridge repairs' }), ...news])
  const { hits, total } = await index.search(ask({ query: 'repair', limit: 1 }))
  expect(total).toBe(3)
  expect(hits).toHaveLength(1)
  const first = hits[0]
  expect(first?.id).toBe('a')
  expect(first?.titleMarks.map(([start, end]) => first.title.slice(start, end))).toEqual(['repairs'])
  expect(first?.snippetMarks.map(([start, end]) => first.snippet.slice(start, end))).toEqual(['repairing'])
  expect((await index.search(ask({ query: 'repair', limit: 0 }))).hits).toEqual([])
  expect((await index.search(ask({ query: 'repair', offset: 1, limit: 1 }))).hits).toHaveLength(1)
})

test.each([
  ['东京', '今天东京都下雨。', 'zh'],
  ['都', '今天东京都下雨。', 'zh'],
  ['選挙', '衆議院選挙が始まった。', 'ja'],
  ['서울', '오늘 서울에서 열렸다.', 'ko'],
  ['เลือกตั้ง', 'ประเทศไทยมีการเลือกตั้งวันนี้', 'th'],
  ['الجمهورية', 'قال رئيس الجُمهوريَّة اليوم', 'ar'],
  ['शिक्षा', 'शिक्षा मंत्री ने कहा', 'hi'],
  ['cafe', 'Le Café était fermé', 'fr'],
  ['выборы', 'После выборов в стране', 'ru'],
])('%s is found and marked in “%s”', async (query, text, language) => {
  const { index } = await open([story('it', text, { language }), story('other', 'Nothing of the kind.')])
  const { hits, fullMatches } = await index.search(ask({ query: `${query} ` }))
  expect(hits.map(({ id }) => id)).toEqual(['it'])
  expect(fullMatches).toBe(1)
  expect(hits[0]?.snippetMarks).toHaveLength(1)
})

test('a lone character marks itself, not its neighbour', async () => {
  const { index } = await open([story('it', '东京都', { language: 'zh' })])
  const { hits } = await index.search(ask({ query: '京' }))
  expect(hits[0]?.snippetMarks).toEqual([[1, 2]])
})

test('a saved index is taken up again and told the difference', async () => {
  const { library, index, store } = await open(news)
  await index.save()
  await index.save()
  expect(store.saves).toBe(1)
  const read: string[] = []
  const watched = watch(library, read)
  await library.add([story('late', 'A late harbour story.')])
  const again = await openStoryIndex(watched, store)
  expect(read).toEqual(['late'])
  expect(await again.ids(ask({ query: 'harbour' }))).toEqual(expect.arrayContaining(['bridge', 'undated', 'late']))
})

test('an index that is in line with the archive is taken up without looking through it', async () => {
  const { library, index, store } = await open(news)
  await library.putAnnotation(sampleAnnotation('n', 'flood', { note: 'ask Budi' }))
  await index.save()
  const looks = [vi.spyOn(library, 'storyIds'), vi.spyOn(library, 'columns')]
  const again = await openStoryIndex(library, store)
  for (const look of looks) expect(look).not.toHaveBeenCalled()
  expect(await again.ids(ask({ query: 'harbour' }))).toHaveLength(2)
  expect(await again.ids(ask({ query: 'budi' }))).toEqual(['flood'])
  await again.save()
  expect(store.saves).toBe(1)

  await library.putAnnotation(sampleAnnotation('m', 'undated', { note: 'ask Budi too' }))
  const later = await openStoryIndex(library, store)
  expect(await later.ids(ask({ query: 'budi' }))).toHaveLength(2)
})

test('what an index could not take in is looked for at the next start, also when as many are gone', async () => {
  const { library, index, store } = await open(news.slice(1))
  await library.add(news.slice(0, 1))
  await library.trash(['budget'])
  await index.save()
  const again = await openStoryIndex(library, store)
  expect(await again.ids(ask({ query: 'reopened' }))).toEqual(['bridge'])
  expect(await again.ids(ask({ query: 'budget' }))).toEqual([])
})

test('a note in a language whose stems are not read yet is in the index that is saved at once', async () => {
  const { library, index, store } = await open([story('a', 'Pelabuhan dibuka.', { language: 'ga' })])
  await index.save()
  // As in a process that has just begun.
  vi.resetModules()
  const again = await (await import('./search-index')).openStoryIndex(library, store)
  library.onChange((ids) => again.update(ids))
  await library.putAnnotation(sampleAnnotation('n', 'a', { note: 'ask Siobhan' }))
  await again.save()
  const later = await openStoryIndex(library, store)
  expect(await later.ids(ask({ query: 'siobhan' }))).toEqual(['a'])
})

test('stories that are gone are not found by an index that still had them', async () => {
  const { index, store } = await open(news)
  await index.save()
  const { index: other } = await open(news.slice(1), store)
  expect(await other.ids(ask({ query: 'harbour' }))).toEqual(['undated'])
})

test('an index made by other rules is built anew', async () => {
  const { library, index, store } = await open(news)
  await index.save()
  store.stored = store.stored && { ...store.stored, fingerprint: 'older' }
  const again = await openStoryIndex(library, store)
  expect(await again.ids(ask({ query: 'harbour' }))).toHaveLength(2)
})

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 9)],
  ['empty', () => new Uint8Array()],
  ['changed where it is read at opening', (bytes: Uint8Array) => flipped(bytes, bytes.length - 200)],
  ['of an older version', (bytes: Uint8Array) => flipped(bytes, bytes.length - 16)],
  ['missing', () => undefined],
])('a segment that is %s is told, set aside and made anew', async (_, spoil) => {
  const { library, index, store } = await open(news)
  await index.save()
  const name = [...store.segments.keys()][0] ?? ''
  const spoilt = spoil(store.segments.get(name) ?? new Uint8Array())
  if (spoilt) store.segments.set(name, spoilt)
  else store.segments.delete(name)
  const again = await openStoryIndex(library, store)
  await again.save()
  expect(again.notices).toEqual([expect.stringMatching(new RegExp(`${name}.*set aside`))])
  expect(store.aside).toEqual([name])
  expect(await again.ids(ask({ query: 'harbour' }))).toHaveLength(2)
  expect((await openStoryIndex(library, store)).notices).toEqual([])
})

test('a page found damaged while searching costs its segment, and the search goes on over the rest', async () => {
  const { library, index, store } = await open(news)
  await index.save()
  const big = Array.from({ length: 600 }, (_, i) =>
    story(`big${i}`, Array.from({ length: 40 }, (_, w) => `w${i}x${w}`).join(' ')),
  )
  await library.add(big)
  await index.add(big)
  await index.save()
  const reopened = await openStoryIndex(library, store)
  const [large] = [...store.segments].sort(([, a], [, b]) => b.length - a.length)
  if (large) store.segments.set(large[0], flipped(large[1], 70_000))
  for (const { id } of big) await reopened.search(ask({ query: `w${id.slice(3)}x0 ` }))
  expect(reopened.notices).toHaveLength(1)
  expect((await reopened.ids(ask({ query: 'harbour ' }))).sort()).toEqual(['bridge', 'undated'])
  await reopened.save()
  expect(await reopened.ids(ask({ query: 'w7x3 ' }))).toEqual(['big7'])
})

test('a text that is read otherwise than before is found by its new words only', async () => {
  const { index } = await open(news)
  await index.replace([story('flood', 'Ten hamlets were flooded.')])
  expect(await index.ids(ask({ query: 'hamlets' }))).toEqual(['flood'])
  expect(await index.ids(ask({ query: 'villages' }))).toEqual([])
})

test('nothing is written for an archive that is open for reading only', async () => {
  const store = createMemoryIndexStore()
  const library = await createTestLibrary(createMemoryStore({ readOnly: true }))
  const index = await openStoryIndex(library, store)
  await index.add([story('a', 'One story.')])
  await index.save()
  expect(store.saves).toBe(0)
})

test('rebuilding reads every story again', async () => {
  const { index } = await open(news)
  expect(await index.rebuild()).toMatchObject({ stories: 4 })
  expect(await index.ids(ask({ query: 'harbour' }))).toHaveLength(2)
})

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function watch(library: Library, read: string[]): Library {
  return new Proxy(library, {
    get(target, key) {
      const value = Reflect.get(target, key)
      if (key === 'stories') {
        return (ids: readonly string[]) => {
          read.push(...ids)
          return target.stories(ids)
        }
      }
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('while everything is read again the old index answers, and what changes meanwhile is not lost', async () => {
  const { library, index } = await open(news)
  const rebuilt = index.rebuild()
  expect(await index.ids(ask({ query: 'harbour' }))).toHaveLength(2)
  const late = story('late', 'A late harbour.')
  await library.add([late])
  await index.add([late])
  await index.replace([story('flood', 'Ten hamlets were flooded.')])
  await rebuilt
  expect((await index.ids(ask({ query: 'harbour' }))).sort()).toEqual(['bridge', 'late', 'undated'])
  expect(await index.ids(ask({ query: 'hamlets' }))).toEqual(['flood'])
})

test('notes and tags are kept with the index, and read anew when they are not what they were', async () => {
  const { library, index, store } = await open(news)
  await library.update('budget', { tags: ['money'] })
  await library.putAnnotation(sampleAnnotation('n1', 'flood', { note: 'Ask the ombudsman' }))
  await index.save()
  const kept = () => JSON.parse(store.stored?.data ?? '{}').notes.segments.length
  expect(kept()).toBe(1)
  const again = await openStoryIndex(library, store)
  expect(await again.ids(ask({ query: 'ombudsman' }))).toEqual(['flood'])
  expect(await again.ids(ask({ query: 'money' }))).toEqual(['budget'])
  const { saves } = store
  await again.save()
  expect(store.saves).toBe(saves)
  await library.removeAnnotation('n1')
  await library.putAnnotation(sampleAnnotation('n2', 'bridge', { note: 'Ask the mayor' }))
  const changed = await openStoryIndex(library, store)
  expect(await changed.ids(ask({ query: 'ombudsman' }))).toEqual([])
  expect(await changed.ids(ask({ query: 'mayor' }))).toEqual(['bridge'])
  await changed.save()
  expect(kept()).toBe(1)
})

test('damaged notes cost nothing but a notice', async () => {
  const { library, index, store } = await open(news)
  await library.putAnnotation(sampleAnnotation('n1', 'flood', { note: 'Ask the ombudsman' }))
  await index.save()
  const { name } = JSON.parse(store.stored?.data ?? '{}').notes.segments[0]
  const bytes = store.segments.get(name)
  if (bytes) bytes[bytes.length - 1] = 0
  const again = await openStoryIndex(library, store)
  expect(again.notices).toHaveLength(1)
  expect(await again.ids(ask({ query: 'ombudsman' }))).toEqual(['flood'])
  expect(store.aside).toEqual([name])
})

test('a newer search ends the older one of the same asker, and nobody else’s', async () => {
  const { index } = await open(news)
  const phrase = { query: '"harbour bridge"' }
  const searches = [
    index.search(ask({ ...phrase, asker: 'window 1' })),
    index.search(ask({ ...phrase, asker: 'window 2' })),
    index.search(ask({ query: 'council', asker: 'window 1' })),
    index.search(ask(phrase)),
  ]
  const outcomes = await Promise.allSettled(searches)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(outcomes[0]).toMatchObject({ reason: { code: 'cancelled' } })
})

/** More than are indexed before a builder is asked. */
const many = Array.from({ length: 1000 }, (_, i) => story(`many${i}`, `A harbour, own${i}.`))

test('a builder that fails again and again is done without, and told', async () => {
  const store = createMemoryIndexStore()
  let started = 0
  const failing = (): SegmentBuilder => {
    started++
    const fail = () => Promise.reject(new Error('no room for a thread'))
    return { add: fail, seal: fail, merge: fail, close: async () => {} }
  }
  const { library, index } = await open(news, { ...store, startBuilder: failing })
  await library.add(many)
  await index.add(many)
  await index.save()
  expect(started).toBe(3)
  expect(await index.ids(ask({ query: 'harbour ' }))).toHaveLength(1002)
  expect(index.notices).toEqual([expect.stringMatching('no room for a thread')])
})

test('what is removed while its segment is made stays out of it, and what is put in its place is found', async () => {
  const store = createMemoryIndexStore()
  let meanwhile = async () => {}
  const slow: MemoryIndexStore = {
    ...store,
    async writeSegment(name, chunks) {
      await store.writeSegment(name, chunks)
      await meanwhile()
    },
  }
  const { library, index } = await open(news, slow)
  await library.add(many)
  await index.add(many)
  meanwhile = async () => {
    meanwhile = async () => {}
    await index.replace([story('many7', 'A hamlet.')])
  }
  await index.save()
  expect(await index.ids(ask({ query: 'hamlet ' }))).toEqual(['many7'])
  expect(await index.ids(ask({ query: 'own7 ' }))).toEqual([])
  expect(await index.ids(ask({ query: 'harbour ' }))).toHaveLength(1001)
})

test('searches at the same time answer as they do one after the other', async () => {
  const { index } = await open(news)
  const requests = [
    '"the council" budget',
    'council bridge',
    '-nine harbour',
    'weeks',
    '"harbour bridge"',
    'the budget',
  ]
    .flatMap((query) => [ask({ query }), ask({ query, limit: 2 })])
    .flatMap((request) => [request, { ...request, query: `${request.query} repairs` }])
  const answer = async (request: SearchRequest) => {
    const { tookMs: _, ...result } = await index.search(request)
    return result
  }
  const alone: unknown[] = []
  for (const request of requests) alone.push(await answer(request))
  expect(await Promise.all(requests.map(answer))).toEqual(alone)
})
