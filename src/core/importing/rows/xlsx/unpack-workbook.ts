/** Unpacks a workbook within limits, before a library that knows none is given it. */
import { unzipSync, zipSync } from 'fflate'
import { KlipingError } from '../../../../contract/errors'
import { workbookLimits } from '../../limits'

/** The workbook packed anew without compression: it can only grow to what it is. @throws KlipingError */
export function unpackWorkbook(bytes: Uint8Array): ArrayBuffer {
  const members = unzip(bytes)
  if (members['xl/workbook.bin']) {
    throw new KlipingError(
      'unsupported-format',
      `This is a binary workbook (XLSB), which Kliping does not read. ${saveAgain}`,
    )
  }
  for (const [name, content] of Object.entries(members)) {
    if (/^xl\/worksheets\//.test(name) && gridSize(content) > workbookLimits.cells) throw tooLarge
  }
  const plain = zipSync(members, { level: 0 })
  return plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength) as ArrayBuffer
}

export const saveAgain = 'Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.'

const tooLarge = new KlipingError(
  'too-large',
  'This workbook is too large to be read, or made to look so. Save the sheet with the stories as CSV and import that.',
)

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let members = 0
  let left = workbookLimits.totalBytes
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Pictures and the like are no part of a table.
        if (!/\.(xml|rels|bin)$/i.test(name) || /^xl\/(media|drawings|embeddings|charts)\//i.test(name)) return false
        left -= originalSize
        if (++members > workbookLimits.parts || left < 0) throw tooLarge
        return true
      },
    })
  } catch (error) {
    if (error instanceof KlipingError) throw error
    throw new KlipingError(
      'broken-file',
      `This workbook is cut off or damaged (${(error as Error).message}). Get it again, or save it anew.`,
    )
  }
}

/** Rows by columns up to the farthest cell that a sheet names. */
function gridSize(sheet: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(sheet)
  let [rows, columns] = [0, 0]
  for (const [, letters = '', digits = ''] of text.matchAll(
    /<(?:\w{1,8}:)?c\s[^<>]{0,200}?r="([A-Z]{1,4})(\d{1,8})"/g,
  )) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  return rows * columns
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
