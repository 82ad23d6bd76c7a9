import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { toErrorInfo } from '../../../contract/errors'
import type { ReadFailure, ReadItem, StoryDraft } from '../../../core/importing/draft'
import { http, packed, page, record } from '../../../core/importing/web-archive/warc/testing/warc-records'
import { waczReader } from './wacz'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-wacz-'))
})
afterAll(() => rm(dir, { recursive: true }))

const uri = 'https://harbour.example/news/ferry'
const warc = packed(record({ uri, block: http(page('Ferry stays')) }))
const untitled =
  '<p>The council voted on Monday to keep the ferry running for another forty years, a spokesman said.</p>'

interface Parts {
  files?: Record<string, Buffer | string>
  /** Stands in the list instead of what is true. */
  stated?: Record<string, { hash?: string; bytes?: number }>
  list?: (resources: unknown[]) => unknown
}

async function wacz({
  files = {},
  stated = {},
  list = (resources) => ({ profile: 'data-package', wacz_version: '1.1.1', resources }),
}: Parts) {
  const zip = new ZipFile()
  const resources: unknown[] = []
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as Buffer)
    zip.addBuffer(bytes, path, { compress: false })
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    resources.push({ name: path.split('/').at(-1), path, hash, bytes: bytes.length, ...stated[path] })
  }
  zip.addBuffer(Buffer.from(JSON.stringify(list(resources))), 'datapackage.json')
  zip.end()
  return buffer(zip.outputStream)
}

async function read(bytes: Buffer, from: 'memory' | 'disk' = 'memory') {
  const path = join(dir, 'a.wacz')
  await writeFile(path, bytes)
  const content = from === 'disk' ? { path } : { bytes }
  const items: ReadItem[] = []
  try {
    for await (const item of waczReader.members({ file: 'a.wacz', sizeBytes: bytes.length, content })) items.push(item)
  } catch (error) {
    items.push({ error: toErrorInfo(error) })
  }
  const stories = items.filter((item): item is StoryDraft => 'title' in item)
  return { items, stories, failures: items.filter((item): item is ReadFailure => 'error' in item) }
}

describe('a WACZ', () => {
  it.each(['memory', 'disk'] as const)('gives the pages of all its WARCs, from %s', async (from) => {
    const other = record({ uri: `${uri}/2`, block: http(untitled) })
    const files = {
      'archive/data-0.warc.gz': warc,
      'archive/data-1.warc': other,
      'indexes/index.cdx': 'x',
      'pages/pages.jsonl': `{"format":"json-pages-1.0"}\n{"url":"${uri}/2","title":"Forty more years"}\nnot json\n`,
    }
    const { stories, failures } = await read(await wacz({ files }), from)
    expect(failures).toEqual([])
    expect(stories).toMatchObject([
      {
        title: 'Ferry stays',
        url: uri,
        capturedAt: '2024-05-06T07:08:09Z',
        mediaType: 'application/wacz',
        warnings: [],
      },
      { title: 'Forty more years', url: `${uri}/2` },
    ])
  })

  it('tells each file that is not what its list says, and warns at the stories from it', async () => {
    const files = { 'archive/data.warc.gz': warc, 'indexes/index.cdx': 'x' }
    const wrong = { hash: `sha256:${'0'.repeat(64)}` }
    const stated = { 'archive/data.warc.gz': wrong, 'indexes/index.cdx': { bytes: 7 } }
    const { stories, failures } = await read(await wacz({ files, stated }))
    expect(failures.map(({ name, error }) => [name, error.code])).toEqual([
      ['archive/data.warc.gz', 'broken-file'],
      ['indexes/index.cdx', 'broken-file'],
    ])
    expect(stories[0]?.warnings[0]).toContain('archive/data.warc.gz does not match')
  })

  it('of before version 1.1 states its checksums beside their kind', async () => {
    const hash = createHash('md5').update(warc).digest('hex')
    const list = (hex: string) => () => ({
      resources: [{ path: 'archive/data.warc.gz', stats: { hash: hex, bytes: warc.length }, hashing: 'md5' }],
    })
    const files = { 'archive/data.warc.gz': warc }
    expect((await read(await wacz({ files, list: list(hash) }))).failures).toEqual([])
    expect(
      (await read(await wacz({ files, list: list(hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))) })))
        .failures,
    ).toHaveLength(1)
  })

  it('whose own list was changed says so', async () => {
    const files = {
      'archive/data.warc.gz': warc,
      'datapackage-digest.json': JSON.stringify({ path: 'datapackage.json', hash: `sha256:${'1'.repeat(64)}` }),
    }
    expect((await read(await wacz({ files }))).failures).toMatchObject([{ name: 'datapackage.json' }])
  })

  it('that lists a file it does not hold says so', async () => {
    const list = (resources: unknown[]) => ({
      resources: [...resources, { path: 'archive/gone.warc.gz', hash: 'sha256:00' }],
    })
    const { stories, failures } = await read(await wacz({ files: { 'archive/data.warc.gz': warc }, list }))
    expect(stories).toHaveLength(1)
    expect(failures).toMatchObject([{ name: 'archive/gone.warc.gz' }])
  })
})

describe('what is no whole WACZ', () => {
  it('is told: a list of others, with them or without', async () => {
    const inner = await wacz({ files: { 'archive/data.warc.gz': warc } })
    const { items } = await read(await wacz({ files: { 'one.wacz': inner } }))
    expect(items).toMatchObject([{ member: { name: 'one.wacz' } }])
    const list = () => ({ profile: 'multi-wacz-package', resources: [{ path: 'https://a.example/one.wacz' }] })
    const { failures } = await read(await wacz({ files: { 'archive/x.txt': 'x' }, list }))
    expect(failures).toMatchObject([{ error: { code: 'no-story' } }])
    expect(failures[0]?.error.message).toContain('https://a.example/one.wacz')
  })

  it('is told: no WARC, no list, an end that is missing', async () => {
    const bare = await wacz({ files: { 'data/archive/test.txt': 'x' } })
    expect((await read(bare)).failures).toMatchObject([{ error: { code: 'broken-file' } }])
    const broken = await wacz({ files: { 'archive/data.warc.gz': warc }, list: () => 'not a list' })
    expect((await read(broken)).failures[0]?.error.message).toContain('datapackage.json')
    const whole = await wacz({ files: { 'archive/data.warc.gz': warc } })
    expect((await read(whole.subarray(0, -100))).failures).toMatchObject([{ error: { code: 'broken-file' } }])
  })
})
