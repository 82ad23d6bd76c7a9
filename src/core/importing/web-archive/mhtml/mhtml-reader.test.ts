import { describe, expect, it } from 'vitest'
import { bodyText } from '../../../../contract/story'
import type { StoryDraft } from '../../draft'
import { mhtmlReader } from './mhtml-reader'

const text = 'Der Rat hat am Montag beschlossen, die Fähre über den Fluss weiter fahren zu lassen – für 40 Jahre.'
const page = `<!DOCTYPE html><html lang="de"><head><title>Fähre bleibt</title></head><body><h1>Fähre bleibt</h1><p>${text}</p></body></html>`

function quotedPrintable(bytes: Buffer): string {
  const escaped = Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e || byte < 0x20
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  return escaped.join('').replace(/(?:=..|[^=]){60}(?!$)/g, '$&=\r\n')
}

const input = (bytes: Buffer) => ({
  file: 'page.mhtml',
  head: bytes.subarray(0, 65536),
  sizeBytes: bytes.length,
  bytes: async () => bytes,
  stream: async function* () {},
})

async function read(...lines: (string | Buffer)[]): Promise<StoryDraft> {
  const bytes = Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line as Buffer), Buffer.from('\r\n')])))
  expect(mhtmlReader.recognises(input(bytes))).toBe(true)
  const items: StoryDraft[] = []
  for await (const item of mhtmlReader.read(input(bytes))) items.push(item as StoryDraft)
  expect(items).toHaveLength(1)
  return items[0] as StoryDraft
}

const blink = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://hafen.example/faehre?id=3',
  'Subject: =?utf-8?Q?F=C3=A4hre=20bleibt?=',
  'Date: Mon, 17 Dec 2018 11:28:18 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--a1----"',
  '',
  '',
]
const boundary = '------MultipartBoundary--a1----'
const picture = [boundary, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '']

describe('a page saved with its files', () => {
  it('by Chrome: quoted-printable, with address and time of capture', async () => {
    const html = [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(Buffer.from(page)),
    ]
    const draft = await read(...blink, boundary, ...html, ...picture, `${boundary}--`)
    expect(draft).toMatchObject({
      title: 'Fähre bleibt',
      url: 'https://hafen.example/faehre?id=3',
      capturedAt: '2018-12-17T11:28:18Z',
      language: 'de',
      mediaType: 'multipart/related',
      warnings: [],
    })
    expect(bodyText(draft.blocks)).toBe(text)
  })

  it('by Chrome on a phone: binary, in an old encoding', async () => {
    const latin = Buffer.from(page.replace('–', '-'), 'latin1')
    const html = ['Content-Type: text/html; charset="iso-8859-1"', 'Content-Transfer-Encoding: binary', '', latin]
    expect(bodyText((await read(...blink, boundary, ...html, `${boundary}--`)).blocks)).toBe(text.replace('–', '-'))
  })

  it('by Internet Explorer: base 64, the pages nested as alternatives', async () => {
    const draft = await read(
      'From: "Saved by Windows Internet Explorer 7"',
      'Subject: =?windows-1252?B?RuRocmUgYmxlaWJ0?=',
      'Date: Fri, 6 Nov 2009 15:36:06 -0800',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\tboundary="=_outer";\r\n\ttype="multipart/alternative"',
      '',
      'This is a multi-part message in MIME format.',
      '--=_outer',
      'Content-Type: multipart/alternative; boundary="=_inner"',
      '',
      '--=_inner',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://hafen.example/faehre.htm',
      '',
      Buffer.from(page.replace(/<title>.*<\/title>|<h1>.*<\/h1>/g, ''))
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
      '',
      '--=_inner--',
      '--=_outer--',
    )
    expect(draft).toMatchObject({
      title: 'Fähre bleibt',
      url: 'http://hafen.example/faehre.htm',
      capturedAt: '2009-11-06T15:36:06-08:00',
    })
  })

  it('of one part alone, and with a start that is named', async () => {
    const alone = await read(
      'From: "Saved by Microsoft Internet Explorer 5"',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: http://a.example/b',
      '',
      page,
    )
    expect(alone).toMatchObject({ title: 'Fähre bleibt', url: 'http://a.example/b' })
    const opera = await read(
      'Content-Type: multipart/related; start=<op.1@a>; boundary=b0',
      'MIME-Version: 1.0',
      '',
      '--b0',
      'Content-Type: text/html',
      '',
      page.replaceAll('Fähre bleibt', 'Werbung'),
      '--b0',
      'Content-Type: application/xhtml+xml',
      'Content-ID: <op.1@a>',
      '',
      page.replace(text, `${text} ${text} ${text}`),
      '--b0--',
    )
    expect(opera.title).toBe('Fähre bleibt')
  })

  it('whose page only lays out frames is the frame with the most text', async () => {
    const frameset =
      '<html><head><title>Hafenblatt</title></head><frameset cols="*"><frame src="cid:1"></frameset></html>'
    const part = (html: string) => [boundary, 'Content-Type: text/html', '', html]
    const draft = await read(...blink, ...part(frameset), ...part('<p>Menü</p>'), ...part(page), `${boundary}--`)
    expect(draft).toMatchObject({ title: 'Fähre bleibt', url: 'https://hafen.example/faehre?id=3' })
  })
})

describe('what is wrong with it', () => {
  it('is told when the file is cut off', async () => {
    const html = [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(Buffer.from(page)).slice(0, -60),
    ]
    const draft = await read(...blink, boundary, ...html)
    expect(draft.warnings[0]).toContain('ends before its last part')
    expect(bodyText(draft.blocks)).toContain('Der Rat hat')
  })

  it('is told when no page is in it', async () => {
    await expect(read(...blink, ...picture, `${boundary}--`)).rejects.toThrow('only image/png')
  })

  it('is no reason to take a mail, or a text, for a page', () => {
    const mail = 'From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n'
    expect(mhtmlReader.recognises(input(Buffer.from(mail)))).toBe(false)
    expect(
      mhtmlReader.recognises(input(Buffer.from('From: Jakarta\n\nContent-Type: text/html is what it said.'))),
    ).toBe(false)
  })

  it('does not keep it from ending: parts within parts, boundaries without end', async () => {
    const nested = Array.from(
      { length: 50 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}`,
    )
    await expect(read('From: <Saved by Blink>', ...nested)).rejects.toThrow('There is no page')
    const many = `${boundary}\r\n`.repeat(200_000)
    await expect(read(...blink, many)).rejects.toThrow('There is no page')
  })
})
