import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { findSources, surveySources } from './find-sources'

const running = new AbortController().signal
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-sources-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function zip(members: Record<string, string | Uint8Array>, compress = true): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, text] of Object.entries(members)) file.addBuffer(Buffer.from(text), name, { compress })
  file.end()
  return buffer(file.outputStream)
}

async function found(...paths: string[]) {
  const entries = []
  for await (const entry of findSources(paths, running)) entries.push(entry)
  return entries.map((entry) => ({
    file: entry.file.replace(`${dir}/`, ''),
    ...('error' in entry
      ? { error: entry.error.code }
      : { text: 'bytes' in entry.content ? Buffer.from(entry.content.bytes).toString() : 'on disk' }),
  }))
}

describe('folders', () => {
  it('are walked in a stable order, without what systems leave there', async () => {
    await mkdir(join(dir, 'b/inner'), { recursive: true })
    for (const name of ['c.txt', 'b/inner/x.txt', 'b/a.txt', '.DS_Store', 'b/Thumbs.db'])
      await writeFile(join(dir, name), 'x')
    expect((await found(dir)).map(({ file }) => file)).toEqual(['b/a.txt', 'b/inner/x.txt', 'c.txt'])
    expect(await surveySources([dir], running)).toEqual({ files: 3, sizeBytes: 3 })
  })

  it('that link to themselves are told and left', async () => {
    await mkdir(join(dir, 'a'))
    await writeFile(join(dir, 'a/story.txt'), 'x')
    await symlink(dir, join(dir, 'a/loop'))
    expect(await found(dir)).toEqual([
      { file: 'a/loop', error: 'unsafe-path' },
      { file: 'a/story.txt', text: 'on disk' },
    ])
  })

  it('that are not there are told', async () => {
    expect(await found(join(dir, 'nothing'))).toEqual([{ file: 'nothing', error: 'file-missing' }])
  })
})

describe('zips', () => {
  it('give their members, nested zips theirs', async () => {
    const inner = await zip({ 'deep.txt': 'deep' })
    await writeFile(join(dir, 'clips.zip'), await zip({ 'a.txt': 'one', 'f/b.txt': 'two', 'in.zip': inner }))
    expect(await found(dir)).toEqual([
      { file: 'clips.zip/a.txt', text: 'one' },
      { file: 'clips.zip/f/b.txt', text: 'two' },
      { file: 'clips.zip/in.zip/deep.txt', text: 'deep' },
    ])
  })

  it('are known by their content, whatever they are called', async () => {
    await writeFile(join(dir, 'clips.dat'), await zip({ 'a.txt': 'one' }))
    expect(await found(dir)).toEqual([{ file: 'clips.dat/a.txt', text: 'one' }])
  })

  it('that are documents inside are named as such', async () => {
    await writeFile(join(dir, 'a.docx'), await zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }))
    await writeFile(join(dir, 'good.txt'), 'x')
    expect(await found(dir)).toEqual([
      { file: 'a.docx', error: 'unsupported-format' },
      { file: 'good.txt', text: 'on disk' },
    ])
  })

  it('that are broken cost themselves alone, at whatever byte they are cut', async () => {
    const whole = await zip({ 'a.txt': 'some text', 'b.txt': 'other text' })
    for (let length = 4; length < whole.length; length += 7) {
      await writeFile(join(dir, 'cut.zip'), whole.subarray(0, length))
      expect(await found(join(dir, 'cut.zip'))).toEqual([{ file: 'cut.zip', error: 'broken-file' }])
    }
  })

  it('whose member is damaged give the others', async () => {
    const bytes = await zip({ 'a.txt': 'AAAAAAAA', 'b.txt': 'BBBBBBBB' }, false)
    bytes.write('XAAAAAAA', bytes.indexOf('AAAAAAAA'))
    await writeFile(join(dir, 'damaged.zip'), bytes)
    expect(await found(dir)).toEqual([
      { file: 'damaged.zip/a.txt', error: 'broken-file' },
      { file: 'damaged.zip/b.txt', text: 'BBBBBBBB' },
    ])
  })

  it('cannot name a file outside their folder', async () => {
    const bytes = await zip({ 'xx/evil.txt': 'evil', 'good.txt': 'good' })
    for (let at = bytes.indexOf('xx/'); at >= 0; at = bytes.indexOf('xx/')) bytes.write('../', at)
    await writeFile(join(dir, 'slip.zip'), bytes)
    expect(await found(dir)).toEqual([
      { file: 'slip.zip/../evil.txt', error: 'unsafe-path' },
      { file: 'slip.zip/good.txt', text: 'good' },
    ])
  })

  it('that would swell are refused', async () => {
    await writeFile(join(dir, 'bomb.zip'), await zip({ 'big.txt': new Uint8Array(40 * 2 ** 20), 'a.txt': 'small' }))
    expect(await found(dir)).toEqual([
      { file: 'bomb.zip/big.txt', error: 'too-large' },
      { file: 'bomb.zip/a.txt', text: 'small' },
    ])
  })
})
