import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { KlipingError } from '../../../contract/errors'
import { zipReader } from './zip'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-zip-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function zip(members: Record<string, string | Uint8Array>, compress = true): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, text] of Object.entries(members)) file.addBuffer(Buffer.from(text), name, { compress })
  file.end()
  return buffer(file.outputStream)
}

/** The members, from disk and from memory alike, as name and text or error code. */
async function members(bytes: Buffer): Promise<Record<string, string>> {
  await writeFile(join(dir, 'clips.zip'), bytes)
  const found = [{}, {}] as Record<string, string>[]
  for (const [index, content] of [{ path: join(dir, 'clips.zip') }, { bytes }].entries()) {
    for await (const item of zipReader.members({ file: 'clips.zip', sizeBytes: bytes.length, content })) {
      if ('member' in item) (found[index] ?? {})[item.member.name] = Buffer.from(item.member.bytes).toString()
      else if ('error' in item) (found[index] ?? {})[item.name ?? ''] = item.error.code
    }
  }
  expect(found[1]).toEqual(found[0])
  return found[0] ?? {}
}

it('gives the members, without what systems leave there', async () => {
  expect(
    await members(await zip({ 'a.txt': 'one', 'f/b.txt': 'two', '__MACOSX/f/._b.txt': 'x', 'f/.DS_Store': 'x' })),
  ).toEqual({
    'a.txt': 'one',
    'f/b.txt': 'two',
  })
})

it('knows documents that are zips inside from zips of files', async () => {
  const kind = async (names: string[]) => {
    const bytes = await zip(Object.fromEntries(names.map((name) => [name, '<x/>'])))
    return zipReader.documentKind?.({ file: 'x', sizeBytes: bytes.length, content: { bytes } })
  }
  expect(await kind(['[Content_Types].xml', 'word/document.xml'])).toBe('docx')
  expect(await kind(['[Content_Types].xml', 'xl/workbook.xml'])).toBe('xlsx')
  expect(await kind(['mimetype', 'content.xml', 'meta.xml'])).toBe('odf')
  expect(await kind(['mimetype', 'META-INF/container.xml'])).toBe('epub')
  expect(await kind(['clips/a.docx', 'content.xml.txt'])).toBeUndefined()
})

it('refuses a broken one with a reason, at whatever byte it is cut', async () => {
  const whole = await zip({ 'a.txt': 'some text', 'b.txt': 'other text' })
  for (let length = 4; length < whole.length; length += 3) {
    await expect(members(whole.subarray(0, length))).rejects.toSatisfy(
      (error) => (error as KlipingError).code === 'broken-file',
    )
  }
})

it('gives the others when one member is damaged', async () => {
  const bytes = await zip({ 'a.txt': 'AAAAAAAA', 'b.txt': 'BBBBBBBB' }, false)
  bytes.write('XAAAAAAA', bytes.indexOf('AAAAAAAA'))
  expect(await members(bytes)).toEqual({ 'a.txt': 'broken-file', 'b.txt': 'BBBBBBBB' })
})

it('lets no member name a file outside', async () => {
  const bytes = await zip({ 'xx/evil.txt': 'evil', 'good.txt': 'good' })
  for (let at = bytes.indexOf('xx/'); at >= 0; at = bytes.indexOf('xx/')) bytes.write('../', at)
  expect(await members(bytes)).toEqual({ '../evil.txt': 'unsafe-path', 'good.txt': 'good' })
})

it('refuses a member that would swell', async () => {
  const bytes = await zip({ 'big.txt': new Uint8Array(40 * 2 ** 20), 'a.txt': 'small' })
  expect(await members(bytes)).toEqual({ 'big.txt': 'too-large', 'a.txt': 'small' })
})

it.each([
  ['cp866', ['Отчёт о порте.txt', 'папка/новости.txt']],
  ['cp437', ['Übersicht.txt', 'Fähre schließt.txt']],
  ['cp852', ['zpráva o přístavu.txt', 'říjen.txt']],
  ['shift_jis', ['新聞/表示.txt', '港の記事.txt']],
  ['gb18030', ['新闻/港口的报道.txt', '渡轮.txt']],
  ['big5', ['新聞/港口的報導.txt', '功許.txt']],
  ['euc-kr', ['기사/항만 폐쇄.txt', '신문.txt']],
])('reads names in %s', async (encoding, names) => {
  const placeholder = (name: string, index: number) => String(index).repeat(iconv.encode(name, encoding).length)
  const bytes = await zip(Object.fromEntries(names.map((name, index) => [placeholder(name, index), name])), false)
  names.forEach((name, index) => {
    const wanted = placeholder(name, index)
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted))
      bytes.set(iconv.encode(name, encoding), at)
  })
  expect(await members(bytes)).toEqual(Object.fromEntries(names.map((name) => [name, name])))
})

it('gives both of two members with one name', async () => {
  const bytes = await zip({ 'aa.txt': 'one', 'bb.txt': 'two' }, false)
  for (let at = bytes.indexOf('bb.txt'); at >= 0; at = bytes.indexOf('bb.txt')) bytes.write('aa.txt', at)
  const texts: string[] = []
  for await (const item of zipReader.members({ file: 'x.zip', sizeBytes: bytes.length, content: { bytes } })) {
    if ('member' in item) texts.push(Buffer.from(item.member.bytes).toString())
  }
  expect(texts).toEqual(['one', 'two'])
})

it('refuses members that are encrypted, and gives the others', async () => {
  const bytes = await zip({ 'a.txt': 'one', 'b.txt': 'two' })
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
  expect(await members(bytes)).toEqual({ 'a.txt': 'encrypted-file', 'b.txt': 'two' })
})

it('reads a zip of the large kind (zip64)', async () => {
  const file = new ZipFile()
  file.addBuffer(Buffer.from('one'), 'a.txt')
  file.end({ forceZip64Format: true, comment: '' })
  expect(await members(await buffer(file.outputStream))).toEqual({ 'a.txt': 'one' })
})
