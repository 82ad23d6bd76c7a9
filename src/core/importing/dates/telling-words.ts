/**
 * A language's names are looked for only in texts that hold one of its words: there are seventy languages, and a
 * pattern of all their names costs more than a look at the words. All of this is about folded text.
 */

/** For each phrase its longest word; undefined when a phrase has none, or stands in a script without spaces. */
export type TellingWords = ReadonlySet<string> | undefined

export const unspacedLanguages: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my', 'ja', 'zh', 'ko'])

const word = /[\p{L}\p{M}]+/gu

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(word))
}

/** @param phrases found only where no letter stands before or behind them */
export function tellingWords(phrases: Iterable<string>, language: string): TellingWords {
  if (unspacedLanguages.has(language)) return undefined
  const telling = new Set<string>()
  for (const phrase of phrases) {
    const words = phrase.match(word)
    if (!words) return undefined
    telling.add(words.reduce((a, b) => (b.length > a.length ? b : a)))
  }
  return telling
}

/** Whether one of the phrases may stand in a text of these words. */
export function mayHold(words: ReadonlySet<string>, telling: TellingWords): boolean {
  if (!telling) return true
  for (const each of words) if (telling.has(each)) return true
  return false
}
