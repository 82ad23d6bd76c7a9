/** Records of delimited text one by one, with the lines they begin on; a broken one costs itself, not the rest. */
import { type Parser, parse } from 'csv-parse'
import { KlipingError } from '../../../../contract/errors'
import { joinBytes } from '../../decoding/join-bytes'
import { csvOptions } from './csv-options'
import { type Delimiter, delimiterLine } from './delimiter'
import { Pieces } from './pieces'

export interface CsvRecord {
  cells: string[]
  /** From 1. */
  line: number
}
export interface BrokenRecord {
  line: number
  error: KlipingError
}

/** Bytes that may be read a second time: a file full of open quotation marks must come to an end. */
const secondReadingLimit = 256 * 2 ** 20

/** @param text the file's, piece by piece */
export async function* csvRecords(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncIterable<CsvRecord | BrokenRecord> {
  const pieces = new Pieces(text)
  const isNamed = delimiterLine.test(await pieces.peek())
  if (isNamed) await pieces.skipLine()
  let reading = new Reading(delimiter, isNamed ? 2 : 1)
  let readAgain = 0
  while (true) {
    const piece = await pieces.next()
    await reading.feed(piece)
    yield* reading.records.splice(0)
    if (reading.isBroken) {
      const unread = reading.unread()
      readAgain += unread.length
      if (readAgain > secondReadingLimit) {
        yield { line: reading.nextLine, error: tooBroken }
        return
      }
      yield { line: reading.nextLine, error: openQuote }
      pieces.unread(unread)
      await pieces.skipLine()
      reading = new Reading(delimiter, reading.nextLine + 1)
    } else if (piece === undefined) return
  }
}

const openQuote = new KlipingError(
  'broken-file',
  'A quotation mark is opened in this row and not closed, so that it has no end. Mend the row or export the list again; the rows after it are read.',
)
const tooBroken = new KlipingError(
  'broken-file',
  'From this line on too many quotation marks are opened and not closed. Export the list again and import that.',
)

/** One run of the parser over the text, up to its end or to a record that has none. */
class Reading {
  readonly records: CsvRecord[] = []
  /** Where the next record begins. */
  nextLine: number
  isBroken = false
  private readonly parser: Parser
  /** What was fed and may still be needed, its first byte being the `fedFrom`th of the run. */
  private fed: Uint8Array[] = []
  private fedFrom = 0
  private recordEnd = 0

  constructor(delimiter: Delimiter, firstLine: number) {
    this.nextLine = firstLine
    this.parser = parse({
      ...csvOptions,
      delimiter,
      on_record: (cells: string[], { lines, bytes }) => {
        this.records.push({ cells, line: this.nextLine })
        this.nextLine = firstLine + lines
        this.recordEnd = bytes
        return null
      },
    })
    this.parser.on('error', () => {
      this.isBroken = true
    })
  }

  /** @param text undefined: that was all */
  async feed(text: string | undefined): Promise<void> {
    if (text === undefined) {
      await new Promise<void>((resolve) => this.parser.end(() => resolve()))
      return
    }
    const bytes = new TextEncoder().encode(text)
    this.fed.push(bytes)
    await new Promise<void>((resolve) => this.parser.write(bytes, () => resolve()))
    while (this.fed[0] && this.fedFrom + this.fed[0].length <= this.recordEnd) {
      this.fedFrom += this.fed.shift()?.length ?? 0
    }
  }

  /** The text after the last whole record. */
  unread(): string {
    return new TextDecoder().decode(joinBytes(this.fed).subarray(this.recordEnd - this.fedFrom))
  }
}
