import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../contract/story'
import { articlePage, articleText, ferry, lighthouse } from '../testing/articles'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
let ids: string[]
beforeAll(async () => {
  place = await openWorkplace()
  await place.put('ferry.txt', articleText(ferry))
  await place.put('lighthouse.html', articlePage(lighthouse))
  const lines = (await place.json('import', 'ferry.txt', 'lighthouse.html', '--json')) as { id: string }[]
  ids = lines.slice(0, 2).map((line) => line.id)
})
afterAll(() => place.remove())

describe('kliping list', () => {
  it('has a line for each story, without its text', async () => {
    const lines = (await place.json('list', '--json')) as Story[]
    expect(lines.map((line) => [line.id, line.title])).toEqual([
      [ids[0], ferry.title],
      [ids[1], lighthouse.title],
    ])
    expect(lines[0]).not.toHaveProperty('body')
    const { stdout } = await place.run('list')
    expect(stdout).toMatch(new RegExp(`^${ids[0]?.slice(0, 8)} {2}2024-03-12 .*${ferry.title}$`, 'm'))
  })
})

describe('kliping show', () => {
  it('gives the whole story and its annotations as JSON', async () => {
    const [story] = (await place.json('show', ids[0] ?? '', '--json')) as [Story]
    expect(story).toMatchObject({ id: ids[0], title: ferry.title, body: ferry.paragraphs.join('\n\n') })
    expect(story).toHaveProperty('annotations')
  })

  it('gives the text alone, or the Markdown export', async () => {
    const text = await place.run('show', ids[0] ?? '', '--text')
    expect(text.stdout.split('\n\n')).toEqual([
      ferry.title,
      expect.stringContaining('2024-03-12 09:15'),
      ...ferry.paragraphs.slice(0, -1),
      `${ferry.paragraphs.at(-1)}\n`,
    ])
    const markdown = await place.run('show', ids[0] ?? '', '--markdown')
    expect(markdown.stdout).toMatch(/^---\ntitle: "Feri Malam/)
    expect(markdown.stdout).toContain(`\n# ${ferry.title}\n`)
  })

  it('takes an id that was cut short, and says when it fits none', async () => {
    const short = await place.run('show', ids[1]?.slice(0, 6) ?? '')
    expect(short.stdout).toContain(lighthouse.title)
    const none = await place.run('show', 'no-such-story', '--json')
    expect(none).toMatchObject({ exitCode: 1, stdout: '' })
    expect(none.stderr).toContain('no story with the id no-such-story')
  })

  it('gives one form at a time', async () => {
    expect(await place.run('show', 'x', '--json', '--text')).toMatchObject({ exitCode: 2, stdout: '' })
  })
})

describe('kliping annotate', () => {
  it('finds a quote whatever its white space, and the story keeps it', async () => {
    const quote = 'Nakhoda  Sari\nWibawa mengatakan'
    const args = ['--quote', quote, '--note', 'Telepon lagi', '--tag', 'feri', '--tag', 'dermaga', '--color', 'green']
    const [annotation] = await place.json('annotate', ids[0] ?? '', ...args, '--json')
    expect(annotation).toMatchObject({
      storyId: ids[0],
      selector: [
        { type: 'TextQuoteSelector', exact: 'Nakhoda Sari Wibawa mengatakan' },
        { type: 'TextPositionSelector' },
      ],
      note: 'Telepon lagi',
      tags: ['feri', 'dermaga'],
      color: 'green',
    })
    const [story] = (await place.json('show', ids[0] ?? '', '--json')) as [Story & { annotations: unknown[] }]
    expect(story.annotations).toEqual([annotation])
    const { stdout } = await place.run('show', ids[0] ?? '')
    expect(stdout).toContain('“Nakhoda Sari Wibawa mengatakan” (green #feri #dermaga)\n  Telepon lagi')
  })

  it.each([
    [['--quote', 'kapal terbang di atas awan kelabu'], 1],
    [['--quote', 'feri', '--color', 'red'], 2],
    [['--note', 'without a quote'], 2],
  ])('refuses %j', async (args, exitCode) => {
    const ended = await place.run('annotate', ids[0] ?? '', ...args)
    expect(ended).toMatchObject({ exitCode, stdout: '' })
    expect(ended.stderr).not.toBe('')
  })
})

describe('kliping stats', () => {
  it('counts', async () => {
    const [stats] = await place.json('stats', '--json')
    expect(stats).toMatchObject({ stories: 2, originals: 2, collections: 0 })
    const { stdout } = await place.run('stats')
    expect(stdout).toMatch(/^Stories {6}2$/m)
    expect(stdout).toMatch(/^Years .*2023 1/m)
  })
})

describe('kliping rebuild-index', () => {
  it('makes the index anew', async () => {
    expect(await place.json('rebuild-index', '--json')).toEqual([{ stories: 2, tookMs: expect.any(Number) }])
    const [found] = await place.json('search', 'keepers', '--json')
    expect(found).toMatchObject({ total: 1 })
  })
})
