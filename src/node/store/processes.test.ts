/** Real processes on a real disk: killed, side by side, on a full disk, without permission. */
import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../core/library/testing/sample-stories'
import { openStore } from './open-store'
import { bundleProgram, type Program, runProgram } from './testing/run-program'
import { temporaryFolder } from './testing/temporary-folder'

const open = async (dir: string) => createTestLibrary(await openStore(dir))
const isRoot = process.getuid?.() === 0

let programs: string
let program: string
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'kliping-programs-'))
  await chmod(programs, 0o755)
  program = await bundleProgram('writer-process', programs)
}, 60_000)
afterAll(() => rm(programs, { recursive: true, force: true }))

/** Everything the program was told is saved must be there and whole. */
async function expectAcknowledged(library: Library, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const [what, id = ''] = line.split(' ')
    if (what === 'story') {
      expect((await library.story(id)).body).toContain('reopened on Monday')
      expect(library.entry(`${id}-too`), 'added together').toBeDefined()
    }
    if (what === 'annotation') {
      expect(library.annotation(id)?.note).toContain('words to keep')
      expect(library.entry(id.replace(/-a$/, ''))?.tags).toHaveLength(1)
    }
  }
}

async function expectWholeStories(library: Library): Promise<void> {
  for (const { id } of library.entries()) expect((await library.story(id)).blocks.length).toBeGreaterThan(0)
}

describe('a process killed while it saves', () => {
  it('loses nothing that was acknowledged, again and again on one archive', async () => {
    const dir = await temporaryFolder()
    const acknowledged: string[] = []
    for (let run = 0; run < 12; run++) {
      const writer = runProgram(program, [dir, `run${run}`])
      await writer.printed(2)
      await sleep(((run * 37) % 23) * 3)
      writer.process.kill('SIGKILL')
      await writer.ended
      expect(writer.lines()[0]).toBe('open')
      acknowledged.push(...writer.lines().slice(1))
    }
    const library = await open(dir)
    expect(library.readOnly).toBe(false)
    expect(acknowledged.length).toBeGreaterThan(20)
    await expectAcknowledged(library, acknowledged)
    await expectWholeStories(library)
    await library.close()
  }, 60_000)
})

describe('two processes', () => {
  it('do not write at once: the second reads, and names the first', async () => {
    const dir = await temporaryFolder()
    const first = runProgram(program, [dir, 'first'])
    onTestFinished(() => void first.process.kill('SIGKILL'))
    await first.printed(2)
    const second = runProgram(program, [dir, 'second'])
    await second.ended
    expect(second.lines()[0]).toContain('read-only')
    expect(second.lines()[0]).toContain(`process ${first.process.pid}`)
    first.process.kill('SIGKILL')
    await first.ended
  }, 30_000)
})

async function fillDisk(mount: string): Promise<Program> {
  const writer = runProgram(program, [join(mount, 'archive'), 'full'])
  await writer.ended
  return writer
}

function skipLoudly(skip: (note: string) => void, why: string): void {
  console.warn(`SKIPPED: ${why}`)
  skip(why)
}

/** A file system in memory, of its own; skips the test, loudly, where it cannot be mounted. */
async function mountTmpfs(skip: (note: string) => void, options: string): Promise<string> {
  const mount = join(await temporaryFolder(), 'disk')
  await mkdir(mount)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', mount], { stdio: 'pipe' })
  } catch {
    skipLoudly(skip, 'mounting a small disk needs root on Linux')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', mount]))
  return mount
}

describe('a full disk', () => {
  it('is told, costs the change in flight alone, and what was saved stays', async ({ skip }) => {
    const mount = await mountTmpfs(skip, 'size=1m')
    const writer = await fillDisk(mount)
    expect(writer.lines().at(-1)).toMatch(/^failed disk-full .*disk is full/)
    const copy = join(await temporaryFolder(), 'copy')
    await cp(join(mount, 'archive'), copy, { recursive: true })
    const library = await open(copy)
    await expectAcknowledged(library, writer.lines())
    await expectWholeStories(library)
    await library.close()
    const again = await open(copy)
    expect(again.notices).toEqual([])
    await again.close()
  }, 30_000)

  it('takes changes again once there is room, without reopening', async ({ skip }) => {
    const mount = await mountTmpfs(skip, 'size=1m')
    const library = await open(join(mount, 'archive'))
    await library.add([sampleStory('a')])
    await writeFile(join(mount, 'ballast'), Buffer.alloc(2 ** 20)).catch(() => {})
    const long = sampleAnnotation('n', 'a', { note: 'x'.repeat(100_000) })
    await expect(library.putAnnotation(long)).rejects.toMatchObject({ code: 'disk-full' })
    expect(library.annotationCount).toBe(0)
    await rm(join(mount, 'ballast'))
    await library.putAnnotation(long)
    await library.close()
    const again = await open(join(mount, 'archive'))
    expect(again.annotation('n')).toEqual(long)
    expect(again.notices).toEqual([])
    await again.close()
  })
})

describe('an archive that may not be written to', () => {
  it('on a drive that can only be read opens for reading', async ({ skip }) => {
    const mount = await mountTmpfs(skip, 'size=1m')
    const library = await open(join(mount, 'archive'))
    await library.add([sampleStory('a')])
    await library.close()
    execFileSync('mount', ['-o', 'remount,ro', mount])
    const reader = await open(join(mount, 'archive'))
    expect(reader.readOnly).toBe(true)
    expect(reader.notices[0]).toContain('may not write')
    expect((await reader.story('a')).id).toBe('a')
    await reader.close()
    await expect(openStore(join(mount, 'new'))).rejects.toMatchObject({ code: 'no-permission' })
  })

  it('of another user opens for reading if it may be read, and is refused if not', async ({ skip }) => {
    if (!isRoot) skipLoudly(skip, 'becoming another user needs root on Linux')
    const dir = await temporaryFolder()
    await chmod(dir, 0o755)
    const library = await open(join(dir, 'archive'))
    await library.add([sampleStory('a')])
    await library.close()
    const nobody = 65_534
    const openAsNobody = async () => {
      const reader = runProgram(program, [join(dir, 'archive'), 'nobody'], nobody)
      await reader.ended
      return reader.lines()[0]
    }
    expect(await openAsNobody()).toMatch(/^refused no-permission .*permissions/)
    execFileSync('chmod', ['-R', 'a+rX', join(dir, 'archive')])
    expect(await openAsNobody()).toMatch(/^read-only .*may not write/)
    expect(await readdir(join(dir, 'archive'))).not.toContain('lock')
  }, 30_000)
})
