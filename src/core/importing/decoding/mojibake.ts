/** Finds text that was once read with the wrong encoding and saved that way: "Ã©" for "é", "â€œ" for a quotation mark. */
import iconv from 'iconv-lite'

/** Looked at from the start of the text; damage of this kind runs through all of it. */
const sampleLength = 1_000_000

/** UTF-8 mistaken for these is what is met: leading bytes as they look there, then one to three more characters. */
const mistakes = [
  { encoding: 'windows-1252', pattern: /[ÂÃÄÅÎÏÐÑØÙàáâãå][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{1,2}/g },
  { encoding: 'windows-1251', pattern: /[РС][\u00a0-\u00bf\u0401-\u040f\u0451-\u045f\u0490\u0491\u2013-\u2122]/g },
  { encoding: 'macintosh', pattern: /(?:√[\u00a0-\u00fc\u2020-\u25ca]|‚Ä[\u00a0-\u00fc\u2020-\u25ca])/g },
]

/** A sentence for the reader of the story, or undefined when the text is sound. */
export function mojibakeWarning(text: string): string | undefined {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text
  for (const { encoding, pattern } of mistakes) {
    const found = (sample.match(pattern) ?? []).map((wrong) => ({ wrong, right: mended(wrong, encoding) }))
    const sure = found.filter((each) => each.right !== undefined)
    const first = sure[0]
    if (first && (sure.length >= 2 || first.wrong.length > 2)) {
      return (
        `Some characters look wrong ("${first.wrong}" for "${first.right}"): the text was probably UTF-8 ` +
        `that an earlier program read as ${encoding} and saved again. It is kept as it is.`
      )
    }
  }
  return undefined
}

const strict = new TextDecoder('utf-8', { fatal: true })

function mended(wrong: string, encoding: string): string | undefined {
  for (const piece of [wrong, wrong.slice(0, 2)]) {
    try {
      const right = strict.decode(iconv.encode(piece, encoding))
      if (/^[\u00a0-\u024f\u0370-\u06ff\u2010-\u203a\u20ac\u2122\u3000-\u9fff]$/.test(right)) return right
    } catch {
      // not UTF-8 in disguise
    }
  }
  return undefined
}
