/** Stories that are more than any story should be: five megabytes of text, and ten thousand highlights on one. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandom, wordOf, zipfRank } from '../search/corpus'

/** Words that stand in no other story, so that each is found by its own. */
export const heavyStories = { 'a story of 5 MB': 'fivemegabytes', 'a story with 10,000 highlights': 'tenthousandmarks' }

/** As Kliping exports stories, which is how highlights come with one. @returns the file */
export async function writeHeavyStories(dir: string): Promise<string> {
  const path = join(dir, 'heavy.json')
  const [long, marked] = Object.values(heavyStories)
  const stories = [heavyStory(long as string, 11_500, 440, 0), heavyStory(marked as string, 10_000, 60, 10_000)]
  const lines = stories.map((story) => JSON.stringify(story)).join(',\n')
  await writeFile(path, `{"format":"kliping","version":1,"stories":[\n${lines}\n]}\n`)
  return path
}

function heavyStory(title: string, paragraphs: number, paragraphLength: number, highlights: number) {
  const random = createRandom(paragraphs)
  const texts = Array.from({ length: paragraphs }, (_, number) => {
    let text = `Paragraph ${number}`
    while (text.length < paragraphLength) text += ` ${wordOf(zipfRank(random), 'en')}`
    return text
  })
  let start = 0
  const annotations = texts.slice(0, highlights).map((text, number) => {
    const selector = [
      { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + text.length },
    ]
    start += text.length + 2
    return { type: 'Annotation', id: `urn:highlight:${number}`, target: { selector } }
  })
  return {
    id: title.padEnd(16, '0').slice(0, 16),
    title,
    language: 'en',
    ...{ authors: [], editors: [], related: [], tags: [], warnings: [] },
    blocks: texts.map((text) => ({ role: 'body', text })),
    annotations,
  }
}
