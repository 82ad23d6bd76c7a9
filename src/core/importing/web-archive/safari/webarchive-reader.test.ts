import { expect, it } from 'vitest'
import type { StoryDraft } from '../../draft'
import { webarchiveReader } from './webarchive-reader'

type Value = string | Buffer | Value[] | { [key: string]: Value }

/** A binary property list with offsets of four bytes and references of two. */
function plist(top: Value): Buffer {
  const objects: Buffer[] = []
  const size = (kind: number, count: number) =>
    count < 15 ? Buffer.from([(kind << 4) | count]) : Buffer.from([(kind << 4) | 15, 0x12, ...bytes(count, 4)])
  const add = (value: Value): number => {
    const at = objects.push(Buffer.alloc(0)) - 1
    if (typeof value === 'string') {
      const isAscii = /^[\0-\x7f]*$/.test(value)
      const text = isAscii ? Buffer.from(value) : Buffer.from(value, 'utf16le').swap16()
      objects[at] = Buffer.concat([size(isAscii ? 5 : 6, value.length), text])
    } else if (Buffer.isBuffer(value)) objects[at] = Buffer.concat([size(4, value.length), value])
    else {
      const keys = Array.isArray(value) ? [] : Object.keys(value).map(add)
      const refs = [...keys, ...Object.values(value).map(add)].flatMap((ref) => bytes(ref, 2))
      objects[at] = Buffer.concat([
        size(Array.isArray(value) ? 0xa : 0xd, Object.keys(value).length),
        Buffer.from(refs),
      ])
    }
    return at
  }
  add(top)
  let at = 8
  const offsets = objects.flatMap((object) => {
    at += object.length
    return bytes(at - object.length, 4)
  })
  const trailer = [0, 0, 0, 0, 0, 0, 4, 2, ...bytes(objects.length, 8), ...bytes(0, 8), ...bytes(at, 8)]
  return Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from([...offsets, ...trailer])])
}

const bytes = (value: number, width: number) =>
  Array.from({ length: width }, (_, i) => Math.floor(value / 256 ** (width - 1 - i)) % 256)

const resource = (html: Buffer, url = 'https://hafen.example/faehre', encoding = 'UTF-8') => ({
  WebResourceURL: url,
  WebResourceMIMEType: 'text/html',
  WebResourceTextEncodingName: encoding,
  WebResourceData: html,
})
const text = 'Der Rat hat am Montag beschlossen, die Fähre über den Fluss weiter fahren zu lassen.'
const page = (encoding: BufferEncoding) =>
  Buffer.from(`<html><title>Fähre bleibt</title><h1>Fähre bleibt</h1><p>${text}</p></html>`, encoding)

async function read(file: Buffer): Promise<StoryDraft | undefined> {
  const input = {
    file: 'a',
    head: file.subarray(0, 65536),
    sizeBytes: file.length,
    bytes: async () => file,
    stream: async function* () {},
  }
  expect(webarchiveReader.recognises(input)).toBe(true)
  for await (const item of webarchiveReader.read(input)) return item as StoryDraft
  return undefined
}

it('reads the page with its address, in the encoding that Safari noted', async () => {
  const archive = {
    WebMainResource: resource(page('latin1'), 'https://hafen.example/fähre', 'ISO-8859-1'),
    WebSubresources: [],
  }
  expect(await read(plist(archive))).toMatchObject({
    title: 'Fähre bleibt',
    url: 'https://hafen.example/f%C3%A4hre',
    language: 'de',
    mediaType: 'application/x-webarchive',
  })
})

it('reads the frame with the most text where the page has none', async () => {
  const outer = resource(Buffer.from('<frameset><frame src="a"></frameset>'))
  const frames = [resource(Buffer.from('<p>Werbung</p>')), resource(page('utf8'))].map((each) => ({
    WebMainResource: each,
  }))
  expect((await read(plist({ WebMainResource: outer, WebSubframeArchives: frames })))?.title).toBe('Fähre bleibt')
})

it('says what is wrong with one that is cut off, points nowhere, or at itself', async () => {
  const whole = plist({ WebMainResource: resource(page('utf8')) })
  await expect(read(whole.subarray(0, -40))).rejects.toThrow('cut off or damaged')
  const lost = Buffer.from(whole)
  lost.fill(0xff, 9, 13)
  await expect(read(lost)).rejects.toThrow('cut off or damaged')
  const endless = Buffer.from(whole)
  endless.fill(0, whole.length - 32 - 20, whole.length - 32)
  await expect(read(endless)).rejects.toThrow()
})
