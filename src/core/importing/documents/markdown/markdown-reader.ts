/** Markdown: with front matter, or plainly marked up. */
import { decodeText, looksBinary } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { ImportedHighlight, StoryDraft } from '../../draft'
import type { Reader } from '../../reader'
import type { DocumentParagraph } from '../document-paragraph'
import { documentStory } from '../document-story'
import { folded } from '../document-title'
import { findFrontMatter } from './front-matter'
import { factsOf, type MarkdownFacts } from './front-matter-facts'
import { inlineText } from './inline-markdown'
import { markdownBlocks } from './markdown-blocks'

const sizeLimit = 32 * 2 ** 20

/** Each tells Markdown a little; news texts have none of them by two. */
const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /\[[^[\]\n]+\]\((?:https?:|mailto:|\/|#|\.)[^()\n]*\)/,
  /!\[[^\]\n]*\]\([^()\n]+\)/,
  /(?:^|\s)\*\*[^*\n]+\*\*(?=[\s.,;:!?)]|$)/m,
  /^(?:```|~~~)/m,
  /^\[[^\]\n]+\]:[ \t]+https?:/m,
]

export const markdownReader: Reader = {
  name: 'Markdown text',
  recognises({ head, file }) {
    if (looksBinary(head)) return false
    const text = decodedHead(head, 32_768)
    if (/^\s*</.test(text)) return false
    if (findFrontMatter(text)) return true
    const found = signs.filter((sign) => sign.test(text)).length
    return found >= (/\.(?:md|markdown|mdown|mkd)$/i.test(file) ? 1 : 2)
  },
  async *read(input) {
    const { text, warnings } = decodeText(await input.bytes(sizeLimit))
    const matter = findFrontMatter(text)
    const facts = matter ? factsOf(matter) : {}
    const source = text.slice(matter?.end ?? 0)
    const told = matter?.broken ? ['The front matter is not valid YAML; it was read line by line.'] : []
    const story = documentStory(
      { paragraphs: withTitle(markdownBlocks(source), facts.title), info: {}, warnings: [...warnings, ...told] },
      { mediaType: 'text/markdown', file: input.file, modifiedAt: facts.publishedAt ?? input.modifiedAt },
    )
    yield { ...withFacts(story, facts), ...highlightsOf(source) }
  },
}

/** A title in the front matter is the headline, whether or not the text repeats it. */
function withTitle(paragraphs: DocumentParagraph[], title: string | undefined): DocumentParagraph[] {
  if (!title) return paragraphs
  const repeated = paragraphs.slice(0, 5).some(({ text }) => folded(text) === folded(title))
  if (!repeated) return [{ text: title, kind: 'title' }, ...paragraphs]
  return paragraphs.map((paragraph, i) =>
    i < 5 && folded(paragraph.text) === folded(title) ? { ...paragraph, kind: 'title' } : paragraph,
  )
}

/** What the front matter says goes before what the text seems to say. */
function withFacts(story: StoryDraft, facts: MarkdownFacts): StoryDraft {
  const undated = facts.publishedAt && !facts.modifiedAt ? { modifiedAt: undefined } : {}
  const { modifiedAt, ...merged } = { ...story, ...undated, ...facts }
  return { ...merged, ...(modifiedAt ? { modifiedAt } : {}) }
}

/** "==marked==" is how Obsidian writes a highlight. */
function highlightsOf(source: string): { highlights?: ImportedHighlight[] } {
  const marked = [...source.matchAll(/==(?=\S)([^=\n]{2,2000}\S)==/g)].map(([, words]) => inlineText(words ?? ''))
  return marked.length > 0 ? { highlights: marked.map((exact) => ({ exact })) } : {}
}
