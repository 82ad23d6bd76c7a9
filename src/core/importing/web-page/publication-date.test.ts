import { expect, it } from 'vitest'
import { publicationDate } from './publication-date'

const shown = (publishedAt: string | undefined, publishedSurely = true) => ({ publishedAt, publishedSurely })

it.each([
  ['the stated date', ['2023-05-04T10:00:00Z'], undefined, undefined, '2023-05-04T10:00:00Z'],
  ['the stated date that the page shows', ['2023-05-01', '2023-05-04'], '2023-05-04', undefined, '2023-05-04'],
  ['the local day of a time in UTC', ['2022-05-04T00:25:56Z'], '2022-05-03T21:25:00', undefined, '2022-05-03T21:25:00'],
  ['the local day in the address', ['2023-11-09T05:30:59Z'], undefined, '2023-11-08', '2023-11-08'],
  [
    'the stated day when the offset is known',
    ['2022-05-04T00:25:56+02:00'],
    undefined,
    '2022-05-03',
    '2022-05-04T00:25:56+02:00',
  ],
  [
    'an earlier date in the byline',
    ['2022-01-26T14:32:06+02:00'],
    '2022-01-21T13:30:00',
    undefined,
    '2022-01-21T13:30:00',
  ],
  ['the stated date before a later one in the byline', ['2022-01-20'], '2022-01-24', undefined, '2022-01-20'],
  ['the shown date when nothing is stated', [], '2016-02-28T20:11:00', '2016-02-28', '2016-02-28T20:11:00'],
  ['the date in the address before another in the text', [], '2015-01-01', '2016-02-28', '2016-02-28'],
])('gives %s', (_, stated, visible, inAddress, expected) => {
  expect(publicationDate(stated, shown(visible), inAddress)).toBe(expected)
})

it('does not take a doubtful earlier date', () => {
  expect(publicationDate(['2022-01-26'], shown('2021-12-24', false), undefined)).toBe('2022-01-26')
})
