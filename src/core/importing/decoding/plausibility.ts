/**
 * How much a text looks like one that somebody wrote: whether its letters are those of one language, stand in words as
 * letters do, and are as frequent as they are in it. Only what is not ASCII is looked at; that is the same however decoded.
 */
import { scriptOf, trait, traitsOf } from './character-traits'
import { alphabets, commonHan, commonHangul, latinAlphabets } from './letters'

/** The letters of an alphabet from 1 for the most frequent down to -0.2. */
const ranked: readonly ReadonlyMap<string, number>[] = alphabets.map(
  (letters) => new Map(Array.from(letters, (letter, rank) => [letter, 1 - (1.2 * rank) / letters.length])),
)
const latin = Object.entries(latinAlphabets).map(([language, letters]) => ({ language, letters: new Set(letters) }))
/** Words of a single letter. */
const words = new Set(Array.from('àáâéèêíóòôúåöøæÀÉÈÓÅÖØ', (letter) => letter.codePointAt(0)))
const tones = /[\u0300-\u0323]/

/**
 * From about 1 for sound text down to -3 for none. 1 for text that is all ASCII.
 * @param language what the letters of ASCII alone speak for, among the languages in Latin script
 */
export function plausibility(text: string, language?: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const counts = new Map<number, number>()
  let flaws = 0
  let telling = 0
  let asciiLetters = 0
  let startsSmall = false
  let before = 0
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number
    const traits = traitsOf(code)
    if (!(before & (trait.letter | trait.mark))) startsSmall = (traits & trait.lower) !== 0
    if (code > 0x7f) {
      telling++
      counts.set(code, (counts.get(code) ?? 0) + 1)
      if (startsSmall && traits & trait.upper) flaws += 0.6
      flaws += flaw(code, codes[at - 1] ?? 0x20, codes[at + 1] ?? 0x20)
    } else if (traits & trait.letter) asciiLetters++
    before = traits
  }
  return telling === 0 ? 1 : (worth(counts, asciiLetters, language) - flaws) / telling
}

/** What is wrong with where a character stands, or with its being there at all. */
function flaw(code: number, before: number, after: number): number {
  const [traits, left, right] = [traitsOf(code), traitsOf(before), traitsOf(after)]
  if (traits & trait.unwritten) return 3
  if (traits & trait.mark) return left & (trait.letter | trait.mark) ? 0 : 1
  if (!(traits & trait.letter)) {
    const inWord = (left & (trait.letter | trait.mark)) !== 0 && (right & (trait.letter | trait.mark)) !== 0
    if (!(traits & trait.punctuation)) return inWord ? 1.5 : 1
    return inWord && !(traits & trait.joining) ? 1.2 : 0
  }
  const script = scriptOf(code)
  let wrong = traits & trait.partial ? 0.7 : 0
  if (traits & trait.upper && left & trait.lower) wrong += 1
  if (traits & trait.lower && right & trait.upper) wrong += 1
  // A text all in capitals is rare; of two readings the other is the likelier.
  if (traits & trait.upper && left & trait.upper) wrong += 0.2
  if (left & trait.letter && script !== scriptOf(before)) wrong += 1
  if (right & trait.letter && after <= 0x7f && script !== 'latin') wrong += 0.5
  const alone = !((left | right) & (trait.letter | trait.mark))
  if (script === 'latin' && alone && !words.has(code)) wrong += 0.4
  if (script !== 'east' && (left | right) & trait.digit) wrong += 0.7
  return wrong
}

/** The sum that the language gives which suits the characters best. */
function worth(counts: ReadonlyMap<number, number>, asciiLetters: number, spoken: string | undefined): number {
  const latinLetters: [string, number][] = []
  const otherLetters: [string, number][] = []
  let sum = 0
  for (const [code, count] of counts) {
    const traits = traitsOf(code)
    const character = String.fromCodePoint(code)
    if (!(traits & (trait.letter | trait.mark))) sum += count * signWorth(traits)
    else if (scriptOf(code) === 'east') sum += eastLetter(code, character) * count
    else if (scriptOf(code) === 'latin' || tones.test(character)) latinLetters.push([character.toLowerCase(), count])
    else otherLetters.push([character.toLowerCase(), count])
  }
  const other = bestFit(
    otherLetters,
    ranked.map((letters) => (each) => letters.get(each) ?? -0.7),
  )
  const inLatin = bestFit(
    latinLetters,
    latin.map(({ language, letters }) => {
      const value = language === spoken ? 1 : 0.7
      return (each) => (letters.has(each) ? value : -0.6)
    }),
  )
  // A few letters of another script in a text of ASCII are hardly ever that; nor is Latin ever mostly accents.
  const stray = other > 0 && asciiLetters > 10 * total(otherLetters) ? 0.3 : 1
  const accented = total(latinLetters)
  const foreign = inLatin > 0 && accented > 4 && accented > (asciiLetters + accented) * 0.45 ? -1 : 1
  return sum + other * stray + inLatin * foreign
}

function signWorth(traits: number): number {
  if (traits & trait.usual) return 0.7
  return traits & trait.punctuation ? 0.4 : 0
}

const total = (letters: readonly [string, number][]) => letters.reduce((sum, [, count]) => sum + count, 0)

function bestFit(letters: readonly [string, number][], languages: readonly ((letter: string) => number)[]): number {
  if (letters.length === 0) return 0
  return Math.max(...languages.map((value) => letters.reduce((sum, [each, count]) => sum + value(each) * count, 0)))
}

function eastLetter(code: number, character: string): number {
  if (code >= 0x3040 && code < 0x3100) return code < 0x30a0 ? 1 : 0.7
  if (code >= 0xac00 && code < 0xd7b0) return commonHangul.has(character) ? 1 : 0.2
  if (code >= 0x4e00 && code < 0xa000) return commonHan.has(character) ? 1 : 0
  return -0.5
}
