import { describe, expect, it } from 'vitest'
import { outline, read } from '../testing/mail'
import { mboxReader } from './mbox-reader'
import { type MailboxMessage, splitMessages } from './split-messages'

const bytes = (text: string) => new TextEncoder().encode(text)
const items = (text: string) => read(mboxReader, bytes(text), 'mails.mbox')

const one = `From jane@example.org Tue Mar  4 10:00:00 2025
From: Jane Doe <jane@example.org>
Subject: One
Message-ID: <1@x>

The council voted on Tuesday.
>From the harbour came applause.
>>From far away, too.
`
const two = `From - Tue Mar 04 12:00:00 2025
X-Mozilla-Status: 0009
From: Jane Doe <jane@example.org>
Subject: Two
Message-ID: <2@x>

From the sea at 12:30 in 2024 came nothing.

From Monday 12:30 to Tuesday 2025 we waited.
`

describe('a mailbox', () => {
  it.each([
    ['', one, two],
    ['with the line ends of Windows', one.replaceAll('\n', '\r\n'), two.replaceAll('\n', '\r\n')],
    ['without a last line end', one, two.trimEnd()],
  ])('gives its messages %s', async (_, first, second) => {
    const found = await items(`${first}\n${second}`)
    const stories = found.flatMap((item) => ('blocks' in item ? item : []))
    expect(stories.map(({ title, part, publishedAt }) => [title, part?.label, publishedAt])).toEqual([
      ['One', 'message 1 (One)', '2025-03-04T10:00:00'],
      ['Two', 'message 2 (Two)', '2025-03-04T12:00:00'],
    ])
    expect(outline(stories[0] as never).join()).toContain('From the harbour came applause.')
    expect(outline(stories[0] as never).join()).toContain('>From far away, too.')
    expect(outline(stories[1] as never).join()).toContain('From Monday 12:30')
    expect(stories[1]?.warnings.join()).toContain('deleted in Thunderbird')
    expect(stories[0]?.part?.source).not.toBe(stories[1]?.part?.source)
  })

  it('has labels from Gmail', async () => {
    const header =
      'From 123@xxx Tue Mar 04 10:00:00 +0000 2025\nX-GM-THRID: 1\nX-Gmail-Labels: =?UTF-8?Q?Posteingang,Wichtig,"Hafen,_alt",F=C3=A4hre?=\n'
    const [item] = await items(`${header}${one.split('\n').slice(1).join('\n')}`)
    expect(item).toMatchObject({ tags: ['Hafen, alt', 'Fähre'] })
  })

  it('tells a message that cannot be read, and goes on', async () => {
    const broken = two.replace('Message-ID: <2@x>', 'Content-Type: multipart/encrypted; boundary=b')
    const found = await items(`${one}\n${broken}\n${one.replaceAll('One', 'Three')}`)
    expect(
      found.map((item) => ('error' in item ? [item.part, item.error.code] : 'title' in item && item.title)),
    ).toEqual(['One', ['message 2', 'encrypted-file'], 'Three'])
  })

  it('is no text that begins with "From"', () => {
    for (const text of [
      'From here to there\nwe went',
      'From Monday 12:30 to 2025\nwe waited for hours',
      one.slice(48),
    ]) {
      const head = bytes(text)
      const input = { file: 'a', head, sizeBytes: head.length, bytes: async () => head, async *stream() {} }
      expect(mboxReader.recognises(input)).toBe(false)
    }
  })
})

async function split(text: string, chunk: number, limit = 1000): Promise<MailboxMessage[]> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += chunk) yield bytes(text).subarray(at, at + chunk)
  }
  const found: MailboxMessage[] = []
  for await (const each of splitMessages(chunks(), limit)) found.push(each)
  return found
}

describe('splitting', () => {
  it('is the same however the bytes come', async () => {
    const text = `${one}\n${two}`
    const whole = await split(text, text.length)
    for (const chunk of [1, 2, 7, 64]) expect(await split(text, chunk)).toEqual(whole)
  })

  it('passes over a message that is too large, and a line without end, and gives the others', async () => {
    const long = two.replace('nothing', 'x'.repeat(5000))
    const found = await split(`${one}\n${long}\n${one}`, 100)
    expect(found.map(({ number, bytes }) => [number, bytes !== undefined])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ])
    expect(found[1]?.sizeBytes).toBe(bytes(long).length - two.indexOf('\n') - 1 + 1)
  })
})
