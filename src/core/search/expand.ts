/** The terms of the index that answer a word of a query, each with the share of its score that counts. */
import { isLoneCharacter } from '../../text/word-pattern'
import type { LayeredIndex } from './layered-index'
import { isStem, stemOf } from './stems'

/** What expansion asks of an index. */
export type Dictionary = Pick<LayeredIndex, 'frequency' | 'startingWith' | 'endings' | 'near' | 'documentCount'>

/** MiniSearch's weights for unfinished words and for typos. */
const prefixWeight = 0.375
const fuzzyWeight = 0.45
/** A stem gathers all forms of a word and so knows best how rare it is. */
const stemWeight = 1.5
/** An unfinished word stands for its most frequent endings, so that one letter does not ask for a tenth of the dictionary. */
const mostEndings = 200
/** Of one or two letters for fewer: whoever types them is not done, and waits for the next. */
const mostEndingsOfFew = 50
/** Words in more than this share of the stories ("the", "yang") say little. */
const commonShare = 0.25
const commonWeight = 0.3
/** In fewer stories than this no word is common. */
const fewestForCommon = 200

export function expandWord(
  word: string,
  dictionaries: readonly Dictionary[],
  languages: Iterable<string>,
  options: { unfinished: boolean },
): Map<string, number> {
  const frequencyOf = (term: string) => Math.max(0, ...dictionaries.map((dictionary) => dictionary.frequency(term)))
  const stories = Math.max(0, ...dictionaries.map((dictionary) => dictionary.documentCount))
  const terms = new Map<string, number>()
  const put = (term: string, weight: number, frequency = frequencyOf(term)) => {
    if (frequency === 0 || terms.has(term)) return
    const common = stories >= fewestForCommon && frequency > stories * commonShare
    terms.set(term, weight * (common ? commonWeight : 1))
  }

  for (const term of exactTerms(word, dictionaries)) put(term, 1)
  for (const language of languages) {
    const stem = stemOf(word, language)
    if (stem) put(stem, stemWeight)
  }
  if (options.unfinished) {
    for (const [term, frequency] of endings(word, dictionaries)) put(term, prefixShare(word, term), frequency)
  }
  for (const [term, edits] of typos(word, dictionaries, terms.size === 0)) {
    put(term, (fuzzyWeight * term.length) / (term.length + edits))
  }
  return terms
}

/** The word itself; a lone character of a script searched in pairs also as the beginning of its pairs. */
export function exactTerms(word: string, dictionaries: readonly Dictionary[]): string[] {
  if (!isLoneCharacter(word)) return [word]
  return [word, ...new Set(dictionaries.flatMap((dictionary) => [...dictionary.startingWith(word)]))]
}

/** MiniSearch's weight of a term that goes on after the word. */
function prefixShare(word: string, term: string): number {
  return (prefixWeight * term.length) / (term.length + 0.3 * (term.length - word.length))
}

/** The most frequent terms that go on after the word, with their frequency. */
function endings(word: string, dictionaries: readonly Dictionary[]): Iterable<[string, number]> {
  const most = word.length <= 2 ? mostEndingsOfFew : mostEndings
  const frequencies = new Map<string, number>()
  for (const dictionary of dictionaries) {
    for (const [term, frequency] of dictionary.endings(word, most)) {
      frequencies.set(term, Math.max(frequencies.get(term) ?? 0, frequency))
    }
  }
  if (frequencies.size <= most) return frequencies
  return [...frequencies].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
}

/**
 * Words that differ by a slip: two neighbouring letters changed over, or one letter in words of seven and more; when the
 * word itself is nowhere, one letter from four on and two from eight on. The first letter is always right, the first three
 * when the word is there as it was typed: few slips begin earlier, and looking for them costs the most. Numbers mean
 * what they say.
 */
function typos(word: string, dictionaries: readonly Dictionary[], absent: boolean): Map<string, number> {
  const { length } = word
  const distance = absent && length >= 8 ? 2 : length >= 7 || (absent && length >= 4) ? 1 : 0
  if (distance === 0 || /\p{N}/u.test(word)) return new Map()
  const kept = absent ? 1 : 3
  const found = new Map(dictionaries.flatMap((dictionary) => [...dictionary.near(word, distance, kept)]))
  for (const term of changedOver(word)) found.set(term, 1)
  return new Map([...found].filter(([term]) => term !== word && !isStem(term)))
}

function changedOver(word: string): string[] {
  const letters = [...word]
  return letters
    .slice(1)
    .map((letter, i) => [...letters.slice(0, i), letter, letters[i], ...letters.slice(i + 2)].join(''))
}
