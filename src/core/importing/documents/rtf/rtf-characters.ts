/** Characters that RTF spells as control words, and the code pages that its fonts stand for. */

/** Control words and symbols that are a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
])

/** `\fcharset`: the Windows character set of a font. Source: specification 1.9.1, "Font Table". */
const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  78: 'shift_jis',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'johab',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
}

export function charsetEncoding(charset: number): string | undefined {
  return charsets[charset]
}

const codePages: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** `\ansicpg`, `\cpg`: a code page by its Windows number. */
export function codePageEncoding(number: number): string | undefined {
  if (codePages[number]) return codePages[number]
  if (number >= 1250 && number <= 1258) return `windows-${number}`
  if (number === 874) return 'windows-874'
  if (number >= 28591 && number <= 28605) return `iso-8859-${number - 28590}`
  return number >= 437 && number <= 869 ? `cp${number}` : undefined
}
