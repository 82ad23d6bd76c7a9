import { expect, it } from 'vitest'
import { lineText as textOf } from './line-text'

const lineText = (fragments: Parameters<typeof textOf>[0], fromRight = false) => textOf(fragments, fromRight)

/** Fragments of ten points, side by side from the left; "_" is a gap. */
function line(...texts: string[]) {
  let left = 0
  return texts.flatMap((text, order) => {
    const [from, width] = [left, text === '_' ? 4 : text.length * 5]
    left += width
    return text === '_' ? [] : [{ text, size: 10, order, left: from, right: left, top: 0, bottom: 10 }]
  })
}

it('puts spaces where gaps are', () => {
  expect(lineText(line('Nord', 'see', '_', 'Bahn'))).toBe('Nordsee Bahn')
})

it('reads Hebrew and Arabic from the right, and what is Latin in it from the left', () => {
  expect(lineText(line('עולם', '_', 'שלום'))).toBe('שלום עולם')
  expect(lineText(line('אמר', '_', 'World', '_', 'Bank', '_', 'נציג'), true)).toBe('נציג World Bank אמר')
  expect(lineText(line('said', '_', 'עולם', '_', 'שלום', '_', 'twice to us'))).toBe('said שלום עולם twice to us')
})

it('turns the brackets of lines from the right', () => {
  expect(lineText(line('(', 'מפה', '_', 'ראו', ')', '_', 'אמר'), true)).toBe('אמר (ראו מפה)')
})

it('gives shaped letters, ligatures and radicals as the characters they are written with', () => {
  expect(lineText(line('\ufeb3\ufefc\ufee1'))).toBe('سلام')
  expect(lineText(line('o\ufb03ce'))).toBe('office')
  expect(lineText(line('⻛暴 2021年5⽉'))).toBe('风暴 2021年5月')
})
