import { expect, it } from 'vitest'
import { latestYearNamed } from './latest-year'

const copiedAt = '2026-05-01'

it.each([
  ['the copyright line', '<p>In 2011 begann es.</p><p>© 2020 Landpost</p>', 2020],
  ['a range of years', '<p>Copyright 1998-2022 Landpost</p>', 2022],
  ['a later year elsewhere', '<p>&copy; 2018 Landpost</p><img src="/2021/03/a.jpg">', 2021],
  ['a day in figures', '<p>© 2018 Landpost</p><link href="style20210121.css">', 2021],
])('is told by %s', (_, html, expected) => expect(latestYearNamed(html, copiedAt)).toBe(expected))

it.each([
  ['years to come', '<p>© 2020 Landpost</p><p>Klimaziele 2035</p>', 2020],
  ['the end of a plan', '<p>© 2020 Landpost</p><p>Plan 2017/2023</p>', 2020],
  ['longer numbers', '<p>© 2020 Landpost</p><p>Artikel 1202399</p>', 2020],
])('is not misled by %s', (_, html, expected) => expect(latestYearNamed(html, copiedAt)).toBe(expected))

it('says nothing without a copyright line', () =>
  expect(latestYearNamed('<p>Im Jahr 2011</p>', copiedAt)).toBeUndefined())
