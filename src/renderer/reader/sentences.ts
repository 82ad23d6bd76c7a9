/** Sentences of a body, so that a passage can be chosen without a mouse. */

/**
 * The sentence after (or before) a place in the body.
 * @param from an offset; the sentence that begins at or after it (or ends at or before it) is meant
 */
export function findSentence(
  body: string,
  from: number,
  direction: 'next' | 'previous',
  language?: string,
): { start: number; end: number } | null {
  // Segmenting one paragraph is enough, and a whole story of megabytes would be too much.
  let paragraph = paragraphAt(body, direction === 'next' ? from : from - 1)
  while (paragraph) {
    const sentences = sentencesOf(body, paragraph, language)
    const found =
      direction === 'next' ? sentences.find(({ start }) => start >= from) : sentences.findLast(({ end }) => end <= from)
    if (found) return found
    paragraph = direction === 'next' ? paragraphAt(body, paragraph.end + 2) : paragraphAt(body, paragraph.start - 3)
  }
  return null
}

function paragraphAt(body: string, offset: number): { start: number; end: number } | null {
  if (offset < 0 || offset >= body.length) return null
  const before = offset === 0 ? -1 : body.lastIndexOf('\n\n', offset - 1)
  const start = before < 0 ? 0 : before + 2
  const after = body.indexOf('\n\n', Math.max(start, offset - 1))
  return { start, end: after < 0 ? body.length : after }
}

function sentencesOf(body: string, { start, end }: { start: number; end: number }, language?: string) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(body.slice(start, end))].flatMap(({ segment, index }) => {
    const text = segment.trim()
    const from = start + index + segment.indexOf(text)
    return text === '' ? [] : [{ start: from, end: from + text.length }]
  })
}
