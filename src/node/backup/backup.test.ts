import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../core/library/testing/sample-stories'
import { openStore } from '../store/open-store'
import { createOriginals } from '../store/originals'
import { temporaryFolder } from '../store/testing/temporary-folder'
import { backUp } from './back-up'
import { checkBackup, restore } from './restore'

const open = async (dir: string) => createTestLibrary(await openStore(dir))

async function someArchive(dir: string): Promise<void> {
  const library = await open(dir)
  await library.add([sampleStory('a'), sampleStory('b')])
  await library.putAnnotation(sampleAnnotation('n', 'a', { note: 'keep this' }))
  const bytes = Buffer.from('<p>the page as it was</p>')
  const source = { file: 'page.html', sizeBytes: bytes.length, content: { bytes } }
  await createOriginals(dir).put(source, createHash('sha256').update(bytes).digest('hex'))
  await library.close()
}

describe('a backup', () => {
  it('is one file from which the whole archive comes back', async () => {
    const work = await temporaryFolder()
    const dir = join(work, 'archive')
    await someArchive(dir)
    const made = await backUp(dir, join(work, 'monday.zip'))
    expect(await restore(join(work, 'monday.zip'), join(work, 'again'))).toEqual(made)
    const before = await open(dir)
    const after = await open(join(work, 'again'))
    expect(after.id).toBe(before.id)
    expect([...after.entries()]).toEqual([...before.entries()])
    expect(await after.story('b')).toEqual(await before.story('b'))
    expect(after.annotation('n')?.note).toBe('keep this')
    expect(after.notices).toEqual([])
    await before.close()
    await after.close()
    const [original = ''] = (await readdir(join(work, 'again', 'originals'), { recursive: true })).filter((name) =>
      name.endsWith('.html'),
    )
    const path = join(work, 'again', 'originals', original)
    expect(await readFile(path, 'utf8')).toBe('<p>the page as it was</p>')
    expect((await stat(path)).mode & 0o222).toBe(0)
  })

  it('can be made while the archive is written to, and holds all that was saved before', async () => {
    const work = await temporaryFolder()
    const dir = join(work, 'archive')
    const library = await open(dir)
    await library.add([sampleStory('before')])
    let stop = false
    const writing = (async () => {
      for (let n = 0; !stop; n++) await library.add([sampleStory(`during-${n}`)])
    })()
    await backUp(dir, join(work, 'live.zip'))
    stop = true
    await writing
    await library.close()
    await restore(join(work, 'live.zip'), join(work, 'again'))
    const restored = await open(join(work, 'again'))
    expect(restored.entry('before')).toBeDefined()
    for (const { id } of restored.entries()) expect((await restored.story(id)).body).toContain('reopened on Monday')
    await restored.close()
  })

  it('never replaces a file, and is never restored over anything', async () => {
    const work = await temporaryFolder()
    const dir = join(work, 'archive')
    await someArchive(dir)
    await backUp(dir, join(work, 'one.zip'))
    const bytes = await readFile(join(work, 'one.zip'))
    await expect(backUp(dir, join(work, 'one.zip'))).rejects.toMatchObject({ code: 'bad-request' })
    expect((await readFile(join(work, 'one.zip'))).equals(bytes)).toBe(true)
    await expect(restore(join(work, 'one.zip'), dir)).rejects.toMatchObject({ code: 'bad-request' })
    await mkdir(join(work, 'empty'))
    await restore(join(work, 'one.zip'), join(work, 'empty'))
    expect(await readdir(work)).toEqual(['archive', 'empty', 'one.zip'])
  })

  it('with a byte changed or missing anywhere is refused, and leaves nothing behind', async () => {
    const work = await temporaryFolder()
    await someArchive(join(work, 'archive'))
    await backUp(join(work, 'archive'), join(work, 'good.zip'))
    const good = await readFile(join(work, 'good.zip'))
    const damaged = join(work, 'damaged.zip')
    const files = JSON.stringify(await checkBackup(join(work, 'good.zip')))
    for (let at = 0; at < good.length; at += 41) {
      const bytes = Buffer.from(good)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
      await writeFile(damaged, bytes)
      // A changed date or attribute in the zip's own heads is no damage to what is in it.
      const outcome = await checkBackup(damaged).then(JSON.stringify, (error) => error.code)
      expect([files, 'broken-file'], `byte ${at}`).toContain(outcome)
    }
    for (const length of [0, 10, good.length - 30, good.length - 1]) {
      await writeFile(damaged, good.subarray(0, length))
      await expect(restore(damaged, join(work, 'again'))).rejects.toMatchObject({ code: 'broken-file' })
    }
    await expect(restore(join(work, 'nowhere.zip'), join(work, 'again'))).rejects.toMatchObject({
      code: 'file-missing',
    })
    expect((await readdir(work)).sort()).toEqual(['archive', 'damaged.zip', 'good.zip'])
  })
})
