import { describe, expect, it } from 'vitest'
import { parseQueries, readQueryFile } from './query-file'

describe('parseQueries', () => {
  it('takes each line of a text, numbered as in the file', () => {
    expect(parseQueries('first query\r\n\n  second\n', 'queries.txt')).toEqual([
      { id: '1', query: 'first query' },
      { id: '3', query: 'second' },
    ])
  })

  it('takes JSON lines with or without an id', () => {
    const lines = '{"id": 7, "query": "boats"}\n\n{"id":"q-2","query":"\\"a phrase\\""}\n{"query":""}\n'
    expect(parseQueries(lines, 'queries.jsonl')).toEqual([
      { id: '7', query: 'boats' },
      { id: 'q-2', query: '"a phrase"' },
      { id: '4', query: '' },
    ])
  })

  it.each([
    ['with a header', 'id,query\na,"boats, big"\nb,"say ""hi"""\n'],
    ['with a header in another order', 'Query , note, ID\n"boats, big",x,a\n"say ""hi""",,b\n'],
    ['without one', 'a,"boats, big"\nb,"say ""hi"""\n'],
  ])('takes a table %s', (_, table) => {
    expect(parseQueries(table, 'queries.csv')).toEqual([
      { id: 'a', query: 'boats, big' },
      { id: 'b', query: 'say "hi"' },
    ])
  })

  it('takes a table of queries alone', () => {
    expect(parseQueries('boats\nships\n', 'queries.csv')).toEqual([
      { id: '1', query: 'boats' },
      { id: '2', query: 'ships' },
    ])
  })

  it('is no query at all in an empty file', () => {
    for (const name of ['q.txt', 'q.csv', 'q.jsonl']) expect(parseQueries('', name)).toEqual([])
  })

  it.each([
    ['q.jsonl', '{"query":"a"}\n{"query":', 'q.jsonl, line 2'],
    ['q.jsonl', '["a"]', 'q.jsonl, line 1'],
    ['q.jsonl', 'null', 'q.jsonl, line 1'],
    ['q.csv', 'a,"open', 'not a table in CSV'],
  ])('says where %s cannot be read', (name, text, said) => {
    expect(() => parseQueries(text, name)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(said) }),
    )
  })
})

it('says that a file is not there', async () => {
  await expect(readQueryFile('/no/such/queries.txt')).rejects.toMatchObject({ exitCode: 2 })
})
