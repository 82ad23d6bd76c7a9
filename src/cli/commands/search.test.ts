import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articlePage, articleText, ferry, lighthouse } from '../testing/articles'
import { jsonLines, openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeAll(async () => {
  place = await openWorkplace()
  await place.put('clips/ferry.txt', articleText(ferry))
  await place.put('clips/lighthouse.html', articlePage(lighthouse))
  await place.json('import', 'clips', '--json')
})
afterAll(() => place.remove())

describe('kliping search', () => {
  it('answers with one line of JSON', async () => {
    const lines = await place.json('search', 'automatic', 'lamp', '--json')
    expect(lines).toEqual([
      {
        total: 1,
        fullMatches: 1,
        tookMs: expect.any(Number),
        hits: [
          expect.objectContaining({
            id: expect.any(String),
            title: lighthouse.title,
            publishedAt: expect.stringMatching(/^2023-04-03/),
            score: expect.any(Number),
            snippet: expect.stringContaining('automatic lamp'),
            snippetMarks: expect.any(Array),
          }),
        ],
      },
    ])
  })

  it('marks the words it found for people', async () => {
    const { exitCode, stdout, stderr } = await place.run('search', 'nakhoda')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('*Nakhoda* Sari Wibawa')
    expect(stderr).toMatch(/^1 story \(/)
  })

  it('filters, pages and sorts', async () => {
    const titles = async (...args: string[]) => {
      const [result] = (await place.json('search', '--json', ...args)) as [{ total: number; hits: { title: string }[] }]
      return [result.total, ...result.hits.map((hit) => hit.title)]
    }
    expect(await titles()).toEqual([2, ferry.title, lighthouse.title])
    expect(await titles('--sort', 'oldest')).toEqual([2, lighthouse.title, ferry.title])
    expect(await titles('--limit', '1', '--offset', '1')).toEqual([2, lighthouse.title])
    expect(await titles('--limit', '0')).toEqual([2])
    expect(await titles('--year', '2023')).toEqual([1, lighthouse.title])
    expect(await titles('--year', '2023', '--year', '2024', '--language', 'id')).toEqual([1, ferry.title])
    expect(await titles('zeppelin')).toEqual([0])
  })

  it('runs a file of queries, a line each with its id, and takes every word as whole', async () => {
    await place.put(
      'queries.jsonl',
      '{"id":"a","query":"keepers"}\n{"id":"b","query":"zeppelin"}\n{"id":"c","query":"keep"}\n',
    )
    const lines = await place.json('search', '--queries', 'queries.jsonl', '--match', 'any', '--limit', '5', '--json')
    expect(lines).toMatchObject([
      { id: 'a', query: 'keepers', total: 1, hits: [{ title: lighthouse.title }] },
      { id: 'b', query: 'zeppelin', total: 0, hits: [] },
      { id: 'c', query: 'keep' },
    ])
  })

  it('runs the other queries when one cannot be run', async () => {
    await place.put('queries.txt', `${'very '.repeat(3000)}\nkeepers\n`)
    const { exitCode, stdout } = await place.run('search', '--queries', 'queries.txt', '--json')
    expect(exitCode).toBe(1)
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1', error: { code: 'bad-request' } },
      { id: '2', total: 1 },
    ])
  })

  it.each([
    [['--limit', '-1'], 'A whole number from 0 to 1000'],
    [['--limit', '5000'], 'A whole number from 0 to 1000'],
    [['--offset', 'two'], 'A whole number'],
    [['--match', 'some'], 'Allowed choices are all, any'],
    [['--sort', 'random'], 'Allowed choices are'],
    [['word', '--queries', 'queries.txt'], 'not both'],
    [['--queries', 'nowhere.txt'], 'nowhere.txt cannot be read'],
    [['--colour'], 'unknown option'],
  ])('refuses %j as wrong usage', async (args, said) => {
    const { exitCode, stdout, stderr } = await place.run('search', ...args)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
  })
})
