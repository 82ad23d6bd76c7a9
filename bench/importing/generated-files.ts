/** Files of each format with invented articles of about 3,000 characters, the length of a news story. */
import { strToU8, zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { pack } from '../../src/core/importing/documents/testing/pack'
import { column, writePdf } from '../../src/core/importing/documents/testing/pdf-writer'
import { workbook } from '../../src/core/importing/rows/testing/workbook'
import { http, packed, record } from '../../src/core/importing/web-archive/warc/testing/warc-records'

export interface Format {
  name: string
  /** One file; those that hold many stories hold `stories` of them. */
  file(stories: number): Uint8Array | Promise<Uint8Array>
  holdsMany?: boolean
}

const words =
  'the harbour council voted on Monday to keep ferry running for another forty years after storm had passed in night and minister said that all of it would cost more than was planned which opposition called a scandal while residents of island waited at quay with their bicycles'.split(
    ' ',
  )

/** The same number gives the same text; no two numbers do. */
export function article(number: number) {
  let state = number + 1
  const word = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return words[(state >>> 8) % words.length]
  }
  const sentence = () => `The ${Array.from({ length: 16 }, word).join(' ')}.`
  const paragraphs = Array.from({ length: 10 }, () => `${sentence()} ${sentence()} ${sentence()}`)
  return { title: `Story ${number} of the ${word()} ${word()}`, paragraphs, day: 1 + (number % 28) }
}

const html = (number: number) => {
  const { title, paragraphs, day } = article(number)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} - The Ledger</title><meta property="article:published_time" content="2024-05-${String(day).padStart(2, '0')}T08:00:00Z"></head><body><nav><ul>${'<li><a href="/section">A section of the page</a></li>'.repeat(40)}</ul></nav><article><h1>${title}</h1><p class="byline">By Jane Doe</p>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article><aside>${'<p><a href="/more">Read this as well, it is of interest</a></p>'.repeat(20)}</aside><footer>© The Ledger</footer></body></html>`
}
const plain = (number: number) => {
  const { title, paragraphs, day } = article(number)
  return `${title}\n\nBy Jane Doe\n${day} May 2024\n\n${paragraphs.join('\n\n')}\n`
}
const mail = (number: number) =>
  `From: The Ledger <news@ledger.example>\nTo: desk@example.org\nSubject: ${article(number).title}\nDate: Tue, ${article(number).day} May 2024 11:02:03 +0100\nMessage-ID: <${number}@ledger.example>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html(number)}\n`
const nitf = (number: number) => {
  const { title, paragraphs } = article(number)
  return `<nitf><head><docdata><date.issue norm="20240506T080000Z"/><doc-id id-string="${number}"/></docdata></head><body><body.head><hedline><hl1>${title}</hl1></hedline><byline>By <person>Jane Doe</person></byline></body.head><body.content>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body.content></body></nitf>`
}
const all = <T>(stories: number, each: (number: number) => T): T[] =>
  Array.from({ length: stories }, (_, at) => each(at))
const pages = (stories: number) =>
  all(stories, (at) => record({ uri: `https://ledger.example/${at}`, block: http(html(at)) }))

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (number: number) =>
  pack({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${[article(number).title, 'By Jane Doe', ...article(number).paragraphs].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
  })

const odt = (number: number) =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${[article(number).title, 'By Jane Doe', ...article(number).paragraphs].map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
  })

const lines = (text: string) => text.match(/.{1,85}(?:\s|$)/g) ?? []

export const formats: readonly Format[] = [
  { name: 'Web page', file: (at) => strToU8(html(at)) },
  { name: 'Plain text', file: (at) => strToU8(plain(at)) },
  {
    name: 'Markdown',
    file: (at) => strToU8(`---\ntitle: ${article(at).title}\n---\n\n${article(at).paragraphs.join('\n\n')}\n`),
  },
  { name: 'DOCX', file: docx },
  { name: 'OpenDocument text', file: odt },
  {
    name: 'RTF',
    file: (at) =>
      strToU8(
        `{\\rtf1\\ansi\\fs40 ${article(at).title}\\par\\fs20 By Jane Doe\\par ${article(at).paragraphs.join('\\par ')}\\par}`,
      ),
  },
  {
    name: 'PDF',
    file: (at) =>
      writePdf([
        [
          { text: article(at).title, x: 60, y: 70, size: 22 },
          ...column(60, 110, article(at).paragraphs.flatMap(lines)),
        ],
      ]),
  },
  { name: 'Mail (EML)', file: (at) => strToU8(mail(at)) },
  { name: 'NITF', file: (at) => strToU8(nitf(at)) },
  {
    name: 'ninjs',
    file: (at) =>
      strToU8(
        JSON.stringify({
          uri: `urn:${at}`,
          type: 'text',
          versioncreated: '2024-05-06T08:00:00Z',
          headline: article(at).title,
          byline: 'Jane Doe',
          body_html: article(at)
            .paragraphs.map((text) => `<p>${text}</p>`)
            .join(''),
        }),
      ),
  },
  {
    name: 'Mailbox (MBOX)',
    holdsMany: true,
    file: (stories) => strToU8(all(stories, (at) => `From x Tue May  6 11:02:03 2024\n${mail(at)}\n`).join('')),
  },
  { name: 'WARC', holdsMany: true, file: (stories) => Buffer.concat(pages(stories)) },
  { name: 'WARC, gzip', holdsMany: true, file: (stories) => packed(...pages(stories)) },
  {
    name: 'RSS',
    holdsMany: true,
    file: (stories) =>
      strToU8(
        `<rss version="2.0"><channel><title>The Ledger</title>${all(
          stories,
          (at) =>
            `<item><title>${article(at).title}</title><link>https://l.example/${at}</link><description><![CDATA[${article(
              at,
            )
              .paragraphs.map((text) => `<p>${text}</p>`)
              .join('')}]]></description></item>`,
        ).join('')}</channel></rss>`,
      ),
  },
  {
    name: 'Wire copy (IPTC 7901)',
    holdsMany: true,
    file: (stories) =>
      strToU8(
        all(
          stories,
          (at) =>
            `\x01bdt${String(at % 10_000).padStart(4, '0')} 4 pl 245  dpa 0456\r\n\x02\r\n${article(at).title} =\r\n\r\nMistport (dpa) - ${article(at).paragraphs.join('\r\n\r\n')}\r\n\x03061440 May 24\r\n\x04`,
        ).join(''),
      ),
  },
  {
    name: 'Evernote (ENEX)',
    holdsMany: true,
    file: (stories) =>
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><en-export>${all(
          stories,
          (at) =>
            `<note><title>${article(at).title}</title><content><![CDATA[<en-note>${article(at)
              .paragraphs.map((text) => `<div>${text}</div>`)
              .join('')}</en-note>]]></content></note>`,
        ).join('')}</en-export>`,
      ),
  },
  {
    name: 'CSV',
    holdsMany: true,
    file: (stories) =>
      strToU8(
        `title,author,date,text\n${all(stories, (at) => `"${article(at).title}",Jane Doe,2024-05-06,"${article(at).paragraphs.join('\n\n')}"`).join('\n')}\n`,
      ),
  },
  {
    name: 'JSON Lines',
    holdsMany: true,
    file: (stories) =>
      strToU8(
        `${all(stories, (at) => JSON.stringify({ title: article(at).title, author: 'Jane Doe', date: '2024-05-06', text: article(at).paragraphs.join('\n\n') })).join('\n')}\n`,
      ),
  },
  {
    name: 'Excel workbook (XLSX)',
    holdsMany: true,
    file: (stories) =>
      workbook({
        Clips: [
          ['Title', 'Author', 'Text'],
          ...all(stories, (at) => [article(at).title, 'Jane Doe', article(at).paragraphs.join('\n\n')]),
        ],
      }),
  },
  {
    name: 'ZIP of pages',
    holdsMany: true,
    file: (stories) => zipSync(Object.fromEntries(all(stories, (at) => [`${at}.html`, strToU8(html(at))]))),
  },
  {
    name: 'tar of pages',
    holdsMany: true,
    file: (stories) =>
      packTar(
        all(stories, (at) => ({
          header: { name: `${at}.html`, size: strToU8(html(at)).length, mtime: new Date(0) },
          body: strToU8(html(at)),
        })),
      ),
  },
]

/** A web archive and a mailbox of any size, piece by piece. Between the pages lie pictures, as in real ones. */
export const large: Readonly<Record<'warc' | 'mbox', (number: number) => Uint8Array>> = {
  warc: (number) =>
    number % 4 === 0
      ? record({ uri: `https://ledger.example/${number}`, block: http(html(number)) })
      : record({
          uri: `https://ledger.example/${number}.jpg`,
          block: http(Buffer.alloc(150_000, number), { 'Content-Type': 'image/jpeg' }),
        }),
  mbox: (number) =>
    number % 4 === 0
      ? strToU8(`From x Tue May  6 11:02:03 2024\n${mail(number)}\n`)
      : strToU8(
          `From x Tue May  6 11:02:03 2024\nFrom: A Reader <reader@example.org>\nSubject: Picture ${number}\nDate: Tue, 6 May 2024 11:02:03 +0100\nMessage-ID: <${number}@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nA picture of the quay, number ${number}, as it was after the storm.\n--b\nContent-Type: image/jpeg; name="quay.jpg"\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(2600)}--b--\n\n`,
        ),
}
