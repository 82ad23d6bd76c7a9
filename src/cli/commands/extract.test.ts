import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articlePage, articleText, ferry, lighthouse } from '../testing/articles'
import { jsonLines, openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeAll(async () => {
  place = await openWorkplace()
  await place.put('clips/ferry.txt', articleText(ferry))
  await place.put('clips/lighthouse.html', articlePage(lighthouse))
})
afterAll(() => place.remove())

describe('kliping extract', () => {
  it('reads without storing', async () => {
    const lines = await place.json('extract', 'clips', '--json')
    expect(lines).toEqual([
      {
        file: 'clips/ferry.txt',
        story: expect.objectContaining({
          title: ferry.title,
          publishedAt: '2024-03-12T09:15:00',
          language: 'id',
          body: ferry.paragraphs.join('\n\n'),
          blocks: expect.any(Array),
          authors: [],
          editors: [],
          related: [],
          tags: [],
          warnings: expect.any(Array),
          original: expect.objectContaining({ fileName: 'ferry.txt', mediaType: 'text/plain' }),
        }),
      },
      { file: 'clips/lighthouse.html', story: expect.objectContaining({ title: lighthouse.title, language: 'en' }) },
    ])
    expect(await readdir(place.dir)).toEqual(['clips'])
  })

  it('prints what cannot be read in its place, and ends with 1', async () => {
    await place.put('empty.txt', '')
    const { exitCode, stdout } = await place.run('extract', 'empty.txt', 'clips/ferry.txt', '--json')
    expect(exitCode).toBe(1)
    expect(jsonLines(stdout)).toEqual([
      { file: 'empty.txt', error: { code: 'empty-file', message: expect.any(String) } },
      expect.objectContaining({ file: 'clips/ferry.txt' }),
    ])
  })

  it('lets no file give orders to the terminal', async () => {
    await place.put(
      'hostile.txt',
      articleText({ ...ferry, title: 'Kapal \u001b[2J\u001b]0;x\u0007 Feri \u202eTenggelam' }),
    )
    const { stdout } = await place.run('extract', 'hostile.txt')
    expect(stdout).toContain('Feri <U+202E>Tenggelam')
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })
})
