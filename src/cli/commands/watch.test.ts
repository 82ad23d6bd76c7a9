import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { articleText, ferry } from '../testing/articles'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
let child: ChildProcess | undefined
beforeEach(async () => {
  place = await openWorkplace()
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await place.remove()
})

function start(...args: string[]) {
  const started = spawn(process.execPath, [inject('cliPath'), '--archive', 'archive', ...args], {
    cwd: place.dir,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  child = started
  const lines: { file: string; status: string; error?: { code: string } }[] = []
  createInterface({ input: started.stdout }).on('line', (line) => lines.push(JSON.parse(line)))
  const stop = async () => {
    started.kill('SIGINT')
    const [exitCode] = started.exitCode === null ? await once(started, 'close') : [started.exitCode]
    return exitCode
  }
  return { lines, stop }
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 50 })
const article = (number: number) => articleText({ ...ferry, title: `${ferry.title} ${number}` })

it('imports what lies in a folder and what comes, and after a restart what came meanwhile', async () => {
  await place.put('clips/one.txt', article(1))
  const first = start('watch', 'clips', '--collection', 'Ferries', '--json')
  await until(() => expect(first.lines).toMatchObject([{ status: 'imported' }]))
  await place.put('clips/sub/two.txt', article(2))
  await place.put('clips/empty.html', '')
  await until(() => expect(first.lines).toHaveLength(3))
  expect(first.lines.map(({ error, status }) => error?.code ?? status).sort()).toEqual([
    'empty-file',
    'imported',
    'imported',
  ])
  expect(await first.stop()).toBe(0)

  await place.put('clips/three.txt', article(3))
  const second = start('watch', '--json')
  await until(() => expect(second.lines.some(({ file }) => file.endsWith('three.txt'))).toBe(true))
  expect(second.lines.filter(({ status }) => status === 'imported')).toHaveLength(1)
  expect(await second.stop()).toBe(0)
  expect(await readFile(join(place.dir, 'clips/one.txt'), 'utf8')).toBe(article(1))
  expect(await place.json('search', '--collection', 'Ferries', '--json')).toMatchObject([{ total: 3 }])

  expect((await place.run('unwatch', 'clips')).exitCode).toBe(0)
  expect(await place.run('watch')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('No folder is watched'),
  })
})

it('refuses what is no folder, and an archive that another process writes to', async () => {
  await place.put('one.txt', article(1))
  expect(await place.run('watch', 'one.txt')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('no folder'),
  })
  expect((await place.run('unwatch', 'nowhere')).exitCode).toBe(2)
  await place.put('clips/one.txt', article(1))
  const first = start('watch', 'clips', '--json')
  await until(() => expect(first.lines).toHaveLength(1))
  expect((await place.run('watch', 'clips')).exitCode).toBe(3)
  expect(await first.stop()).toBe(0)
})
