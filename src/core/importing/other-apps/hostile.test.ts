import { expect, it } from 'vitest'
import { readExport } from './testing/read-export'

const long = 200_000

it.each([
  ['line ends', '\n'.repeat(long)],
  ['spaces', ' '.repeat(long)],
  ['a type and spaces', `[{"type":${' '.repeat(long)}`],
  ['open tags in a note', `TY  - NEWS\nTI  - x\nN1  - <p>${'<'.repeat(long)}\nER  - \n`],
  [
    'marks in a highlight',
    `# T\n## Metadata\n- Author: A\n## Highlights\n- ${'**a _b '.repeat(long / 8)}${' '.repeat(long)}\n`,
  ],
  ['open braces', `@article{a, title = ${'{'.repeat(long)}\n`],
  ['spaces in a value', `@article{a, title = {x${' '.repeat(long)}y}}\n`],
  [
    'line ends in a cell',
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,t,,,https://a.example/x,,,,,"H${'\n'.repeat(long)}H",\n`,
  ],
  [
    'nested lists',
    `[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":1,"x":${'['.repeat(5000)}${']'.repeat(5000)}}]`,
  ],
  [
    'nested elements',
    `<en-export><note><title>x</title><content><![CDATA[<en-note>${'<div>'.repeat(5000)}]]></content></note></en-export>`,
  ],
  ['elements without end', `<!doctype netscape-bookmark-file-1>${'<b>'.repeat(long)}`],
  ['notes without end', `<en-export>${'<note>'.repeat(long)}`],
  ['highlights of one book', `Highlight,Book Title,Book Author\n${'a,b,c\n'.repeat(100_000)}`],
])('comes to an end with a file of %s', async (_, text) => {
  const { stories, errors } = await readExport(text, { pieceBytes: 2 ** 16 })
  expect(stories.length + errors.length).toBeGreaterThan(0)
})
