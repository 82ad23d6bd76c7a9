/** What a character is, as far as it tells sound text from text that was decoded wrongly; looked up once for each. */

export const trait = {
  /** Lost, control, private use or unassigned: nobody writes it. */
  unwritten: 1,
  letter: 2,
  mark: 4,
  upper: 8,
  lower: 16,
  punctuation: 32,
  /** Stands in words: apostrophes, soft hyphens. */
  joining: 64,
  digit: 128,
  /** Half-width and single parts of characters, which hardly anybody writes. */
  partial: 256,
  /** Punctuation that stands in every newspaper. */
  usual: 512,
}

export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai' | 'east' | 'other'

const eastPunctuation =
  '\\u3000-\\u3003\\u3005-\\u3011\\u3014\\u3015\\u30fb\\uff01\\uff05\\uff08-\\uff0c\\uff0e\\uff10-\\uff1b\\uff1f'
const punctuation = new RegExp(
  `[«»‹›“”„‚‘’–—…•·°§№€£¥©®™½¼¾¿¡\\u00a0\\u00ad\\u200b-\\u200f\\u202f،؛؟٪${eastPunctuation}]`,
)
const tests: readonly [number, RegExp][] = [
  [trait.unwritten, /[\ufffd\p{Co}\p{Cn}\p{Cs}]|(?!\s)\p{Cc}/u],
  [trait.letter, /\p{L}/u],
  [trait.mark, /\p{M}/u],
  [trait.upper, /\p{Lu}/u],
  [trait.lower, /\p{Ll}/u],
  [trait.punctuation, punctuation],
  [trait.usual, /[“”„‚‘’«»–—…€£]/],
  [trait.joining, /[’‘·\u00ad\u200b-\u200f\u3000-\u3011\uff01-\uff20]/],
  [trait.digit, /[0-9]/],
  [trait.partial, /[\uff61-\uff9f\u1100-\u11ff\u3130-\u318f]/],
]
const known = new Map<number, number>()

/** A sum of `trait`s. */
export function traitsOf(code: number): number {
  let traits = known.get(code)
  if (traits === undefined) {
    const character = String.fromCodePoint(code)
    traits = tests.reduce((sum, [bit, pattern]) => (pattern.test(character) ? sum | bit : sum), 0)
    known.set(code, traits)
  }
  return traits
}

const scripts: readonly [from: number, script: Script][] = [
  [0, 'latin'],
  [0x250, 'other'],
  [0x370, 'greek'],
  [0x400, 'cyrillic'],
  [0x530, 'other'],
  [0x590, 'hebrew'],
  [0x600, 'arabic'],
  [0x780, 'other'],
  [0xe00, 'thai'],
  [0xe80, 'other'],
  [0x1e00, 'latin'],
  [0x1f00, 'greek'],
  [0x2000, 'other'],
  [0x2e80, 'east'],
]

export function scriptOf(code: number): Script {
  return scripts.findLast(([from]) => code >= from)?.[1] ?? 'other'
}
