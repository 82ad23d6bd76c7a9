/**
 * Numbers for the terms of many texts. Most words of a text were met before, as they are written: then neither folding nor
 * stemming is done again, only a number is looked up. Gives the same terms as `termsOf`, which a test holds.
 */
import { foldWord, longestRun, longestWord, tokensOf } from '../../../text/word-pattern'
import { WordScanner } from '../../../text/word-scanner'
import { newStemOf } from '../stems'
import type { FieldText } from '../text-document'
import { TermTable } from './term-table'

const unknown = -2
const none = -1

export class WordNumbers {
  /** Terms, and words as they are written that are none. */
  readonly table = new TermTable()
  /** By number, how often the term stands in the text counted last; to be set back to zero by who reads it. */
  counts = new Int32Array(4096)
  /** By the number of a word as it is written: its term's. */
  private folded = new Int32Array(4096).fill(unknown)
  /** By language, by term: its stem's number. */
  private readonly stems = new Map<string, Int32Array>()
  private readonly scanner = new WordScanner()
  /** The different terms of the text at hand. */
  private readonly found: number[] = []

  /** Counts the terms of a text. @returns the numbers of the different ones; they hold until the next call */
  countTerms(field: FieldText | undefined): readonly number[] {
    this.found.length = 0
    if (!field?.text) return this.found
    const { scanner } = this
    const { text, language } = field
    scanner.begin(text)
    while (scanner.next()) {
      const { run, start, end } = scanner
      if (!run) this.countWithStem(this.numberOfWord(text, start, end), language)
      else for (const { term } of tokensOf(run)) this.countWithStem(this.table.numberOf(term), language)
    }
    return this.found
  }

  private countWithStem(term: number, language: string | undefined): void {
    if (term === none) return
    this.countTerm(term)
    const stem = language === undefined ? none : this.stemOf(term, language)
    if (stem !== none) this.countTerm(stem)
  }

  private countTerm(term: number): void {
    if (term >= this.counts.length) this.counts = enlarged(this.counts, term, 0)
    const before = this.counts[term] as number
    if (before === 0) this.found.push(term)
    this.counts[term] = before + 1
  }

  /** Words of ASCII letters are folded on the way. */
  private numberOfWord(text: string, start: number, end: number): number {
    const { table } = this
    const length = Math.min(end - start, longestWord)
    const at = table.room(length)
    const { units } = table
    let bits = 0
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(start + i)
      bits |= unit
      units[at + i] = unit >= upperA && unit <= upperZ ? unit | 0x20 : unit
    }
    if (bits < 0x80) return table.take(length)
    return this.foldedOf(this.numberAsItStands(text, start, Math.min(end, start + longestRun)), text, start, end)
  }

  private numberAsItStands(text: string, start: number, end: number): number {
    const { table } = this
    const at = table.room(end - start)
    for (let i = start; i < end; i++) table.units[at + i - start] = text.charCodeAt(i)
    return table.take(end - start)
  }

  private foldedOf(word: number, text: string, start: number, end: number): number {
    if (word >= this.folded.length) this.folded = enlarged(this.folded, word, unknown)
    let term = this.folded[word] as number
    if (term === unknown) {
      const folded = foldWord(text.slice(start, end))
      term = folded === '' ? none : this.table.numberOf(folded)
      this.folded[word] = term
    }
    return term
  }

  private stemOf(term: number, language: string): number {
    let stems = this.stems.get(language)
    if (!stems || term >= stems.length) {
      stems = enlarged(stems ?? new Int32Array(4096).fill(unknown), term, unknown)
      this.stems.set(language, stems)
    }
    let stem = stems[term] as number
    if (stem === unknown) {
      const text = newStemOf(this.table.text(term), language)
      stem = text === undefined ? none : this.table.numberOf(text)
      stems[term] = stem
    }
    return stem
  }
}

const upperA = 65
const upperZ = 90

/** Room for a place in the list. */
function enlarged(numbers: Int32Array, place: number, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(numbers.length * 2, place + 1)).fill(filler, numbers.length)
  larger.set(numbers)
  return larger
}
