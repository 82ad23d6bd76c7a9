/** Joins the lines of a paragraph: hyphens at line ends are taken out where they only part a word. */

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff65]/u
/** Parts that words are joined to with a hyphen that stays: "e-mail", "self-employed". */
const keepsHyphen =
  /^(?:e|x|t|u|self|ex|all|well|half|anti|pro|co|vice|quasi|semi|meta|vis|tête|face|peut|celui|c'est|est)$/iu
/** "Kinder- und Jugendbuch", "short- and long-term": the hyphen stands for the rest of a word. */
const conjunction = /^(?:und|oder|bzw\.?|sowie|als|and|or|to|en|of|et|ou|y|og|eller|och)\b/u

export interface Vocabulary {
  has(word: string): boolean
}

/** The words that stand unparted somewhere in the document, in lower case. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  for (const text of texts) {
    // The last word of a line may be half of one.
    for (const match of text.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?=[^\p{L}\p{M}-])/gu)) {
      words.add(match[0].toLowerCase().replaceAll('‐', '-'))
    }
  }
  return words
}

export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  return lines.reduce((text, line) => (text ? joinTwo(text, line, vocabulary) : line), '').replaceAll('\u00ad', '')
}

function joinTwo(before: string, after: string, vocabulary: Vocabulary): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  const parted = /([\p{L}\p{M}'’]+)[-‐¬]$/u.exec(before.slice(-60))
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0]
  if (parted?.[1] && next) {
    if (conjunction.test(after)) return `${before} ${after}`
    return staysHyphened(parted[1], next, vocabulary) ? before + after : before.slice(0, -1) + after
  }
  // "2020-" and "21", "https://a.example/b-" and "c".
  if (/[\p{N}\p{L}][-‐–/]$/u.test(before) && /^[\p{N}\p{L}]/u.test(after) && !/\s[-–]$/.test(before))
    return before + after
  const close = unspaced.test(before.slice(-1)) && unspaced.test(after.charAt(0))
  return close ? before + after : `${before} ${after}`
}

function staysHyphened(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(right) && !/^\p{Lu}+$/u.test(left)) return true
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  if (vocabulary.has(`${a}-${b}`)) return true
  if (vocabulary.has(a + b)) return false
  // Doubled words of Malay and Indonesian: "anak-anak", "berlari-lari".
  return keepsHyphen.test(a) || (b.length > 2 && (a === b || a.endsWith(b) || b.startsWith(a)))
}
