/** Lines that name who made the text: "Redaktur: …", "Von …", "(Reporting by …; editing by …)", "김철수 기자". */
import { type Byline, creditLabel, opensAsByline, parseByline } from '../names/byline'
import { conjunctions } from '../names/byline-words'
import { isTeam, looksLikeOutlet } from '../names/outlet-names'
import { endsSentence, wordCount } from './piece'

const wireCredit = /^[(（[]?(?:additional )?(?:reporting|report|writing|editing|edited|written|compiled|produced) by\s/i
const contribution =
  /\bcontributed (?:to this|reporting|to the)|hat (?:an|zu) diesem (?:bericht|artikel) mitgearbeitet|a contribué à (?:cet article|ce reportage)|contribuyó a (?:este|esta)|contribuiu para (?:esta|este)|ha contribuito a/iu
const captionStart =
  /^[(（[]?(?:foto|photo|picture|image|bild|gambar|фото|写真|사진|图|圖|صورة|fotoğraf|kuva|zdjęcie|fot\.)\s?[:：/]/iu
const particles = new Set(
  "van von de der den del della di da dos das do du la le el al bin binti ibn ben y e i och og af av zu zum zur ter ten te dan dela abu und and et de's".split(
    ' ',
  ),
)

const nameJoint = new RegExp(`\\s*[,;&/|]\\s*|\\s+(?:${conjunctions.join('|')})\\s+`, 'u')

export interface Credit {
  kind: 'author' | 'editor' | 'other' | 'caption'
  byline: Byline
}

/** A line that is a credit by its own words, wherever it stands. */
export function creditLine(text: string): Credit | undefined {
  if (text.length > 240) return undefined
  if (contribution.test(text)) return { kind: 'other', byline: { authors: [], editors: [] } }
  if (wireCredit.test(text)) return { kind: 'author', byline: parseByline(asLabels(text)) }
  if (!/[:：/／|｜・]/.test(text.slice(0, 48))) return undefined
  const labelled = creditLabel(text)
  if (!labelled) return undefined
  if (!labelled.rest.trim()) return { kind: labelled.kind, byline: { authors: [], editors: [] } }
  if (captionStart.test(text) && wordCount(labelled.rest) > 7)
    return { kind: 'caption', byline: { authors: [], editors: [] } }
  if (!isListOfNames(labelled.rest)) return undefined
  return { kind: labelled.kind, byline: parseByline(text) }
}

/** A line of a header that can only be a byline: opens as one, closes as one, or is nothing but names. */
export function bylineLine(text: string, surely: boolean): Byline | undefined {
  if (text.length > 160 || /\d{3}/.test(text)) return undefined
  const credit = creditLine(text)
  if (credit) return credit.kind === 'caption' ? undefined : credit.byline
  const opened = opensAsByline(text) && isListOfNames(text)
  const signed = /\p{L}\s+[-–—|]\s?\p{L}/u.test(text) && wordCount(text) <= 9 && !endsSentence(text)
  const closed = /(?:記者|记者|기자|특파원|संवाददाता|द्वारा)\s*(?:$|[=(（<]|\S+@)/u.test(text) && text.length < 60
  if (!opened && !closed && !(surely && (signed || isNames(text)))) return undefined
  const byline = parseByline(text)
  return byline.authors.length + byline.editors.length > 0 ? byline : undefined
}

/** One to five words a name, most with a capital: what stands between a headline and a date. */
export function isNames(line: string): boolean {
  const text = line.replace(/\s*[(（][^()（）]{2,40}[)）]\s*$/u, '').replace(/[\s|–—-]+$/u, '')
  if (endsSentence(text) && !/\p{Lu}\.$/u.test(text)) return false
  const names = text.split(nameJoint)
  return names.length <= 8 && names.every(isName)
}

function isName(name: string): boolean {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length === 0 || words.length > 6 || name.length > 60) return false
  if (/[:;!?"“”()[\]{}<>]/.test(name)) return false
  if (looksLikeOutlet(name) || isTeam(name)) return true
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return name.length <= 24 && words.length <= 4
  const small = words.filter((word) => !/^\p{Lu}/u.test(word) && !isParticle(word))
  if (words.length === 1 && /^[\p{Ll}\d_.]{3,20}$/u.test(name)) return true
  // Names are typed carelessly: one small word among capitalised ones is let pass.
  return small.length === 0 || (small.length === 1 && words.length >= 3 && words.length <= 4 && words[0] !== small[0])
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase().replace(/['’].*$/, '')) || /^\p{Ll}['’]\p{Lu}/u.test(word)
}

/** What stands behind a label: names, not a sentence. */
function isListOfNames(rest: string): boolean {
  if (!rest.trim() || wordCount(rest) > 24) return false
  if (endsSentence(rest) && wordCount(rest) > 7 && !/\)$/.test(rest)) return false
  const { authors, editors } = parseByline(rest)
  const names = [...authors, ...editors]
  return names.every((name) => wordCount(name) <= 7)
}

function asLabels(text: string): string {
  return text
    .replace(/^[([（]|[)\]）]\.?$/g, '')
    .replace(/(?:^|;|,|\band\b)\s*additional reporting by\s/gi, '; Additional reporting by: ')
    .replace(/(?:^|;|,|\band\b)\s*(?:reporting|writing|written|compiled|report) by\s/gi, '; Reporting by: ')
    .replace(/(?:^|;|,|\band\b)\s*(?:editing|edited|produced) by\s/gi, '; Editing by: ')
    .replace(/^; /, '')
}
