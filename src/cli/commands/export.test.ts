import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articlePage, articleText, ferry, lighthouse } from '../testing/articles'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
let ferryId: string
beforeAll(async () => {
  place = await openWorkplace()
  await place.put('ferry.txt', articleText(ferry))
  await place.put('lighthouse.html', articlePage(lighthouse))
  const [line] = (await place.json('import', 'ferry.txt', '--collection', 'Boats', '--json')) as [{ id: string }]
  ferryId = line.id
  await place.json('import', 'lighthouse.html', '--json')
  await place.run('annotate', ferryId, '--quote', 'dermaga lama', '--note', 'Which one?')
})
afterAll(() => place.remove())

const read = (name: string) => readFile(join(place.dir, name), 'utf8')

describe('kliping export', () => {
  it('writes a story with its annotations as each format', async () => {
    for (const format of ['markdown', 'html', 'json']) {
      const ended = await place.run(
        'export',
        '--ids',
        ferryId.slice(0, 8),
        '--format',
        format,
        '--out',
        `one.${format}`,
      )
      expect(ended).toMatchObject({ exitCode: 0, stdout: '', stderr: `Exported 1 story to one.${format}\n` })
    }
    expect(await read('one.markdown')).toContain('sejak subuh di ==dermaga lama==[^1].')
    expect(await read('one.html')).toContain('<mark class="yellow">dermaga lama</mark>')
    const { format, stories } = JSON.parse(await read('one.json'))
    expect([format, stories.length, stories[0].annotations[0].body[0].value]).toEqual(['kliping', 1, 'Which one?'])
  })

  it('chooses stories by a search, a collection, or all', async () => {
    const titles = async (...args: string[]) => {
      const { exitCode, stdout } = await place.run('export', ...args, '--format', 'json', '--out', '-')
      expect(exitCode).toBe(0)
      return JSON.parse(stdout).stories.map((story: { title: string }) => story.title)
    }
    expect(await titles('--query', 'keepers')).toEqual([lighthouse.title])
    expect(await titles('--collection', 'Boats')).toEqual([ferry.title])
    expect(await titles('--query', '', '--sort', 'oldest')).toEqual([lighthouse.title, ferry.title])
    expect(await titles('--query', '', '--year', '2024')).toEqual([ferry.title])
  })

  it('names the file itself in a folder', async () => {
    await mkdir(join(place.dir, 'out'))
    await place.run('export', '--ids', ferryId, '--format', 'markdown', '--out', 'out')
    expect(await readdir(join(place.dir, 'out'))).toEqual([`2024-03-12 ${ferry.title}.md`])
  })

  it.each([
    [['--query', 'zeppelin', '--format', 'json', '--out', 'no.json'], 1, 'no story matches'],
    [['--ids', 'gone', '--format', 'json', '--out', 'no.json'], 1, 'id gone'],
    [['--collection', 'Trains', '--format', 'json', '--out', 'no.json'], 1, 'no collection called Trains'],
    [['--query', '', '--format', 'json', '--out', 'missing/no.json'], 1, 'no such folder: missing'],
    [['--query', '', '--format', 'json', '--out', 'missing/'], 1, 'no such folder: missing'],
    [['--query', '', '--format', 'pdf', '--out', 'no.pdf'], 2, 'Allowed choices are markdown, html, json'],
    [['--query', '', '--out', 'no.json'], 2, '--format'],
    [['--query', '', '--format', 'json'], 2, '--out'],
    [['--query', '', '--ids', 'a', '--format', 'json', '--out', 'no.json'], 2, 'cannot be used with'],
    [['--format', 'json', '--out', 'no.json'], 2, '--query, --ids or --collection'],
    [['--ids', ' , ', '--format', 'json', '--out', 'no.json'], 2, 'names no story'],
  ])('refuses %j', async (args, exitCode, said) => {
    const ended = await place.run('export', ...args)
    expect(ended).toMatchObject({ exitCode, stdout: '' })
    expect(ended.stderr).toContain(said)
    expect((await readdir(place.dir)).filter((name) => name.startsWith('no.') || name.includes('.part'))).toEqual([])
  })
})
