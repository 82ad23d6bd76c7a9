import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { StoryDraft } from '../../draft'
import { selfExtractingReader } from './self-extracting-reader'

const prelude = Buffer.from(
  '<!DOCTYPE html> <html data-sfz><!--\n Page saved with SingleFile \n url: https://quay.example/ferry \n saved date: Thu Jun 11 2026 22:49:39 GMT+0000 (Coordinated Universal Time)\n--><meta charset=windows-1252><body hidden><script>unpack()</script><!--',
)
const zip = Buffer.from(
  zipSync({
    'images/0.png': new Uint8Array(2000),
    'index.html': Buffer.from(
      '<html><title>Ferry</title><h1>Ferry stays</h1><p>The council voted on Monday to keep it.</p>',
    ),
    'frames/0/index.html': Buffer.from('<p>An advertisement</p>'),
  }),
)
const after = Buffer.from(`--><script>/* ${'x'.repeat(70_000)} */</script></html>`)

/** As a zip after markup may have it: offsets that count from the file's start. */
function offsetsFromStart(bytes: Buffer, by: number): Buffer {
  const moved = Buffer.from(bytes)
  const end = moved.lastIndexOf('PK\x05\x06')
  let entry = moved.readUInt32LE(end + 16)
  moved.writeUInt32LE(entry + by, end + 16)
  for (; moved.readUInt32LE(entry) === 0x02014b50; entry += 46 + moved.readUInt16LE(entry + 28)) {
    moved.writeUInt32LE(moved.readUInt32LE(entry + 42) + by, entry + 42)
  }
  return moved
}

async function read(bytes: Buffer) {
  const input = { file: 'a.html', head: bytes.subarray(0, 65536), sizeBytes: bytes.length, bytes: async () => bytes }
  const stream = async function* () {}
  expect(selfExtractingReader.recognises({ ...input, stream })).toBe(true)
  const items: StoryDraft[] = []
  for await (const item of selfExtractingReader.read({ ...input, stream })) items.push(item as StoryDraft)
  return items[0]
}

it.each([
  ['its own start', zip],
  ["the file's start", offsetsFromStart(zip, prelude.length)],
])('reads the page in the zip behind the markup, offsets counting from %s', async (_, inside) => {
  expect(await read(Buffer.concat([prelude, inside, after]))).toMatchObject({
    title: 'Ferry stays',
    url: 'https://quay.example/ferry',
    capturedAt: '2026-06-11T22:49:39+00:00',
  })
})

it('says what is wrong when the zip is cut off or is not there', async () => {
  await expect(read(Buffer.concat([prelude, zip.subarray(0, -40)]))).rejects.toThrow('zip is damaged')
  await expect(read(Buffer.concat([prelude, after]))).rejects.toThrow('zip is damaged')
})
