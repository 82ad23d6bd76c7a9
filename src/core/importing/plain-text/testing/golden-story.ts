/** How a story looks in `expected.json` of a fixture: its facts, and its blocks as pairs of role and text. */
import { readNewsText } from '../plain-text-reader'

export interface GoldenStory {
  [fact: string]: unknown
  blocks: [role: string, text: string][]
}

/** Reads a text as the fixtures do: as if its file had been saved at a fixed time. */
export function goldenStory(source: string): GoldenStory {
  const {
    blocks,
    mediaType: _,
    ...facts
  } = readNewsText(source, {
    modifiedAt: '2026-01-02T03:04:05Z',
    mediaType: 'text/plain',
  })
  return { ...facts, blocks: blocks.map(({ role, text }) => [role, text]) }
}
