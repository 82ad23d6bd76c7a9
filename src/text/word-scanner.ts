/**
 * Goes through a text word by word. Runs of plain letters and digits, nearly all of what there is in most languages, are found
 * by a table of characters; whatever needs more (pairs, dictionaries, marks, grouped numbers) by the patterns of
 * word-pattern.ts. The patterns alone would give the same, which a property test holds.
 */
import { longestRun, otherCharacter, plainCharacter, type Run, runAt } from './word-pattern'

const separator = 0
const letter = 1
const digit = 2
const other = 3

/** By the upper nine bits of a code unit: what each of 128 is. Made when the first of them is met. */
const kinds: (Uint8Array | undefined)[] = [ascii()]

function kindOf(unit: number): number {
  const page = kinds[unit >> 7] ?? readPage(unit >> 7)
  return page[unit & 0x7f] as number
}

/** Told without patterns, which take longer to begin with than a first search may. */
function ascii(): Uint8Array {
  const page = new Uint8Array(128).fill(separator)
  page.fill(digit, 0x30, 0x3a)
  page.fill(letter, 0x41, 0x5b)
  page.fill(letter, 0x61, 0x7b)
  return page
}

function readPage(page: number): Uint8Array {
  const made = Uint8Array.from({ length: 128 }, (_, i) => {
    const character = String.fromCharCode(page * 128 + i)
    if (otherCharacter().test(character)) return other
    if (!plainCharacter().test(character)) return separator
    return /\p{Nd}/u.test(character) ? digit : letter
  })
  kinds[page] = made
  return made
}

export class WordScanner {
  /** The current word, from `start` to `end`; or the run of other characters that has to be cut into words. */
  start = 0
  end = 0
  run: Run | undefined
  private text = ''

  begin(text: string): void {
    this.text = text
    this.end = 0
  }

  /** Goes to the next word or run. @returns false when there is none */
  next(): boolean {
    const { text } = this
    let at = this.end
    while (at < text.length) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === separator) at++
      else if (kind === other) {
        if (this.takeRun(at)) return true
        at += isPair(text, at) ? 2 : 1
      } else {
        if (!this.takeWord(at)) this.takeRun(at)
        return true
      }
    }
    this.end = at
    return false
  }

  /** @returns false when it takes the patterns to tell where the word ends */
  private takeWord(start: number): boolean {
    const { text } = this
    let end = start
    let digits = true
    let kind = separator
    for (; end < text.length; end++) {
      kind = kindOf(text.charCodeAt(end))
      if (kind === letter) digits = false
      else if (kind !== digit) break
    }
    const maybeGrouped = digits && end - start <= 3 && (text[end] === '.' || text[end] === ',')
    if ((end < text.length && kind === other) || maybeGrouped || end - start > longestRun) return false
    this.start = start
    this.end = end
    this.run = undefined
    return true
  }

  private takeRun(start: number): boolean {
    this.run = runAt(this.text, start)
    if (!this.run) return false
    this.start = start
    this.end = start + this.run.text.length
    return true
  }
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff
}
