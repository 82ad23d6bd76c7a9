/**
 * Folding of words: what two spellings must share to be the same word in a search.
 * Compatibility forms, case, Latin and Greek accents, Arabic and Hebrew vowel points and invisible characters go;
 * the combining marks of Indic, Thai and other scripts stay, because there they are letters.
 */

import { madeOnce } from './made-once'

/** Characters that are never seen and never searched (soft hyphen, joiners, direction marks), and variation selectors. */
const invisible = madeOnce(() => /\p{Default_Ignorable_Code_Point}/gu)

/** Accents (U+0300–036F) after a Latin or Greek letter, or after another such accent. */
const accents = madeOnce(() => /(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]+/gu)

/** Arabic vowel points, Quranic signs and tatweel; Hebrew points and cantillation. */
const vowelPoints =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu

/** Letters that no decomposition takes apart, and letters that one language writes in two ways. */
const letters: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ё: 'е',
  // Arabic: the hamza carriers, alef maqsura, teh marbuta; Persian yeh and kaf (as Lucene's ArabicNormalizer)
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const letterPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** The zeros of the scripts whose digits are read as 0 to 9. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0,
]
const foreignDigit = madeOnce(() => /[^\P{Nd}0-9]/gu)

function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code <= start + 9)
  return zero === undefined ? digit : String(code - zero)
}

/** The folded form of a word. Folding twice changes nothing. */
export function normaliseWord(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKC')
    .replace(invisible(), '')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents(), '')
    .normalize('NFC')
    .replace(vowelPoints, '')
    .replace(letterPattern, (letter) => letters[letter] ?? letter)
    .replace(foreignDigit(), toAsciiDigit)
}
