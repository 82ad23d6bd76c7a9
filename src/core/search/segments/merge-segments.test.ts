import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { DocumentLog, LogRoom } from './document-log'
import { contentOfSegments } from './merge-segments'
import { PageCache } from './page-cache'
import { segmentInMemory } from './segment-in-memory'

/** So many terms fill several slices of a dictionary, and their postings several of a segment. */
const terms = 40_000
const word = (number: number) => `word${number.toString(36).padStart(4, '0')}`

test('a merge goes through dictionaries and postings that are larger than a slice', () => {
  const room = new LogRoom()
  const cache = new PageCache(1 << 20)
  const segments = [0, 1].map((part) => {
    const log = new DocumentLog(['body'], room)
    for (let document = 0; document < 8; document++) {
      // Every other word is in one of the segments only.
      const words = Array.from({ length: terms }, (_, number) => (number % 2 === part ? word(number) : ''))
      words.push(...Array.from({ length: terms / 8 }, (_, number) => word(number * 8 + 7)))
      log.add({ id: `${part}-${document}`, fields: { body: { text: words.join(' ') } } })
    }
    return segmentInMemory(log.content(), crc32, cache)
  })
  const merged = segmentInMemory(
    contentOfSegments(segments.map((segment) => ({ segment, keeps: (document) => document > 0 }))),
    crc32,
    cache,
  )
  expect([...merged.ids]).toEqual([0, 1].flatMap((part) => [1, 2, 3, 4, 5, 6, 7].map((number) => `${part}-${number}`)))
  const wrong = Array.from({ length: terms }, (_, number) => number).filter((number) => {
    const place = merged.dictionary.find(word(number))
    return place?.frequency !== (number % 8 === 7 ? 14 : 7)
  })
  expect(wrong).toEqual([])
})
