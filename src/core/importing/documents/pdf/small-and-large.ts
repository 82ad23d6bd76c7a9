/** Brings characters that stand off their line back onto it: raised and lowered figures, and initials over several lines. */
import type { Fragment } from './pdf-geometry'
import { median } from './pdf-geometry'

export function ontoTheirLines<T extends Fragment>(fragments: readonly T[]): T[] {
  return withInitials(withoutRaised(fragments))
}

/** "m³", a note's number: smaller, right behind what it belongs to. */
function withoutRaised<T extends Fragment>(fragments: readonly T[]): T[] {
  let base: T | undefined
  return fragments.map((fragment) => {
    const beside =
      base &&
      fragment.size < base.size * 0.92 &&
      Math.abs(fragment.bottom - base.bottom) > base.size * 0.08 &&
      fragment.text.length <= 6 &&
      Math.abs(fragment.left - base.right) < base.size * 0.4 &&
      fragment.bottom > base.top &&
      fragment.top < base.bottom
    if (base && beside) return { ...fragment, top: base.top, bottom: base.bottom }
    if (fragment.text !== ' ') base = fragment
    return fragment
  })
}

function withInitials<T extends Fragment>(fragments: T[]): T[] {
  const usual = median(fragments.map(({ size }) => size))
  const initials = fragments.filter(({ text, size }) => size > usual * 1.8 && /^[„“"«]?\p{Lu}$/u.test(text.trim()))
  if (initials.length === 0 || initials.length > 50) return fragments
  let result = fragments
  for (const initial of initials) {
    const beside = result.filter(
      (one) =>
        one !== initial &&
        one.size < initial.size * 0.7 &&
        one.left > initial.right - one.size * 0.5 &&
        one.left - initial.right < one.size * 1.2 &&
        one.bottom > initial.top + initial.size * 0.1 &&
        one.top < initial.bottom - one.size * 0.3,
    )
    const first = beside.sort((a, b) => a.top - b.top)[0]
    if (!first) continue
    result = result
      .filter((one) => one !== initial)
      .map((one) => {
        if (!beside.includes(one)) return one
        return { ...one, left: initial.left, ...(one === first ? { text: initial.text.trim() + one.text } : {}) }
      })
  }
  return result
}
