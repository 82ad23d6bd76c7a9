import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportLine, ImportSummary } from '../../contract/importing'
import { articleText, ferry, lighthouse } from '../testing/articles'
import { type Ended, jsonLines, openWorkplace, type Workplace } from '../testing/run-cli'

/** The user whom Unix systems keep for work without rights. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0
/** No permission stops root, so it hands such work over. */
const unprivileged = isRoot ? { uid: nobody, gid: nobody } : {}

let place: Workplace
beforeEach(async () => {
  place = await openWorkplace()
  await place.put('clips/ferry.txt', articleText(ferry))
  await place.put('clips/lighthouse.txt', articleText(lighthouse))
})
afterEach(() => place.remove())

function report({ stdout, stderr }: Ended): { lines: ImportLine[]; summary: ImportSummary } {
  expect(stderr).not.toMatch(/\n\s+at /)
  const lines = jsonLines(stdout)
  const { summary } = lines.pop() as { summary: ImportSummary }
  return { lines: lines as ImportLine[], summary }
}

/** What is wrong with the file, in the form it has in a report; the message tells a person what to do. */
async function importAlongside(file: string): Promise<ImportLine | undefined> {
  const ended = await place.run('import', 'clips', '--json')
  expect(ended.exitCode).toBe(1)
  const { lines, summary } = report(ended)
  expect(summary).toMatchObject({ imported: 2, failed: 1 })
  expect(await place.json('list', '--json')).toHaveLength(2)
  return lines.find((line) => line.file === file)
}

describe('a file that cannot be a story is told, and the others are imported', () => {
  it('an empty file', async () => {
    await place.put('clips/empty.txt', '')
    expect(await importAlongside('clips/empty.txt')).toMatchObject({ status: 'failed', error: { code: 'empty-file' } })
  })

  it('a picture named .txt', async () => {
    await place.put(
      'clips/picture.txt',
      Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), randomBytes(4000)]),
    )
    await expect(importAlongside('clips/picture.txt')).resolves.toMatchObject({
      status: 'failed',
      error: { code: 'unsupported-format' },
    })
  })

  it('noise named .txt', async () => {
    await place.put('clips/noise.txt', randomBytes(4000))
    await expect(importAlongside('clips/noise.txt')).resolves.toMatchObject({
      status: 'failed',
      error: { code: 'binary-file' },
    })
  })

  it('a broken zip', async () => {
    await place.put('clips/broken.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(500)]))
    await expect(importAlongside('clips/broken.zip')).resolves.toMatchObject({
      status: 'failed',
      error: { code: 'broken-file' },
    })
  })

  it('a text of 200 MB', async () => {
    const file = await open(join(place.dir, 'clips/large.txt'), 'w')
    const line = Buffer.from('Angin bertiup kencang di pelabuhan sepanjang hari itu.\n'.repeat(20_000))
    for (let written = 0; written < 200e6; written += line.length) await file.write(line)
    await file.close()
    await expect(importAlongside('clips/large.txt')).resolves.toMatchObject({
      status: 'failed',
      error: { code: 'too-large' },
    })
  })

  it('a folder that may not be opened', async (context) => {
    if (!process.getuid) context.skip('this system has no such permissions')
    await mkdir(join(place.dir, 'clips/closed'))
    await chmod(join(place.dir, 'clips/closed'), 0o000)
    await chmod(place.dir, 0o777)
    const ended = await place.runWith(unprivileged, 'import', 'clips', '--json')
    await chmod(join(place.dir, 'clips/closed'), 0o755)
    expect(ended.exitCode, ended.stderr).toBe(1)
    const { lines, summary } = report(ended)
    expect(summary).toMatchObject({ imported: 2, failed: 1 })
    expect(lines).toContainEqual({
      file: 'clips/closed',
      status: 'failed',
      error: { code: 'no-permission', message: expect.any(String) },
    })
  })
})

describe('a place that may not be written to', () => {
  beforeEach(async (context) => {
    if (!process.getuid) context.skip('this system has no such permissions')
    await mkdir(join(place.dir, 'closed'))
    await chmod(join(place.dir, 'closed'), isRoot ? 0o755 : 0o555)
    await chmod(place.dir, 0o777)
  })

  it('holds no archive', async () => {
    const ended = await place.runWith(unprivileged, '--archive', 'closed/archive', 'import', 'clips', '--json')
    expect(ended).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ended.stderr).toContain('closed/archive')
    expect(await readdir(join(place.dir, 'closed'))).toEqual([])
  })

  it('takes no export', async () => {
    await place.runWith(unprivileged, 'import', 'clips')
    const args = ['export', '--query', '', '--format', 'json', '--out', 'closed/all.json']
    const ended = await place.runWith(unprivileged, ...args)
    expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ended.stderr).toContain('may not write to the folder closed')
    expect(await readdir(join(place.dir, 'closed'))).toEqual([])
  })
})

describe('on a disk that is full', () => {
  let disk: string
  beforeEach(async (context) => {
    disk = join(place.dir, 'disk')
    await mkdir(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'pipe' })
    } catch {
      context.skip('only root on Linux can mount a small disk to fill')
    }
  })
  afterEach(({ task }) => {
    if (task.mode !== 'skip' && task.result?.state !== 'skip') execFileSync('umount', [disk])
  })

  const wordy = (number: number) => {
    const words = Array.from({ length: 4000 }, (_, word) => `kata${(number * 7919 + word * 104_729) % 499}`)
    return articleText({ title: `Laporan panjang nomor ${number}`, date: '1 Mei 2024', paragraphs: [words.join(' ')] })
  }

  it('an import tells what did not fit, keeps what did, and can be repeated', async () => {
    for (let number = 10; number < 60; number++) await place.put(`many/${number}.txt`, wordy(number))
    const archive = ['--archive', 'disk/archive']
    const ended = await place.run(...archive, 'import', 'many', '--json')
    expect(ended.exitCode).toBe(1)
    const { lines, summary } = report(ended)
    expect(lines).toHaveLength(50)
    expect(summary.failed).toBeGreaterThan(0)
    const failed = lines.filter((line) => line.status === 'failed')
    expect(new Set(failed.map((line) => line.error?.code))).toEqual(new Set(['disk-full']))
    const imported = lines.filter((line) => line.status === 'imported').map((line) => line.id)

    const listed = (await place.json(...archive, 'list', '--json')) as { id: string }[]
    expect(listed.map((story) => story.id).sort()).toEqual(imported.sort())
    const left = await readdir(disk, { recursive: true })
    expect(left.filter((name) => /\.(part|tmp|partial)$/.test(name))).toEqual([])

    execFileSync('mount', ['-o', 'remount,size=64m', disk])
    const again = await place.json(...archive, 'import', 'many', '--json')
    expect(again.at(-1)).toMatchObject({
      summary: { imported: 50 - imported.length, duplicate: imported.length, failed: 0 },
    })
  })

  it('an export leaves nothing behind', async () => {
    for (let number = 10; number < 60; number++) await place.put(`many/${number}.txt`, wordy(number))
    await place.json('import', 'many', '--json')
    const { exitCode, stderr } = await place.run('export', '--query', '', '--format', 'json', '--out', 'disk/all.json')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('no room left for disk/all.json')
    expect(await readdir(disk)).toEqual([])
  })
})
