import { expect, it } from 'vitest'
import { ar } from './ar'
import { en } from './en'
import { id } from './id'
import { wordsFor } from './words-for'

it('speaks the first of the preferred languages that it knows, else English', () => {
  expect(wordsFor(['id-ID', 'en-US'])).toBe(id)
  expect(wordsFor(['ban-ID', 'AR-eg', 'id'])).toBe(ar)
  expect(wordsFor(['en-GB', 'id'])).toBe(en)
  expect(wordsFor(['ban', 'x-unknown'])).toBe(en)
  expect(wordsFor(['constructor'])).toBe(en)
  expect(wordsFor([])).toBe(en)
})
