/** What the files in a zip are called: UTF-8 as the standard has it, or the encoding of the machine it was packed on. */
import yauzl from 'yauzl'
import { decodeAs, likeliestEncoding } from '../../../core/importing/decoding/detect-encoding'

/** Of DOS and Windows in the countries of its readers; of equals the first is taken. */
const machines =
  'cp437 cp850 cp852 cp866 cp737 cp857 cp862 cp864 shift_jis gb18030 big5 euc-kr windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-874 koi8-r'.split(
    ' ',
  )

/** In the order of the entries, with "/" between their parts. */
export function memberNames(entries: readonly yauzl.Entry[]): string[] {
  const stated = entries.map(statedName)
  const unknown = entries.filter((_, index) => stated[index] === undefined).map(({ fileNameRaw }) => fileNameRaw)
  // All were packed on one machine, and together they tell more.
  const together = Buffer.concat(unknown.slice(0, 500).flatMap((name) => [name, Buffer.from('\n')]))
  const encoding = unknown.length > 0 ? likeliestEncoding(together, undefined, machines) : 'cp437'
  return entries.map((entry, index) => {
    const name = stated[index] ?? decodeAs(entry.fileNameRaw, encoding)
    // In Shift_JIS and Big5 the byte of "\\" is half of a character, so that this comes last.
    return name.replaceAll('\\', '/')
  })
}

/** UTF-8 when the bytes are, whatever the flag says: many programs forget it. Else the field that Info-ZIP adds. */
function statedName({ fileNameRaw, extraFields, generalPurposeBitFlag }: yauzl.Entry): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
  } catch {
    const hasUnicodePath = extraFields.some(({ id }) => id === 0x7075)
    return hasUnicodePath
      ? yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      : undefined
  }
}
