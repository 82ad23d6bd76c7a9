/**
 * The language a text is written in: franc's trigrams, held to the languages of the press, with closed-class words
 * deciding between close relatives (Indonesian and Malay share nine of ten trigrams) and letters where they tell enough.
 * franc was chosen by measurement over tinyld and eld: smallest, first to load, and best once relatives are decided.
 */
import { createRanking } from './rank-languages'
import { decideRelative } from './relatives'

/** ISO 639-3, as franc names them. */
const pressLanguages = new Set(
  'afr arb azj bel ben bos bul cat ces ckb dan deu ekk eng fin fra fuv glg hau hin hrv hun ibo ind ita jav kaz khk kir lit lvs mar mkd nld nno nob npi pbu pes pol por ron rus slk slv som spa srp sun swe swh tgk tgl tuk tur ukr urd uzn vie yor zlm zul als amh tir ben ell guj heb hye jpn kan kat khm kor lao mal mya ory pan sin tam tel tha cmn'.split(
    ' ',
  ),
)
const rankLanguages = createRanking(pressLanguages)
const ownNames: Record<string, string> = { zlm: 'ms', khk: 'mn' }
const sampleLength = 4000

/**
 * @param hint BCP 47, from markup or a neighbour; believed when the text is short or speaks for it about as well
 * @returns BCP 47 primary subtag; undefined when there are too few letters to tell
 */
export function detectLanguage(text: string, hint?: string): string | undefined {
  const sample = withoutAddresses(text.slice(0, sampleLength))
  const hinted = hint?.toLowerCase().split(/[-_]/)[0] || undefined
  const letters = count(sample, /\p{L}/gu)
  const byScript = scriptLanguage(sample, letters)
  if (byScript) return byScript
  if (letters < 12) return hinted
  const ranked = rankLanguages(sample)
  const best = subtagOf(ranked[0]?.[0] ?? 'und')
  if (best === 'und') return hinted
  const detected = decideRelative(best, sample)
  if (!hinted || letters >= 400) return detected
  const hintScore = ranked.find(([code]) => subtagOf(code) === hinted)?.[1] ?? 0
  return hintScore > 0.93 && decideRelative(hinted, sample) === hinted ? hinted : detected
}

/** Mail addresses are looked for only where there are any: in a text without spaces that takes long. */
function withoutAddresses(text: string): string {
  return text.replace(text.includes('@') ? /(?:https?:\/\/|www\.)\S+|\S+@\S+/g : /(?:https?:\/\/|www\.)\S+/g, ' ')
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Scripts and letters that settle the language by themselves. */
function scriptLanguage(sample: string, letters: number): string | undefined {
  if (/[\u1100-\u11ff\u2e80-\uffff]/.test(sample)) {
    const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    const han = count(sample, /\p{Script=Han}/gu)
    const hangul = count(sample, /\p{Script=Hangul}/gu)
    if (hangul * 2 > letters && hangul > kana) return 'ko'
    if ((kana + han) * 2 > letters && letters > 1) return kana * 20 > han ? 'ja' : 'zh'
  }
  if (/[þÞðÐ]/.test(sample) && count(sample, /[þÞðÐæöáíóúý]/g) * 12 > letters) return 'is'
  return undefined
}

const subtags = new Map<string, string>()

/** `und` stays as it is. */
function subtagOf(code: string): string {
  const known = subtags.get(code)
  if (known) return known
  const subtag = ownNames[code] ?? (code === 'und' ? code : (Intl.getCanonicalLocales(code)[0] as string))
  subtags.set(code, subtag)
  return subtag
}
