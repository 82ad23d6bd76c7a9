import { expect, it } from 'vitest'
import { findInText, mostFound } from './find-in-text'

it('finds words whatever their case and the space between them', () => {
  expect(findInText('The old\n\nLighthouse, the OLD lighthouse', 'old lighthouse')).toEqual([
    [4, 19],
    [25, 39],
  ])
})

it('takes signs as they are', () => {
  expect(findInText('Rp 1.000 (satu) dan Rp 1x000', '1.000 (')).toEqual([[3, 10]])
  expect(findInText('a\\b [c]', '\\b [')).toEqual([[1, 5]])
})

it('finds nothing for nothing, and stops where nobody reads on', () => {
  expect(findInText('text', '  ')).toEqual([])
  expect(findInText('a '.repeat(5000), 'a')).toHaveLength(mostFound)
})

it('finds in scripts without case or spaces', () => {
  expect(findInText('港湾局は契約に署名した。契約は夜に', '契約')).toEqual([
    [4, 6],
    [12, 14],
  ])
})
