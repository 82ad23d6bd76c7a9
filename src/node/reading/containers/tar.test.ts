import { gzipSync } from 'node:zlib'
import { packTar, type TarHeader } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import type { KlipingError } from '../../../contract/errors'
import type { SourceFile } from '../../../core/ports'
import { directReader } from '../direct-reader'
import { gzipReader } from './gzip'
import { looksLikeTar, tarReader } from './tar'

type Entry = { header: Partial<TarHeader> & { name: string }; body?: string | Uint8Array }

async function tar(...entries: Entry[]): Promise<Uint8Array> {
  return packTar(
    entries.map(({ header, body = '' }) => ({
      header: { size: Buffer.byteLength(body), mtime: new Date('2025-03-04T10:00:00Z'), ...header } as TarHeader,
      body,
    })),
  )
}
const file = (name: string, body = name): Entry => ({ header: { name }, body })
const source = (bytes: Uint8Array, name = 'clips.tar'): SourceFile => ({
  file: name,
  sizeBytes: bytes.length,
  content: { bytes },
})

/** Name and text, or error code. */
async function members(bytes: Uint8Array, reader = tarReader, name = 'clips.tar'): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const item of reader.members(source(bytes, name))) {
    if ('member' in item) found.push([item.member.name, Buffer.from(item.member.bytes).toString()])
    else if ('error' in item) found.push([item.name ?? '', item.error.code])
  }
  return found
}
const refused = (code: string) => (error: unknown) => (error as KlipingError).code === code

describe('a tar', () => {
  it('gives its files, without folders and what systems leave there', async () => {
    const long = `${'folder/'.repeat(30)}ünïcode 水.txt`
    const bytes = await tar(
      { header: { name: 'f/', type: 'directory' } },
      file('./f/a.txt', 'one'),
      file('f/._a.txt', 'x'),
      file(long, 'two'),
      file('empty.txt', ''),
    )
    expect(looksLikeTar(bytes)).toBe(true)
    expect(await members(bytes)).toEqual([
      ['f/a.txt', 'one'],
      [long, 'two'],
      ['empty.txt', ''],
    ])
  })

  it('lets nothing reach outside', async () => {
    const bytes = await tar(
      file('../evil.txt'),
      file('/etc/passwd'),
      file('C:\\evil.txt'),
      file('a/../../evil.txt'),
      { header: { name: 'link', type: 'symlink', linkname: '/etc/passwd' } },
      { header: { name: 'hard', type: 'link', linkname: '../x' } },
      { header: { name: 'device', type: 'character-device' } },
      { header: { name: 'pipe', type: 'fifo' } },
      file('good..txt', 'good'),
    )
    const found = await members(bytes)
    expect(found.slice(0, 8).map(([, code]) => code)).toEqual(Array(8).fill('unsafe-path'))
    expect(found[8]).toEqual(['good..txt', 'good'])
  })

  it('gives what is whole of one that is cut off, and tells the rest', async () => {
    const bytes = await tar(file('a.txt', 'one'), file('b.txt', 'x'.repeat(3000)))
    const found: string[] = []
    await expect(
      (async () => {
        for await (const item of tarReader.members(source(bytes.subarray(0, 2500)))) {
          if ('member' in item) found.push(item.member.name)
        }
      })(),
    ).rejects.toSatisfy(refused('broken-file'))
    expect(found).toEqual(['a.txt'])
  })

  it('refuses a member that says it is huge', async () => {
    const bytes = await tar(file('a.txt', 'x'), file('b.txt', 'two'))
    bytes.set(new TextEncoder().encode('77777777777'), 124)
    let sum = 0
    bytes.fill(0x20, 148, 156)
    for (const byte of bytes.subarray(0, 512)) sum += byte
    bytes.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    await expect(members(bytes)).rejects.toSatisfy(refused('broken-file'))
  })

  it.each(['', 'plain words', `${'0'.repeat(148)}0000000 ${'x'.repeat(400)}`])('is not %s', (text) => {
    expect(looksLikeTar(new TextEncoder().encode(text))).toBe(false)
  })
})

describe('a gzip', () => {
  const gunzipped = (bytes: Uint8Array, name: string) => members(bytes, gzipReader, name)

  it('gives the files of a tar in it', async () => {
    const bytes = gzipSync(await tar(file('a.txt', 'one'), file('b.txt', 'two')))
    expect(await gunzipped(bytes, 'clips.tgz')).toEqual([
      ['a.txt', 'one'],
      ['b.txt', 'two'],
    ])
  })

  it('gives the one file in it, under the name it had', async () => {
    expect(await gunzipped(gzipSync('words'), 'folder/story.txt.gz')).toEqual([['story.txt', 'words']])
    const named = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.from('../was.txt\0')])
    expect(await gunzipped(Buffer.concat([named, gzipSync('words').subarray(10)]), 'x.gz')).toEqual([
      ['was.txt', 'words'],
    ])
    expect(await gunzipped(Buffer.concat([gzipSync('wo'), gzipSync('rds')]), 'x.gz')).toEqual([['x', 'words']])
  })

  it('is refused when it is cut off, at whatever byte', async () => {
    const bytes = gzipSync('words and words and words')
    for (let length = 12; length < bytes.length; length += 3) {
      await expect(gunzipped(bytes.subarray(0, length), 'x.gz')).rejects.toSatisfy(refused('broken-file'))
    }
  })

  it('that would swell is stopped', async () => {
    const bomb = gzipSync(new Uint8Array(64 * 2 ** 20))
    await expect(gunzipped(bomb, 'x.gz')).rejects.toSatisfy(refused('too-large'))
    const inTar = gzipSync(await tar(file('a.txt', 'one'), file('big.txt', new Uint8Array(64 * 2 ** 20) as never)))
    await expect(gunzipped(inTar, 'x.tgz')).rejects.toSatisfy(refused('too-large'))
  })
})

it('containers in containers are opened, each member a file of its own', async () => {
  const inner = gzipSync(await tar(file('story.txt', 'The council voted on Tuesday to close the old terminal.')))
  const outer = await tar(file('inner.tgz', inner as never))
  const [member] = await items(source(outer))
  if (!member || !('member' in member)) throw new Error('no member')
  expect(await items(source(member.member.bytes, 'clips.tar/inner.tgz'))).toMatchObject([
    { member: { name: 'story.txt' } },
  ])
})

async function items(from: SourceFile) {
  const found = []
  for await (const item of directReader.read(from, new AbortController().signal)) found.push(item)
  return found
}
