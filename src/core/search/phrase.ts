/** Whether words stand next to each other in a text: asked of the few stories that hold them all. */
import { tokenise } from '../../text/tokenise'
import { isLoneCharacter, type Token } from '../../text/word-pattern'

/** A phrase of one paired-script character is found inside any pair. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const recent: string[] = []
  for (const term of termsInRow(text)) {
    recent.push(term)
    if (recent.length > phrase.length) recent.shift()
    if (recent.length === phrase.length && phrase.every((word, i) => sameWord(recent[i] ?? '', word))) return true
  }
  return false
}

function sameWord(term: string, word: string): boolean {
  return term === word || (isLoneCharacter(word) && term.includes(word))
}

/** The terms of a text as a query has them: without the lone last character of a run of pairs. */
function* termsInRow(text: string): Generator<string> {
  let before: Token | undefined
  for (const token of tokenise(text)) {
    if (!(before && before.end === token.end && before.start < token.start)) yield token.term
    before = token
  }
}
