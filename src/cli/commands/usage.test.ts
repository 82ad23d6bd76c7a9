import { closeSync, openSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText, ferry } from '../testing/articles'
import { importManyStories } from '../testing/many-stories'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeAll(async () => {
  place = await openWorkplace()
})
afterAll(() => place.remove())

describe('kliping', () => {
  it('tells its commands and its version', async () => {
    const help = await place.run('--help')
    expect(help).toMatchObject({ exitCode: 0, stderr: '' })
    for (const command of ['import', 'extract', 'search', 'show', 'list', 'stats', 'annotate', 'export', 'serve']) {
      expect(help.stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    }
    expect(await place.run('--version')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it.each([[[]], [['impotr', 'x']], [['import']], [['extract']], [['show']], [['list', '--jsn']]])(
    'ends %j with 2 and a word on standard error',
    async (args) => {
      const ended = await place.run(...args)
      expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
      expect(ended.stderr).not.toBe('')
    },
  )

  it.each(['verify'])('says that %s is not built yet', async (command) => {
    const ended = await place.run(command, 'some.file', '--json')
    expect(ended).toEqual({ exitCode: 2, stdout: '', stderr: `kliping ${command} is not built yet.\n` })
  })

  it.each([
    ['list'],
    ['search', 'x'],
    ['show', 'x'],
    ['stats'],
    ['annotate', 'x', '--quote', 'y'],
    ['rebuild-index'],
    ['backup', 'b.zip'],
  ])('ends %j with 3 where there is no archive, and makes none', async (...args) => {
    const ended = await place.run('--archive', 'nowhere', ...args)
    expect(ended).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ended.stderr).toContain('There is no archive in nowhere.')
    expect(await readdir(place.dir)).not.toContain('nowhere')
  })

  it('ends with 3 where the archive is something else, or from a newer version', async () => {
    await place.put('a-file', 'text')
    const file = await place.run('--archive', 'a-file', 'import', 'a-file')
    expect(file).toMatchObject({ exitCode: 3, stdout: '' })
    await place.put('ferry.txt', articleText(ferry))
    await place.json('--archive', 'newer', 'import', 'ferry.txt', '--json')
    await writeFile(
      join(place.dir, 'newer/archive.json'),
      JSON.stringify({ format: 'kliping', formatVersion: 999, id: 'x', name: 'x' }),
    )
    const newer = await place.run('--archive', 'newer', 'list')
    expect(newer).toMatchObject({ exitCode: 3, stdout: '' })
    expect(newer.stderr).toMatch(/newer/)
    for (const { stderr } of [file, newer]) expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('goes quietly when its reader leaves', async () => {
    await importManyStories(place, 3000)
    const ended = await place.runShell('"$0" "$1" list --json | head -n 1')
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
    expect(ended.stdout.split('\n')).toHaveLength(2)
  })

  it('writes all of a large output before it ends', async () => {
    expect(await place.json('list', '--json')).toHaveLength(3000)
  })

  it('says when its results cannot be written', async (context) => {
    if (process.platform !== 'linux') context.skip('only Linux has /dev/full')
    const full = openSync('/dev/full', 'w')
    const ended = await place.runWith({ stdio: ['ignore', full, 'pipe'] }, 'list', '--json')
    closeSync(full)
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain('The results could not be written')
  })
})
