/**
 * What the archive says (errors, warnings of a story, notices) is English, on disk and everywhere. The window says it
 * in its language: it finds the template that a finished message was made from, and fills the template's translation.
 */

/**
 * Translations by English template, both with the same holes: "{0}" is filled with data, which stays as it is; "[0]"
 * with words of the archive, which are translated in turn.
 */
export type ArchiveMessages = Readonly<Record<string, string>>

export interface Said {
  text: string
  /** Words of the language; data, of whatever language; English that no template is known for. */
  kind: 'words' | 'data' | 'english'
}

/** @returns the message in the language, piece by piece; undefined for one that no template fits */
export type Translate = (message: string) => Found
type Found = readonly Said[] | undefined

interface Template {
  literals: readonly string[]
  holes: readonly Hole[]
  translation: string
  /** Those without only join others: "{0}: [1]". */
  hasWords: boolean
  /** How much of it is literal: the more, the surer. */
  length: number
}
interface Hole {
  name: string
  isWords: boolean
}

const hole = /([{[]\d+[}\]])/
/** Between messages in one hole. */
const separators = ['; ', ', ', /(?<=[.!?]) /] as const
/** What may be looked through for words within a message; what needs more was made to. */
const mostCharacters = 20_000

export function createTranslate(messages: ArchiveMessages): Translate {
  const templates = Object.entries(messages)
    .filter(([english]) => hole.test(english))
    .map(([english, translation]) => templateOf(english, translation))
    .sort((a, b) => b.length - a.length)
  const saying = templates.filter(({ hasWords }) => hasWords)
  const joining = templates.filter(({ hasWords }) => !hasWords)
  let charactersLeft = 0

  const translate = (message: string): Found =>
    translateOne(message) ?? translateList(message) ?? translateJoined(message)
  const translateJoined = (message: string) => firstOf(joining, message, translateOne)

  function translateOne(message: string): Found {
    charactersLeft -= message.length + 1
    if (charactersLeft < 0) return undefined
    if (Object.hasOwn(messages, message)) return [{ text: messages[message] ?? '', kind: 'words' }]
    return firstOf(saying, message, translate)
  }

  /** The surest of those that leave nothing English; where none does, the surest of all. */
  function firstOf(among: readonly Template[], message: string, inHole: (text: string) => Found): Found {
    let first: Found
    for (const template of among) {
      const said = fill(template, message, inHole)
      if (said && !said.some(({ kind }) => kind === 'english')) return said
      first ??= said
    }
    return first
  }

  function fill(template: Template, message: string, inHole: (text: string) => Found): Found {
    const { literals, holes, translation, hasWords } = template
    const texts = holeTexts(literals, message)
    if (!texts) return undefined
    const fillings = new Map<string, readonly Said[]>()
    for (const [at, { name, isWords }] of holes.entries()) {
      const text = texts[at] ?? ''
      const said = isWords ? inHole(text) : [{ text, kind: 'data' } as const]
      if (!said && !hasWords) return undefined
      fillings.set(name, said ?? [{ text, kind: 'english' }])
    }
    return translation
      .split(hole)
      .flatMap((piece) => fillings.get(piece) ?? (piece === '' ? [] : [{ text: piece, kind: 'words' } as const]))
  }

  function translateList(text: string): Found {
    for (const separator of separators) {
      const parts = text.split(separator)
      if (parts.length < 2 || parts.length > charactersLeft) continue
      const said = parts.map((part) => translateOne(part) ?? translateJoined(part))
      if (!said.every((part) => part !== undefined)) continue
      const between: Said = { text: typeof separator === 'string' ? separator : ' ', kind: 'words' }
      return said.flatMap((part, at) => (at === 0 ? part : [between, ...part]))
    }
    return undefined
  }

  return (message) => {
    charactersLeft = message.length + mostCharacters
    return translate(message)
  }
}

function templateOf(english: string, translation: string): Template {
  const pieces = english.split(hole)
  const literals = pieces.filter((_, at) => at % 2 === 0)
  return {
    literals,
    hasWords: /\p{L}/u.test(literals.join('')),
    length: literals.join('').length,
    holes: pieces.filter((_, at) => at % 2 === 1).map((name) => ({ name, isWords: name.startsWith('[') })),
    translation,
  }
}

/** What the message has in the template's holes: each ends where the next literal first stands. No pattern, so no backtracking. */
function holeTexts(literals: readonly string[], message: string): string[] | undefined {
  const first = literals[0] ?? ''
  const last = literals.at(-1) ?? ''
  const end = message.length - last.length
  if (end < first.length || !message.startsWith(first) || !message.endsWith(last)) return undefined
  const texts: string[] = []
  let from = first.length
  for (const literal of literals.slice(1, -1)) {
    const at = message.indexOf(literal, from)
    if (at < 0 || at + literal.length > end) return undefined
    texts.push(message.slice(from, at))
    from = at + literal.length
  }
  return [...texts, message.slice(from, end)]
}
