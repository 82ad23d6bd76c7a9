import { describe, expect, it } from 'vitest'
import { createFormat } from './format'

const english = createFormat('en-GB')

describe('storyDate', () => {
  it.each([
    ['2024', '2024', '2024'],
    ['2024-06', 'Jun 2024', 'June 2024'],
    ['2024-06-25', '25 Jun 2024', 'Tuesday 25 June 2024'],
    ['2024-06-25T14:40', '25 Jun 2024', 'Tuesday 25 June 2024, 14:40'],
    ['2024-06-25T14:40:00+07:00', '25 Jun 2024', 'Tuesday 25 June 2024, 14:40 UTC+07:00'],
    ['2024-06-25T23:59:59Z', '25 Jun 2024', 'Tuesday 25 June 2024, 23:59 UTC'],
    ['0099-01-02', '2 Jan 99', undefined],
  ])('writes %s as precisely as it is known, on the source’s clock', (iso, short, long) => {
    expect(english.storyDate(iso, 'short')).toBe(short)
    if (long !== undefined) expect(english.storyDate(iso, 'long').replace(/^(\w+),/, '$1')).toBe(long)
  })

  it('follows the language', () => {
    expect(createFormat('id').storyDate('2024-06-25', 'long')).toBe('Selasa, 25 Juni 2024')
  })
})

describe('names and sizes', () => {
  it('names languages, and gives back a tag it does not know', () => {
    expect(english.languageName('id')).toBe('Indonesian')
    expect(english.languageName('not a tag')).toBe('not a tag')
  })

  it('writes sizes in decimal units', () => {
    expect(english.bytes(999)).toBe('999 B')
    expect(english.bytes(48_213)).toBe('48.2 kB')
    expect(english.bytes(5_300_000)).toBe('5.3 MB')
  })
})
