import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlName, splitControls } from './direction-controls'

describe('splitControls', () => {
  it('takes a hidden override out as a run of its own', () => {
    expect(splitControls('safe\u202Eexe.txt')).toEqual([
      { text: 'safe', start: 0, control: false },
      { text: '\u202E', start: 4, control: true },
      { text: 'exe.txt', start: 5, control: false },
    ])
    expect(controlName('\u202E')).toBe('RLO')
  })

  it('leaves ordinary right-to-left text and its marks alone', () => {
    const text = 'العقد\u200F (2024)\u200E'
    expect(splitControls(text)).toEqual([{ text, start: 0, control: false }])
  })

  it('loses no character', () => {
    const unit = fc.constantFrom('a', 'ب', ' ', '\u202A', '\u202E', '\u2066', '\u2069')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(
          splitControls(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
