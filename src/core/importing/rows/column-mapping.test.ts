import { describe, expect, it } from 'vitest'
import { isCertain, mapColumns, mappingFor } from './column-mapping'

const long = (n: number) =>
  `The council signed deal number ${n} on Tuesday after months of talks, the mayor said. `.repeat(4)
const rows = <T>(row: (n: number) => T[]) => [1, 2, 3, 4].map(row)
const fields = (names: string[], cells: string[][], ...given: Parameters<typeof mapColumns>[2][]) =>
  mapColumns(names, cells, given[0]).columns.map(({ field }) => field)

describe('columns are told', () => {
  it('by content where their names say nothing', () => {
    const cells = rows((n) => [
      `https://q.example/${n}`,
      `2024-03-0${n}`,
      `Harbour deal ${n} is signed`,
      long(n),
      'en',
      'q.example',
      'Jane Doe',
    ])
    expect(fields(['a', 'b', 'c', 'd', 'e', 'f', 'g'], cells)).toEqual([
      'url',
      'publishedAt',
      'title',
      'body',
      'language',
      'outlet',
      'authors',
    ])
  })

  it('by content against a name that cannot be right', () => {
    const cells = rows((n) => [`Deal ${n} is signed`, long(n), `https://q.example/${n}`, '7'])
    expect(fields(['title', 'content', 'source', 'label'], cells)).toEqual(['title', 'body', 'url', 'keep'])
  })

  it('the longest of several texts being the story, with a reason', () => {
    const cells = rows((n) => [`Deal ${n} is signed`, 'Short.', long(n)])
    const { columns } = mapColumns(['title', 'text', 'content'], cells)
    expect(columns).toMatchObject([
      { field: 'title' },
      { field: 'subtitle', why: expect.stringContaining('content') },
      { field: 'body', why: expect.stringContaining('longest') },
    ])
    expect(isCertain({ columns })).toBe(false)
  })

  it('a deck being the text where there is no other', () => {
    expect(
      fields(
        ['title', 'summary'],
        rows((n) => [`Deal ${n} is signed`, long(n)]),
      ),
    ).toEqual(['title', 'body'])
  })

  it('the surer name first, the other helping out where it has nothing', () => {
    const cells = rows((n) => [n === 2 ? '2024' : '', n === 2 ? '' : `2024-03-0${n}`])
    expect(mapColumns(['year', 'date'], cells).columns).toMatchObject([
      { column: 'date', field: 'publishedAt' },
      { column: 'year', field: 'publishedAt' },
    ])
    const both = rows((n) => ['2024', `2024-03-0${n}`])
    expect(fields(['year', 'date'], both)).toEqual(['keep', 'publishedAt'])
  })
})

describe('what a person said', () => {
  const given = { columns: [{ column: 'b', field: 'title' as const }] }

  it('takes the field from every other column', () => {
    const cells = rows((n) => [`Deal ${n} is signed`, 'x', long(n)])
    expect(fields(['title', 'b', 'text'], cells, given)).toEqual(['keep', 'title', 'body'])
  })

  it('is for tables that have its columns', () => {
    expect(mappingFor(['a', 'b'], [given])).toBe(given)
    expect(mappingFor(['a', 'c'], [given])).toBeUndefined()
  })
})
