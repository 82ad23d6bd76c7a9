/** Chance that can be had again: the same seed gives the same numbers. */

export interface Random {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number
  /** One of them. @throws RangeError when there is none */
  pick<T>(choices: readonly T[]): T
}

/** mulberry32, by Tommy Ettinger (public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    pick(choices) {
      if (choices.length === 0) throw new RangeError('Nothing to pick from.')
      return choices[below(choices.length)] as (typeof choices)[number]
    },
  }
}
