import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Annotation } from '../../contract/annotation'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import { highlightBlocks, splitLines } from './highlighted-blocks'

const line = fc.string({ minLength: 1, maxLength: 30 })
const blocks = fc.array(fc.record({ role: fc.constantFrom('body', 'promo', 'quote'), text: line }), { minLength: 1 })
const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 6 })

function annotate(body: string, [from, length]: [number, number], index: number): Annotation {
  const start = Math.min(from, body.length)
  const end = Math.min(start + length, body.length)
  return sampleAnnotation(`note-${index}`, 'story', {
    selector: [
      { type: 'TextQuoteSelector', exact: body.slice(start, end), prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end },
    ],
  })
}

it('keeps every character, and marks exactly those of the quotes', () => {
  fc.assert(
    fc.property(blocks, spans, (drawn, places) => {
      const story = sampleStory('story', { blocks: drawn })
      const annotations = places.map((place, index) => annotate(story.body, place, index))
      const highlighted = highlightBlocks(story, annotations)
      expect(highlighted.map(({ segments }) => segments.map((segment) => segment.text).join('')).join('\n\n')).toBe(
        story.body,
      )
      annotations.forEach((annotation, index) => {
        const marked = highlighted
          .map(({ segments }) =>
            segments
              .filter(({ marks }) => marks.includes(index))
              .map(({ text }) => text)
              .join(''),
          )
          .join('')
        const [quote, { start, end }] = annotation.selector
        const gaps = highlighted.reduce(
          (state, { block }) => {
            const gapStart = state.position + block.text.length
            const inGap = Math.max(0, Math.min(end, gapStart + 2) - Math.max(start, gapStart))
            return { position: gapStart + 2, length: state.length + inGap }
          },
          { position: 0, length: 0 },
        )
        expect(marked.length).toBe(quote.exact.length - gaps.length)
      })
    }),
  )
})

it('ends each highlight that it shows once', () => {
  fc.assert(
    fc.property(blocks, spans, (drawn, places) => {
      const story = sampleStory('story', { blocks: drawn })
      const annotations = places.map((place, index) => annotate(story.body, place, index))
      const segments = highlightBlocks(story, annotations).flatMap((block) => splitLines(block.segments).flat())
      const shown = [...new Set(segments.flatMap(({ marks }) => marks))].sort()
      expect(
        segments
          .flatMap(({ ends }) => ends)
          .filter((end) => shown.includes(end))
          .sort(),
      ).toEqual(shown)
    }),
  )
})
