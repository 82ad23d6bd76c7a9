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
  [
    "the edition's day in the byline before the evening it went online",
    ['2019-12-09T20:00:49', '2019-12-09T19:00:49+01:00'],
    '2019-12-10',
    '2019-12-09',
    '2019-12-10',
  ],
  [
    'the local midnight that a server by UTC shows as the day before',
    ['2022-11-07T00:00:00+01:00'],
    '2022-11-06',
    undefined,
    '2022-11-07T00:00:00+01:00',
  ],
  ['the shown date when nothing is stated', [], '2016-02-28T20:11:00', '2016-02-28', '2016-02-28T20:11:00'],
  ['the date in the address before another in the text', [], '2015-01-01', '2016-02-28', '2016-02-28'],
])('gives %s', (_, stated, visible, inAddress, expected) => {
  expect(publicationDate({ stated, shown: shown(visible), inAddress })).toBe(expected)
})

it('does not take a doubtful earlier date', () => {
  expect(publicationDate({ stated: ['2022-01-26'], shown: shown('2021-12-24', false) })).toBe('2022-01-26')
})

it('lets the window title choose between two stated dates, and no more', () => {
  const none = shown(undefined, false)
  const stated = ['2022-05-10T23:35:55', '2022-05-11T04:10:00-03:00']
  expect(publicationDate({ stated, shown: none, inWindowTitle: '2022-05-11' })).toBe('2022-05-11T04:10:00-03:00')
  expect(publicationDate({ stated, shown: none, inWindowTitle: '2022-05-20' })).toBe('2022-05-10T23:35:55')
  expect(publicationDate({ stated: [], shown: none, inWindowTitle: '2022-05-11' })).toBeUndefined()
})

it.each([
  ['an event to come', '2020-02-05', '2020-01-29', '2020-01-29'],
  ['a birthday before the web', '1975-01-28', '2020-02-14', '2020-02-14'],
  ['an older date', '2019-12-01', '2020-01-29', '2019-12-01'],
])('with only the last change known, weighs %s in the text', (_, inText, modifiedAt, expected) => {
  expect(publicationDate({ stated: [], shown: shown(inText, false), modifiedAt })).toBe(expected)
})

it('keeps an old date that a byline shows', () => {
  expect(publicationDate({ stated: [], shown: shown('1975-01-28'), modifiedAt: '2020-02-14' })).toBe('1975-01-28')
})

it("takes the date in the program's data before that of the last change", () => {
  const evidence = { stated: [], shown: shown(undefined, false), modifiedAt: '2020-02-14' }
  expect(publicationDate({ ...evidence, inState: '2020-02-01' })).toBe('2020-02-01')
})
