/**
 * Cuts a text into the words that are searched, each with its place in the text so that hits can be marked. What a word is
 * stands in word-pattern.ts.
 */
import { type Token, tokensOf, wordToken } from './word-pattern'
import { WordScanner } from './word-scanner'

/** The words of a text, in order; pairs of characters overlap. Linear in the text's length. */
export function* tokenise(text: string): Generator<Token> {
  const scanner = new WordScanner()
  scanner.begin(text)
  while (scanner.next()) {
    if (scanner.run) yield* tokensOf(scanner.run)
    else yield* wordToken(text.slice(scanner.start, scanner.end), scanner.start, scanner.end)
  }
}

/**
 * The words of a query: like {@link tokenise}, but a run of paired characters gives its pairs only;
 * the lone last character, which stands in every text, would ask for nothing more.
 */
export function tokeniseQuery(text: string): Token[] {
  const tokens = [...tokenise(text)]
  return tokens.filter((token, i) => {
    const before = tokens[i - 1]
    return !(before && before.end === token.end && before.start < token.start)
  })
}
