import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateLanguages } from './languages'
import { findNewsDates, parseNewsDate } from './news-date'

/** Text, expected, language, date of reference. */
const cases: [string, string | undefined, string?, string?][] = [
  ['25 Juni 2024 14:40', '2024-06-25T14:40:00'],
  ['Kamis, 19 Jun 2025 10:02 WIB', '2025-06-19T10:02:00+07:00'],
  ["Dani, Jurnalis-Jum'at, 20 Juni 2025 |12:29 WIB", '2025-06-20T12:29:00+07:00'],
  ['Kompas.com- 20/06/2025, 18:44 WIB', '2025-06-20T18:44:00+07:00', 'id'],
  ['4 Juni 2025 | 10.00 WIB', '2025-06-04T10:00:00+07:00'],
  ['Rabu   18 Jun 2025  21:38 WIB', '2025-06-18T21:38:00+07:00'],
  ['June 25, 2024 2:40 pm ET', '2024-06-25T14:40:00-04:00'],
  ['Tuesday 25th June 2024, 2.40pm BST', '2024-06-25T14:40:00+01:00'],
  ['25. Juni 2024, 14:40 Uhr', '2024-06-25T14:40:00'],
  ['Dienstag, 25.06.2024, 14.40 Uhr', '2024-06-25T14:40:00', 'de'],
  ['Publié le mardi 25 juin 2024 à 14h40', '2024-06-25T14:40:00'],
  ['25 de junio de 2024 a las 14:40 h', '2024-06-25T14:40:00'],
  ['25 de junho de 2024 às 14h40', '2024-06-25T14:40:00'],
  ['martedì 25 giugno 2024, ore 14.40', '2024-06-25T14:40:00'],
  ['25 czerwca 2024, 14:40', '2024-06-25T14:40:00'],
  ['25. června 2024 14:40', '2024-06-25T14:40:00'],
  ['2024. június 25. 14:40', '2024-06-25T14:40:00'],
  ['2024 m. birželio 25 d. 14:40', '2024-06-25T14:40:00'],
  ['2024. gada 25. jūnijs', '2024-06-25'],
  ['25 июня 2024 г., 14:40 мск', '2024-06-25T14:40:00+03:00'],
  ['вторник, 25 червня 2024 року', '2024-06-25'],
  ['25 Haziran 2024 Salı 14:40', '2024-06-25T14:40:00'],
  ['14:40, 25 Tháng 6 2024', '2024-06-25T14:40:00'],
  ['Thứ Ba, ngày 25 tháng 6 năm 2024 lúc 14:40', '2024-06-25T14:40:00'],
  ['2024年6月25日 14時40分', '2024-06-25T14:40:00'],
  ['2024年6月25日(火) 午後2時40分', '2024-06-25T14:40:00'],
  ['令和6年6月25日', '2024-06-25'],
  ['二〇二四年六月二十五日', '2024-06-25'],
  ['2024년 6월 25일 오후 2:40', '2024-06-25T14:40:00'],
  ['입력 2024.06.25. 오후 2:40', '2024-06-25T14:40:00'],
  ['٢٥ يونيو ٢٠٢٤ ١٤:٤٠', '2024-06-25T14:40:00'],
  ['الثلاثاء 25 حزيران 2024', '2024-06-25'],
  ['19 ذو الحجة 1445', '2024-06-25'],
  ['۵ تیر ۱۴۰۳', '2024-06-25'],
  ['۱۴۰۳/۰۴/۰۵', '2024-06-25', 'fa'],
  ['२५ जून २०२४, दोपहर', '2024-06-25'],
  ['25 มิถุนายน 2567 14:40 น.', '2024-06-25T14:40:00'],
  ['25 มิ.ย. 2567', '2024-06-25'],
  ['25 ביוני 2024', '2024-06-25'],
  ['২৫ জুন ২০২৪', '2024-06-25'],
  ['Τρίτη 25 Ιουνίου 2024, 14:40', '2024-06-25T14:40:00'],
  ['Hunyo 25, 2024', '2024-06-25'],
  ['25. kesäkuuta 2024 klo 14.40', '2024-06-25T14:40:00'],
  ['den 25 juni 2024 kl. 14.40', '2024-06-25T14:40:00'],
  ['2024ko ekainaren 25a', '2024-06-25'],
  ['25.6.2024 14.40', '2024-06-25T14:40:00', 'fi'],
  ['Selasa (25/6)', '2024-06-25', 'id', '2024-06-26T03:00:00Z'],
  ['vor 2 Stunden', '2024-06-26T01:00:00Z', undefined, '2024-06-26T03:00:00Z'],
  ['2 jam yang lalu', '2024-06-26T01:00:00Z', undefined, '2024-06-26T03:00:00Z'],
  ['kemarin', '2024-06-25', 'id', '2024-06-26T03:00:00Z'],
  ['yesterday', '2024-06-25', undefined, '2024-06-26T03:00:00Z'],
  ['2小时前', '2024-06-26T01:00:00Z', undefined, '2024-06-26T03:00:00Z'],
  ['قبل ساعتين', '2024-06-26T01:00:00Z', undefined, '2024-06-26T03:00:00Z'],
  ['2024-06-25T14:40:00+0700', '2024-06-25T14:40:00+07:00'],
  ['Tue, 25 Jun 2024 14:40:05 GMT', '2024-06-25T14:40:05Z'],
  ['10:15 AM EDT, Tue June 25, 2024', '2024-06-25T10:15:00-04:00'],
  ['06/25/2024', '2024-06-25'],
  ['25/06/2024', '2024-06-25'],
  ['3/4/2024', '2024-03-04', 'en'],
  ['3/4/2024', '2024-04-03', 'fr'],
  ['Diperbarui 18 Jun 2025, 12:36 WIB - Diterbitkan 17 Jun 2025, 10:00 WIB', '2025-06-17T10:00:00+07:00'],
  ['Versi 1.2.24', undefined],
  ['0812-3456-7890', undefined],
  ['IP 10.10.20.30', undefined],
  ['Juni 2024', '2024-06'],
  ['Kamis, 19 Juni 2025Ahmad Dhani', '2025-06-19'],
  ['25 Jun 2024 03.45pm', '2024-06-25T15:45:00'],
  ['Montag, 25 Juni 2024', '2024-06-25'],
  ['19:00 น. วันที่ 25 มิถุนายน พ.ศ. 2567', '2024-06-25T19:00:00'],
  ['২৫ জুন ২০২৪, ১৪:৪০', '2024-06-25T14:40:00'],
  ['25 Jun, 2024 02:40 PM IST', '2024-06-25T14:40:00+05:30'],
  ['Jun 25, 2024, 2:40 p.m.', '2024-06-25T14:40:00'],
  ['民國113年6月25日', '2024-06-25'],
  ['25-Jun-24', '2024-06-25'],
  ['mar. 25 juin 2024', '2024-06-25'],
]

describe('parseNewsDate', () => {
  test.each(cases)('%s', (text, iso, language, relativeTo) => {
    expect(parseNewsDate(text, { language, relativeTo })?.iso).toBe(iso)
  })

  test('a date without a year is not read without a date of reference', () => {
    expect(parseNewsDate('Selasa (25/6)')).toBeUndefined()
    expect(parseNewsDate('yesterday')).toBeUndefined()
  })

  test('a year is taken from the date of reference, never in its future', () => {
    expect(parseNewsDate('30 Desember, 10:00', { relativeTo: '2024-01-02', language: 'id' })?.iso).toBe(
      '2023-12-30T10:00:00',
    )
  })

  test('published is preferred to modified, wherever it stands', () => {
    const text = 'Aktualisiert am 26. Juni 2024, veröffentlicht am 25. Juni 2024'
    expect(parseNewsDate(text)).toMatchObject({ iso: '2024-06-25', kind: 'published' })
    expect(parseNewsDate('Mis à jour le 26 juin 2024')).toMatchObject({ iso: '2024-06-26', kind: 'modified' })
    expect(parseNewsDate('2024-06-26 09:00 更新')?.kind).toBe('modified')
  })

  test('a weekday that is not that day is flagged', () => {
    expect(parseNewsDate('Selasa, 25 Juni 2024')?.weekdayConflict).toBe(false)
    expect(parseNewsDate('Senin, 25 Juni 2024')?.weekdayConflict).toBe(true)
    expect(parseNewsDate('2024年6月25日(月)')?.weekdayConflict).toBe(true)
  })

  test('"yesterday" in running text is no date of the story', () => {
    const prose =
      'The minister said yesterday that the bridge over the river would be closed for repairs until the end of the year.'
    expect(parseNewsDate(prose, { relativeTo: '2024-06-25' })).toBeUndefined()
  })
})

describe('short dates with points', () => {
  test.each(['2.11.22', 'Kultur, 2.11.22', '2.11.22 | Kultur', 'Kultur | 2.11.22, 14:40 Uhr'])('reads %s', (text) => {
    expect(parseNewsDate(text, { language: 'de' })?.iso.slice(0, 10)).toBe('2022-11-02')
  })
  test.each(['Version 2.11.22', 'Node 2.11.22 ist da', '2.11.22 ist da'])('takes %s for a version', (text) => {
    expect(parseNewsDate(text, { language: 'de' })).toBeUndefined()
  })
})

test('a text that names its latest year is dated by it, and not by the copy of it', () => {
  const copy = { language: 'it', relativeTo: '2026-11-23' }
  expect(parseNewsDate('14 Gennaio', copy)?.iso).toBe('2026-01-14')
  expect(parseNewsDate('14 Gennaio', { ...copy, latestYear: 2020 })?.iso).toBe('2020-01-14')
  expect(parseNewsDate('2 ore fa', { ...copy, latestYear: 2020 })).toBeUndefined()
})

describe('findNewsDates', () => {
  test('gives the characters of each date', () => {
    const text = 'Diterbitkan Selasa, 25 Juni 2024 14:40 WIB — diperbarui ٢٦/٠٦/٢٠٢٤.'
    expect(findNewsDates(text).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['Selasa, 25 Juni 2024 14:40 WIB', 'published'],
      ['٢٦/٠٦/٢٠٢٤', 'modified'],
    ])
  })

  test('keeps positions right where folding changes lengths', () => {
    const text = 'ﬁ Ǆ \u200f2024 e\u0301te\u0301 — 3 févrıer, 5 de\u0301cembre 2024.'
    const [date] = findNewsDates(text)
    expect(text.slice(date?.start, date?.end)).toBe('5 de\u0301cembre 2024')
  })
})

describe('every language', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  test('knows at least forty', () => expect(dateLanguages.length).toBeGreaterThanOrEqual(40))

  test.each(dateLanguages.filter((language) => language !== 'am'))(
    '%s: reads the long dates that CLDR writes',
    (language) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' })
      fc.assert(
        fc.property(days, (day) => {
          const iso = day.toISOString().slice(0, 10)
          expect(parseNewsDate(format.format(day), { language })?.iso).toBe(iso)
        }),
        { numRuns: 60 },
      )
    },
  )
})
