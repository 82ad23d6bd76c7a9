/** Reads the classic text export of LexisNexis: "1 of 50 DOCUMENTS", in the languages of its interface. */
import { decodeText } from '../../decoding/decode-text'
import type { Reader } from '../../reader'
import { draftItems } from '../../wire/draft-items'
import { nexisStory } from './nexis-article'

const limitBytes = 128 * 2 ** 20
/** "1 of 50 DOCUMENTS", "Dokument 1 von 50", "Document 1 de 50", "1 van 50 DOCUMENTEN". */
const heading =
  /^[ \t]*(?:(\d{1,5}) (?:of|von|de|van|di) \d{1,5} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN|DOCUMENTOS|DOCUMENTI)|(?:Dokument|Document|Documento) (\d{1,5}) (?:von|de|van|di|of) \d{1,5})[ \t]*$/gim

export const nexisTextReader: Reader = {
  name: 'Nexis export',
  recognises: ({ head }) => {
    const text = new TextDecoder('latin1').decode(head).replace(/\r\n?/g, '\n')
    return new RegExp(heading.source, 'im').test(text) && /^[ \t]*\p{Lu}[\p{Lu}-]{3,20}: /mu.test(text)
  },
  async *read(input) {
    const { text, warnings } = decodeText(await input.bytes(limitBytes))
    const found = documents(text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n')).map(({ number, content }) => ({
      label: `document ${number}`,
      source: () => content,
      read: () => nexisStory(blocksOf(content), 'text/plain'),
    }))
    yield* draftItems(found, warnings)
  },
}

/** What stands before the first heading is the request, not an article. */
function documents(text: string): { number: string; content: string }[] {
  const headings = [...text.matchAll(heading)]
  return headings.map((match, index) => ({
    number: match[1] ?? match[2] ?? String(index + 1),
    content: text.slice(match.index + match[0].length, headings[index + 1]?.index ?? text.length),
  }))
}

/** Paragraphs with their lines joined; centred lines keep their ends, since each is something of its own. */
function blocksOf(content: string): string[] {
  return content
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const lines = block.split('\n').filter((line) => line.trim() !== '')
      const isCentred =
        lines.length > 0 &&
        lines.every((line) => /^\s{4,}\S/.test(line)) &&
        !/^\s*(?:copyright|©)/i.test(lines[0] ?? '')
      return lines.map((line) => line.trim()).join(isCentred ? '\n' : ' ')
    })
    .filter(Boolean)
}
