import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../contract/annotation'
import { markRuns, placeMarks } from './marks'

const body = 'The harbour is closed. The gate is open. The harbour is closed.'

function annotation(id: string, exact: string, start: number, createdAt = id): Annotation {
  return {
    id,
    storyId: 's',
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    color: 'yellow',
    tags: [],
    createdAt,
    modifiedAt: createdAt,
  }
}

describe('placeMarks', () => {
  it('believes the position when the quote stands there', () => {
    expect(placeMarks(body, [annotation('1', 'closed', 56)])).toMatchObject([{ start: 56, end: 62 }])
  })

  it('takes the nearest place of a quote that moved', () => {
    expect(placeMarks(body, [annotation('1', 'closed', 10)])).toMatchObject([{ start: 15 }])
    expect(placeMarks(body, [annotation('1', 'closed', 50)])).toMatchObject([{ start: 56 }])
  })

  it('leaves out what stands nowhere', () => {
    expect(placeMarks(body, [annotation('1', 'burning', 3)])).toEqual([])
  })

  it('puts the newest last', () => {
    const marks = placeMarks(body, [annotation('new', 'gate', 27, '2026-02'), annotation('old', 'open', 35, '2026-01')])
    expect(marks.map((mark) => mark.id)).toEqual(['old', 'new'])
  })
})

describe('markRuns', () => {
  it('gives an overlap to both highlights, the newest last', () => {
    const marks = placeMarks(body, [annotation('1', 'harbour is', 4), annotation('2', 'is closed', 12)])
    const runs = markRuns(body.slice(0, 22), 0, marks)
    expect(runs.map((run) => [run.text, run.marks.map((mark) => mark.id)])).toEqual([
      ['The ', []],
      ['harbour ', ['1']],
      ['is', ['1', '2']],
      [' closed', ['2']],
      ['.', []],
    ])
  })

  it('covers the text exactly, whatever is highlighted', () => {
    const range = fc.tuple(fc.nat(80), fc.nat(80)).map(([one, other]) => ({
      id: `${one}-${other}`,
      color: 'yellow' as const,
      start: Math.min(one, other),
      end: Math.max(one, other) + 1,
    }))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.array(range), (text, start, marks) => {
        const runs = markRuns(text, start, marks)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        let place = start
        for (const run of runs) {
          expect(run.start).toBe(place)
          place += run.text.length
          const over = marks.filter((mark) => mark.start <= run.start && mark.end >= place)
          expect(run.marks).toEqual(over)
        }
      }),
    )
  })
})
