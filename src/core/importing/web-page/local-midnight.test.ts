import { expect, it } from 'vitest'
import { atLocalMidnight } from './local-midnight'

it.each([
  ['winter', '2022-11-06T23:00:00Z', 'de', '2022-11-07T00:00:00+01:00'],
  ['summer', '2022-07-06T22:00:00+00:00', 'de', '2022-07-07T00:00:00+02:00'],
  ["a year's end", '2022-12-31T22:00Z', 'fi', '2023-01-01T00:00:00+02:00'],
])('knows a midnight in %s', (_, iso, language, expected) => expect(atLocalMidnight(iso, language)).toBe(expected))

it.each([
  ['an hour that is no midnight there', '2022-11-06T22:00:00Z', 'de'],
  ['a time of the day', '2022-11-06T23:00:01Z', 'de'],
  ['another offset', '2022-11-06T23:00:00-03:00', 'de'],
  ['a language of many zones', '2022-11-06T23:00:00Z', 'en'],
  ['an unknown language', '2022-11-06T23:00:00Z', undefined],
  ['a day', '2022-11-06', 'de'],
])('leaves %s', (_, iso, language) => expect(atLocalMidnight(iso, language)).toBe(iso))
