/** Reads what a person typed: words, "phrases", and -words that must not be there. */
import { tokeniseQuery } from '../../text/tokenise'

export interface Query {
  /** The different folded words, in order, those of phrases included. */
  words: string[]
  /** Each phrase as its folded words, in order. */
  phrases: string[][]
  /** Words and phrases whose stories are left out. */
  excluded: string[][]
  /** The last word may be unfinished: nothing stands after it. */
  openEnded: boolean
  /** Something was typed that holds no word at all ("!?", "🔥"): nothing can be found. */
  unsearchable: boolean
}

/** A phrase in quotation marks of any kind (the closing one may be missing yet), or a run without spaces. */
const part =
  /(?<minus>(?<!\S)[-−])?(?:(?<quote>["“”„«»])(?<phrase>[^"“”„«»]*)(?<closed>["“”«»])?|(?<run>[^\s"“”„«»]+))/gu

/** The pattern of Unicode classes takes long to make for a first search, and most words end in ASCII. */
function endsInWord(text: string): boolean {
  return text.charCodeAt(text.length - 1) < 0x80 ? /[0-9A-Za-z]$/.test(text) : /[\p{L}\p{N}\p{M}]$/u.test(text)
}

export function parseQuery(text: string): Query {
  const words: string[] = []
  const phrases: string[][] = []
  const excluded: string[][] = []
  let openEnded = false
  for (const { groups = {} } of text.matchAll(part)) {
    const terms = tokeniseQuery(groups.phrase ?? groups.run ?? '').map((token) => token.term)
    if (terms.length === 0) continue
    if (groups.minus) {
      excluded.push(terms)
    } else {
      words.push(...terms)
      if (groups.phrase !== undefined && terms.length > 1) phrases.push(terms)
    }
    openEnded = groups.minus === undefined && groups.run !== undefined
  }
  return {
    words: [...new Set(words)],
    phrases,
    excluded,
    openEnded: openEnded && endsInWord(text),
    unsearchable: words.length === 0 && excluded.length === 0 && !/^[\s"“”„«»−-]*$/u.test(text),
  }
}
