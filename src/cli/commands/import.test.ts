import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articlePage, articleText, ferry, lighthouse } from '../testing/articles'
import { jsonLines, openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeEach(async () => {
  place = await openWorkplace()
  await place.put('clips/ferry.txt', articleText(ferry))
  await place.put('clips/old/lighthouse.html', articlePage(lighthouse))
})
afterEach(() => place.remove())

describe('kliping import', () => {
  it('prints a line for each file and the summary last', async () => {
    const lines = await place.json('import', 'clips', '--json')
    expect(lines).toEqual([
      { file: 'clips/ferry.txt', status: 'imported', id: expect.any(String), title: ferry.title },
      { file: 'clips/old/lighthouse.html', status: 'imported', id: expect.any(String), title: lighthouse.title },
      {
        summary: {
          files: 2,
          imported: 2,
          duplicate: 0,
          version: 0,
          failed: 0,
          cancelled: false,
          tookMs: expect.any(Number),
        },
      },
    ])
  })

  it('tells copies of what is there, by the id of the story', async () => {
    const [first] = (await place.json('import', 'clips/ferry.txt', '--json')) as [{ id: string }]
    await place.put('again.txt', articleText(ferry))
    const [second] = await place.json('import', 'again.txt', '--json')
    expect(second).toEqual({ file: 'again.txt', status: 'duplicate', id: first.id, title: ferry.title })
    expect(await place.json('list', '--json')).toHaveLength(1)
  })

  it('goes on after a file that fails, and ends with 1', async () => {
    const { exitCode, stdout } = await place.run('import', '--json', 'nowhere.txt', 'clips/ferry.txt')
    expect(exitCode).toBe(1)
    expect(jsonLines(stdout)).toEqual([
      { file: 'nowhere.txt', status: 'failed', error: { code: 'file-missing', message: expect.any(String) } },
      expect.objectContaining({ file: 'clips/ferry.txt', status: 'imported' }),
      { summary: expect.objectContaining({ files: 2, imported: 1, failed: 1 }) },
    ])
  })

  it('is the same for people, without colours where nobody looks', async () => {
    const { exitCode, stdout, stderr } = await place.run('import', 'clips', 'nowhere.txt')
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^imported {3}clips\/ferry\.txt {2}· Feri Malam/m)
    expect(stdout).toMatch(/^failed {5}nowhere\.txt {2}· \S/m)
    expect(stdout).toMatch(/^2 imported, 0 already there, 1 failed in /m)
    expect(stdout + stderr).not.toContain('\u001b')
  })

  it('takes rows of JSON lines as stories, each told with its line', async () => {
    const rows = [ferry, lighthouse].map(({ title, paragraphs }, index) =>
      JSON.stringify({ _id: `row-${index}`, title, text: paragraphs.join('\n\n') }),
    )
    await place.put('rows.jsonl', `${rows.join('\n')}\n`)
    const lines = await place.json('import', 'rows.jsonl', '--json')
    expect(lines.slice(0, -1)).toEqual([
      { file: 'rows.jsonl', part: 'line 1', status: 'imported', id: expect.any(String), title: ferry.title },
      { file: 'rows.jsonl', part: 'line 2', status: 'imported', id: expect.any(String), title: lighthouse.title },
    ])
    const listed = await place.json('list', '--json')
    expect(listed).toMatchObject([{ externalId: 'row-0' }, { externalId: 'row-1' }])
  })

  it('puts the stories into a collection', async () => {
    await place.json('import', 'clips/ferry.txt', '--collection', 'Boats', '--json')
    await place.json('import', 'clips/old', '--json')
    const [found] = await place.json('search', '--collection', 'Boats', '--json')
    expect(found).toMatchObject({ total: 1, hits: [{ title: ferry.title }] })
    const unknown = await place.run('search', '--collection', 'Trains', '--json')
    expect(unknown.exitCode).toBe(1)
    expect(unknown.stderr).toContain('There are: Boats.')
  })

  it('keeps the archive where --archive says, before the command or after it', async () => {
    await place.json('--archive', 'one', 'import', 'clips/ferry.txt', '--json')
    await place.json('list', '--archive', 'one', '--json')
    expect(await readdir(place.dir)).toContain('one')
    expect(await readdir(place.dir)).not.toContain('archive')
  })

  it('finds its own stories again after the index is gone', async () => {
    await place.json('import', 'clips', '--json')
    await rm(join(place.dir, 'archive/index'), { recursive: true })
    const [found] = await place.json('search', 'mercusuar OR lighthouse', '--match', 'any', '--json')
    expect(found).toMatchObject({ hits: [{ title: lighthouse.title }] })
  })
})
