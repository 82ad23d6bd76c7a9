/** The story's text out of the page's data, for pages whose own markup holds little or none of it. */
import { type Block, bodyText, isBodyRole } from '../../../contract/story'
import { segmentsOf } from './page-segments'
import { parsePage, textOf } from './page-tree'

/** Replaces the body when the page shows less than half of what its data hold; the shown text stays, labelled. */
export function withLinkedBody(blocks: Block[], body: string | undefined): Block[] {
  if (!body) return blocks
  const paragraphs = paragraphsOf(body)
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0)
  if (length < 400 || bodyText(blocks).length > length * 0.5) return blocks
  const stated = new Set(paragraphs)
  const shown = blocks
    .filter((block) => !(isBodyRole(block.role) && stated.has(block.text)))
    .map((block) =>
      isBodyRole(block.role)
        ? { ...block, role: 'boilerplate' as const, reason: 'not in the text that the page states' }
        : block,
    )
  const title = shown.findLastIndex((block) => block.role === 'title' || block.role === 'subtitle')
  const text = paragraphs.map((each): Block => ({ role: 'body', text: each, reason: "from the page's data" }))
  return [...shown.slice(0, title + 1), ...text, ...shown.slice(title + 1)]
}

function paragraphsOf(body: string): string[] {
  if (/<(p|br|div)\b/i.test(body)) return segmentsOf(parsePage(`<div>${body}</div>`).root).map(({ text }) => text)
  return body
    .split(/\n+/)
    .map((line) => (/&[a-z#]|<[a-z]/i.test(line) ? textOf(parsePage(line).root) : line.replace(/\s+/g, ' ').trim()))
    .filter((line) => line !== '')
}
