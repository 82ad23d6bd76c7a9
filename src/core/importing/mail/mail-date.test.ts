import { expect, it } from 'vitest'
import { mailDate } from './mail-date'

it.each([
  ['Tue, 4 Mar 2025 11:02:03 +0100', '2025-03-04T11:02:03+01:00'],
  ['4 Mar 2025 11:02 -0330 (NST)', '2025-03-04T11:02-03:30'],
  ['Thu, 06 Mar 25 07:30:00 EST', '2025-03-06T07:30:00-05:00'],
  ['Fri, 31 Dec 99 23:59:60 GMT', '1999-12-31T23:59:59Z'],
  ['Fri, 31 Dec 1999 23:59 -0000', '1999-12-31T23:59Z'],
  ['Sat, 1 Jan 100 00:00:00 +0000', '2000-01-01T00:00:00Z'],
  ['Tue Mar  4 12:00:00 2025', '2025-03-04T12:00:00'],
  ['Tue Mar 04 12:00:00 +0000 2025', '2025-03-04T12:00:00Z'],
  ['Tue, 4 Mar 2025 11:02:03 XYZT', '2025-03-04T11:02:03'],
  ['2025-03-04T11:02:03+01:00', '2025-03-04T11:02:03+01:00'],
  ['lundi 3 mars 2025 21:15', '2025-03-03T21:15'],
  ['2025年3月3日', '2025-03-03'],
])('reads %s', (value, iso) => {
  expect(mailDate(value)).toBe(iso)
})

it.each([undefined, '', 'yesterday or so', 'Tue, 45 Mar 2025 11:02:03 +0100'])('reads no date in %s', (value) => {
  expect(mailDate(value)).toBeUndefined()
})
