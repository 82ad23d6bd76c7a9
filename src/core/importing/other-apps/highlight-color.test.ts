import { expect, it } from 'vitest'
import { highlightColor } from './highlight-color'

it.each([
  ['yellow', 'yellow'],
  ['Red', 'pink'],
  ['highlight-blue', 'blue'],
  ['orange', 'yellow'],
  ['#ffef9e', 'yellow'],
  ['#b7e1f7', 'blue'],
  ['#f00', 'pink'],
  ['rgb(140, 230, 140)', 'green'],
  ['background-color: #d9b3ff', 'purple'],
  ['constructor', undefined],
  ['#888888', undefined],
  ['', undefined],
  [7, undefined],
])('%s is %s', (given, color) => {
  expect(highlightColor(given)).toBe(color)
})
