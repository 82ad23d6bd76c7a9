import { beforeEach, describe, expect, it } from 'vitest'
import type { Block, Story } from '../../contract/story'
import type { Library } from '../library/library'
import { createTestClock, createTestIds, createTestLibrary } from '../library/testing/memory-store'
import { createCleaning } from './cleaning'

const outlet = 'Harian Teluk'
function story(id: string, paragraphs: string[], from = outlet): Story {
  const blocks: Block[] = paragraphs.map((text) => ({ role: 'body', text }))
  return {
    id,
    title: id,
    authors: [],
    editors: [],
    tags: [],
    outlet: from,
    blocks,
    body: paragraphs.join('\n\n'),
    related: [],
    original: { sha256: id.padEnd(64, '0'), fileName: `${id}.txt`, mediaType: 'text/plain', sizeBytes: 1 },
    collections: [],
    importedAt: '2026-01-01T00:00:00.000Z',
    warnings: [],
  }
}
const app = 'Unduh aplikasi Harian Teluk versi 3 di ponsel Anda'

let library: Library
let cleaning: ReturnType<typeof createCleaning>
let changed: string[]
let reread: string[]
beforeEach(async () => {
  library = await createTestLibrary()
  cleaning = createCleaning(
    library,
    { clock: createTestClock(), ids: createTestIds() },
    async (ids) => void reread.push(...ids),
  )
  await library.add([
    ...Array.from({ length: 6 }, (_, n) =>
      story(`s${n}`, [`Berita nomor ${'abcdef'[n]} hari ini`, `Isi ${'ghijkl'[n]}`, `${app}.`]),
    ),
    story('other', ['Own words', app], 'Another Outlet'),
  ])
  changed = []
  reread = []
  library.onChange((ids) => changed.push(...ids))
})
const body = async (id: string) => (await library.story(id)).body

describe('learning', () => {
  it('labels a line that repeats in an outlet, and says why', async () => {
    const { learnt } = await cleaning['cleaning.learn']({})
    expect(learnt).toMatchObject([
      { outlet, text: `${app}.`, role: 'boilerplate', origin: 'learnt', evidence: { stories: 6, of: 6 } },
    ])
    expect(await body('s0')).toBe('Berita nomor a hari ini\n\nIsi g')
    const { blocks } = await library.story('s1')
    expect(blocks[2]).toEqual({
      role: 'boilerplate',
      readAs: 'body',
      text: `${app}.`,
      reason: `the same line in 6 of 6 stories of ${outlet}`,
    })
    expect(reread).toEqual(changed)
    expect(new Set(changed)).toEqual(new Set(['s0', 's1', 's2', 's3', 's4', 's5']))
  })

  it('leaves the same line alone in another outlet, and stories of too few', async () => {
    await cleaning['cleaning.learn']({})
    expect(await body('other')).toContain(app)
    expect((await cleaning['cleaning.learn']({ outlet: 'Another Outlet' })).learnt).toEqual([])
  })

  it('does not take copies of one story for repeated lines', async () => {
    const same = ['One wire text', 'Its second paragraph', 'Its third paragraph', 'Its end']
    await library.add(Array.from({ length: 8 }, (_, n) => story(`copy${n}`, same, 'Wire')))
    expect((await cleaning['cleaning.learn']({ outlet: 'Wire' })).learnt).toEqual([])
  })

  it('is taken back by switching the rule off, and not learnt again', async () => {
    const [rule] = (await cleaning['cleaning.learn']({})).learnt
    await cleaning['cleaning.setActive']({ id: rule?.id ?? '', active: false })
    expect(await body('s0')).toContain(app)
    expect((await cleaning['cleaning.learn']({})).learnt).toEqual([])
    await cleaning['cleaning.setActive']({ id: rule?.id ?? '', active: true })
    expect(await body('s0')).not.toContain(app)
  })
})

describe('correcting', () => {
  it('changes one block of one story, tells how many others hold the line, and is undone', async () => {
    const { story: corrected, alsoIn } = await cleaning['stories.setBlockRole']({ id: 's0', index: 2, role: 'promo' })
    expect(corrected.body).not.toContain(app)
    expect(corrected.blocks[2]).toMatchObject({ role: 'promo', readAs: 'body', reason: 'changed by hand' })
    expect(alsoIn).toBe(5)
    expect(await body('s1')).toContain(app)
    const undone = await cleaning['stories.setBlockRole']({ id: 's0', index: 2, role: null })
    expect(undone.story.blocks[2]).toEqual({ role: 'body', text: `${app}.` })
  })

  it('by a rule reaches the outlet’s stories, those to come too, other digits included', async () => {
    const { rule, stories } = await cleaning['cleaning.addRule']({ outlet, text: app, role: 'promo' })
    expect(stories).toBe(6)
    await library.add([story('new', ['Baru', 'UNDUH aplikasi  Harian Teluk versi 12 di ponsel Anda!'])])
    expect(await body('new')).toBe('Baru')
    await cleaning['cleaning.setActive']({ id: rule.id, active: false })
    expect(await body('new')).toContain('UNDUH')
  })

  it('by hand goes before a rule, and a rule by hand before one learnt', async () => {
    await cleaning['cleaning.learn']({})
    await cleaning['cleaning.addRule']({ outlet, text: app, role: 'footer' })
    expect((await library.story('s0')).blocks[2]?.role).toBe('footer')
    await cleaning['stories.setBlockRole']({ id: 's0', index: 2, role: 'body' })
    expect(await body('s0')).toContain(app)
  })

  it('is refused for a block or a rule that is not there', async () => {
    await expect(cleaning['stories.setBlockRole']({ id: 's0', index: 9, role: 'promo' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(cleaning['cleaning.setActive']({ id: 'x', active: true })).rejects.toMatchObject({ code: 'not-found' })
    await expect(cleaning['cleaning.addRule']({ outlet, text: '***', role: 'promo' })).rejects.toMatchObject({
      code: 'bad-request',
    })
  })
})
