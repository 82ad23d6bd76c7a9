/** Long runs of one character: what looks for a pattern at every place of them takes for ever. The bounds notice that. */
import { expect, it } from 'vitest'
import type { ReadItem } from './draft'
import { readFile } from './read-file'

const blanks = ' '.repeat(300_000)
const mail = (body: string) => `From: a@b.example\nSubject: Fwd: Ferry\nDate: Tue, 4 Mar 2025 11:02:03 +0100\n\n${body}`
const forwarded =
  '---------- Forwarded message ---------\nFrom: News <n@l.example>\nDate: Mon, Mar 3, 2025 at 9:00 AM\nSubject: Ferry\nTo: <a@b.example>\n\nThe ferry sails again, the harbour master said on Monday.\n'

it.each([
  ['a note above a forwarded article', mail(`Look${blanks}x\n\n${forwarded}`)],
  [
    'data of a page',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a${blanks}b"}</script><p>Text.</p>`,
  ],
  ['preformatted text', `<h1>Title</h1><pre>text${blanks}x</pre>`],
  ['a heading in Markdown', `---\ntitle: T\n---\n# a${blanks}b\n\nText.\n`],
  ['a line of plain text', `Title\n\nBy Jane Doe${blanks}x\n\nText (Reuters${blanks}x\n`],
  [
    'a field of a feed',
    `<rss version="2.0"><channel><item><title>a${blanks}b</title><description>x</description></item></channel></rss>`,
  ],
  ['a cell', `title,text\n"a${blanks}b","c${blanks}d"\n`],
  ['wire copy', `ZCZC\nNWA0123 4 I 0120 NW${blanks}x\n\nMISTPORT (NW) -${blanks}x\nNNNN\n`],
])(
  'reads on behind blanks without end in %s',
  async (_, text) => {
    const bytes = new TextEncoder().encode(text)
    const items: ReadItem[] = []
    const input = {
      file: 'file',
      head: bytes.subarray(0, 65_536),
      sizeBytes: bytes.length,
      bytes: async () => bytes,
      async *stream() {
        yield bytes
      },
    }
    for await (const item of readFile(input)) items.push(item)
    expect(items.length).toBeGreaterThan(0)
  },
  30_000,
)
