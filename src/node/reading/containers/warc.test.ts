import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { toErrorInfo } from '../../../contract/errors'
import { bodyText } from '../../../contract/story'
import type { ReadFailure, ReadItem, StoryDraft } from '../../../core/importing/draft'
import { http, packed, page, record, sha1 } from '../../../core/importing/web-archive/warc/testing/warc-records'
import { warcReader } from './warc'

async function read(
  ...parts: Buffer[]
): Promise<{ items: ReadItem[]; stories: StoryDraft[]; failures: ReadFailure[] }> {
  const bytes = Buffer.concat(parts)
  const items: ReadItem[] = []
  const source = { file: 'crawl.bin', sizeBytes: bytes.length, content: { bytes } }
  try {
    for await (const item of warcReader.members(source)) items.push(item)
  } catch (error) {
    items.push({ error: toErrorInfo(error) })
  }
  return {
    items,
    stories: items.filter((item) => 'title' in item),
    failures: items.filter((item) => 'error' in item),
  }
}

const uri = 'https://harbour.example/news/ferry'
const info = record({
  type: 'warcinfo',
  headers: { 'Content-Type': 'application/warc-fields' },
  block: 'software: x\r\n',
})
const ferry = record({ uri, block: http(page('Ferry stays')) })
const picture = record({ uri: `${uri}.png`, block: http(Buffer.from([0x89, 0x50]), { 'Content-Type': 'image/png' }) })
const redirect = record({ uri: 'http://harbour.example/', block: http('', { Location: uri }, '301 Moved') })
const titles = (stories: StoryDraft[]) => stories.map(({ title }) => title)

describe('a WARC', () => {
  it('gives each page as a story with its address and the time of its capture; the rest is passed over', async () => {
    const { items, stories } = await read(
      info,
      redirect,
      ferry,
      picture,
      record({ type: 'request', uri, block: 'GET /' }),
    )
    expect(items).toHaveLength(1)
    expect(stories[0]).toMatchObject({
      title: 'Ferry stays',
      url: uri,
      capturedAt: '2024-05-06T07:08:09Z',
      mediaType: 'application/warc',
      warnings: [],
      part: { label: uri },
    })
  })

  it('may be compressed, record by record', async () => {
    const other = record({ uri: `${uri}/2`, block: http(page('Bridge opens')) })
    expect(titles((await read(packed(info, ferry, picture, other))).stories)).toEqual(['Ferry stays', 'Bridge opens'])
  })

  it('tells what it holds when there is no page', async () => {
    const { failures } = await read(info, redirect, redirect, picture)
    expect(failures).toHaveLength(1)
    expect(failures[0]?.error).toMatchObject({ code: 'no-story' })
    expect(failures[0]?.error.message).toContain('only 2 redirects, 1 picture')
  })

  it('reads resources and conversions, PDFs as files of their own, and addresses in brackets as wget writes them', async () => {
    const { items } = await read(
      record({ type: 'resource', uri, headers: { 'Content-Type': 'text/plain' }, block: 'A short note on the ferry.' }),
      record({
        type: 'conversion',
        uri: `<${uri}/a>`,
        headers: { 'Content-Type': 'text/plain' },
        block: 'The text alone of it.',
      }),
      record({ uri: `${uri}/plan%20b.pdf?x=1`, block: http('%PDF-1.7', { 'Content-Type': 'application/pdf' }) }),
    )
    expect(items).toMatchObject([
      { title: 'A short note on the ferry.', url: uri },
      { url: `${uri}/a`, part: { label: `${uri}/a` } },
      { member: { name: 'harbour.example/news/ferry/plan b.pdf' } },
    ])
  })
})

describe('what crawlers keep for themselves', () => {
  it('is no story: logs, look-ups, texts and screenshots under addresses of their own', async () => {
    const own = (address: string, type = 'text/plain') =>
      record({
        type: 'resource',
        uri: address,
        headers: { 'Content-Type': type },
        block: 'A long log of what was done.',
      })
    const { items } = await read(
      own('metadata://gnu.org/software/wget/warc/MANIFEST.txt'),
      own(`urn:text:${uri}`),
      own('dns:harbour.example', 'text/dns'),
      record({ uri: `${uri}/robots.txt`, block: http('User-agent: *\n'.repeat(99), { 'Content-Type': 'text/plain' }) }),
      record({ uri: `${uri}/x`, headers: { 'WARC-Resource-Type': 'xhr' }, block: http(page('A part of a page')) }),
      ferry,
    )
    expect(items).toMatchObject([{ title: 'Ferry stays' }])
  })

  it('a page without how it was sent is read', async () => {
    const bare = record({ uri, headers: { 'Content-Type': 'text/html' }, block: page('Ferry stays') })
    expect(titles((await read(bare)).stories)).toEqual(['Ferry stays'])
  })
})

describe('bodies', () => {
  const text = page('Ferry stays')
  const chunks = `${text.length.toString(16)};x=1\r\n${text}\r\n0\r\n\r\n`
  it.each([
    ['in chunks', http(chunks, { 'Transfer-Encoding': 'chunked' })],
    ['said to be in chunks, which the archive took off', http(text, { 'Transfer-Encoding': 'chunked' })],
    ['gzip', http(gzipSync(text), { 'Content-Encoding': 'gzip' })],
    [
      'x-gzip in chunks',
      http(
        Buffer.concat([
          Buffer.from(`${gzipSync(text).length.toString(16)}\r\n`),
          gzipSync(text),
          Buffer.from('\r\n0\r\n\r\n'),
        ]),
        { 'Content-Encoding': 'x-gzip', 'Transfer-Encoding': 'chunked' },
      ),
    ],
    ['said to be gzip, which the archive took off', http(text, { 'Content-Encoding': 'gzip' })],
    ['brotli', http(brotliCompressSync(text), { 'Content-Encoding': 'br' })],
    ['deflate without a wrapper', http(deflateRawSync(text), { 'Content-Encoding': 'deflate' })],
    [
      'gzip, cut off',
      http(gzipSync(`${text}${'<p>more</p>'.repeat(99)}`).subarray(0, -12), { 'Content-Encoding': 'gzip' }),
    ],
    ['over HTTP/2', Buffer.from(`HTTP/2 200 \r\nContent-Type: text/html\r\n\r\n${text}`)],
  ])('are read: %s', async (_, block) => {
    const { stories, failures } = await read(record({ uri, block }))
    expect(failures).toEqual([])
    expect(bodyText(stories[0]?.blocks ?? [])).toContain('to keep the ferry running')
  })

  it('are in the charset that the server names', async () => {
    const latin = Buffer.from(page('Straße zum Fähranleger gesperrt').replace('ß', '\u00df'), 'latin1')
    const { stories } = await read(
      record({ uri, block: http(latin, { 'Content-Type': 'text/html; charset=ISO-8859-1' }) }),
    )
    expect(stories[0]?.title).toBe('Straße zum Fähranleger gesperrt')
  })

  it('that unpack to more than a page are refused, the others read', async () => {
    const bomb = http(gzipSync(Buffer.alloc(80 * 2 ** 20)), { 'Content-Encoding': 'gzip' })
    const { stories, failures } = await read(record({ uri: `${uri}/bomb`, block: bomb }), ferry)
    expect(failures).toMatchObject([{ part: `${uri}/bomb`, error: { code: 'broken-file' } }])
    expect(titles(stories)).toEqual(['Ferry stays'])
  })

  it('that are no page whatever they are called are passed over', async () => {
    const { items } = await read(record({ uri: `${uri}/api`, block: http('{"a":"<p>b</p>"}') }), ferry)
    expect(items).toHaveLength(1)
  })
})

describe('checksums', () => {
  const block = http(page('Ferry stays'))
  const payload = block.subarray(block.indexOf('\r\n\r\n') + 4)
  it.each([
    ['both right', { 'WARC-Block-Digest': sha1(block), 'WARC-Payload-Digest': sha1(payload) }, 0],
    ['the block changed', { 'WARC-Block-Digest': sha1(payload) }, 1],
    ['the payload changed', { 'WARC-Payload-Digest': sha1(block) }, 1],
    ['of an unknown kind', { 'WARC-Block-Digest': 'md5:d41d8cd98f00b204e9800998ecf8427e' }, 0],
  ])('%s', async (_, headers, warnings) => {
    const { stories } = await read(record({ uri, headers, block }))
    expect(stories[0]?.warnings).toHaveLength(warnings)
    if (warnings) expect(stories[0]?.warnings[0]).toContain('checksum does not match')
  })
})

describe('captures that found a page unchanged', () => {
  const digest = 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const revisit = record({ type: 'revisit', uri, headers: { 'WARC-Payload-Digest': digest }, block: http('') })
  it('are no news when the page is there, in whatever order', async () => {
    const whole = record({
      uri: `${uri}/first`,
      headers: { 'WARC-Payload-Digest': digest },
      block: http(page('Ferry')),
    })
    expect((await read(revisit, whole)).failures).toEqual([])
  })
  it('are told when it is not', async () => {
    const { failures } = await read(revisit, revisit)
    expect(failures).toMatchObject([{ part: '2 pages', error: { code: 'no-story' } }])
    expect(failures[0]?.error.message).toContain('other files of the same crawl')
  })
})

describe('a damaged WARC', () => {
  const block = http(page('Ferry stays'))
  const next = record({ uri: `${uri}/next`, block: http(page('Bridge opens')) })
  it.each([
    ['too short by one', block.length - 1],
    ['too short by far', 20],
    ['too long by a few bytes', block.length + 9],
    ['too long by far', block.length + 300],
    ['longer than the file', 9_999_999],
    ['no number', 'abc'],
  ])('with a stated length %s is read, and it is told', async (_, length) => {
    const { stories, failures } = await read(record({ uri, block, length }), next)
    expect(titles(stories)).toEqual(['Ferry stays', 'Bridge opens'])
    expect(stories[0]?.warnings[0]).toContain('stated length')
    expect(failures).toEqual([])
  })

  it('with a compressed body whose last byte is left out of the length is still what was captured', async () => {
    const zipped = http(gzipSync(page('Ferry stays')), { 'Content-Encoding': 'gzip' })
    const headers = { 'WARC-Block-Digest': sha1(zipped) }
    const { stories } = await read(record({ uri, headers, block: zipped, length: zipped.length - 1 }), next)
    expect(stories[0]?.warnings).toEqual([expect.stringContaining('stated length')])
  })

  it('that stops in the middle gives what is there, and a line', async () => {
    const { stories, failures } = await read(ferry, next.subarray(0, -30))
    expect(titles(stories)).toEqual(['Ferry stays', 'Bridge opens'])
    expect(stories[1]?.warnings).toHaveLength(1)
    expect(failures).toMatchObject([{ error: { code: 'broken-file' } }])
    expect(failures[0]?.error.message).toContain('/next')
  })

  it('with bytes between its records goes on at the next', async () => {
    const { stories, failures } = await read(ferry, Buffer.from('garbage\r\nWARC is not a record\r\n'), next)
    expect(titles(stories)).toEqual(['Ferry stays', 'Bridge opens'])
    expect(failures).toHaveLength(1)
  })

  it('compressed, with a broken member goes on at the next', async () => {
    const broken = packed(ferry)
    broken.fill(0x55, 30, 120)
    const { stories, failures } = await read(packed(info), broken, packed(next))
    expect(titles(stories)).toEqual(['Bridge opens'])
    expect(failures[0]?.error.code).toBe('broken-file')
  })

  it('compressed, that stops in the middle gives what was whole', async () => {
    const { stories, failures } = await read(packed(ferry, next).subarray(0, -60))
    expect(titles(stories)[0]).toBe('Ferry stays')
    expect(failures).toHaveLength(1)
  })

  it('whose pages hold no text tells them in one line', async () => {
    const frame = (n: number) =>
      record({ uri: `https://ads.example/${n}`, block: http('<html><body><div></div></body></html>') })
    const { failures } = await read(ferry, ...[1, 2, 3, 4, 5, 6, 7].map(frame))
    expect(failures).toMatchObject([{ part: '7 pages', error: { code: 'no-story' } }])
    expect(failures[0]?.error.message).toContain('and 2 more')
  })
})
