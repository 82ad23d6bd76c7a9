/**
 * The language a text is written in: franc's trigrams, held to the languages of the press, with closed-class words
 * deciding between close relatives (Indonesian and Malay share nine of ten trigrams) and letters where they tell enough.
 * franc was chosen by measurement over tinyld and eld: smallest, first to load, and best once relatives are decided.
 */
import { francAll } from 'franc'
import { decideRelative } from './relatives'

/** ISO 639-3, as franc names them. */
const pressLanguages =
  'afr arb azj bel ben bos bul cat ces ckb dan deu ekk eng fin fra fuv glg hau hin hrv hun ibo ind ita jav kaz khk kir lit lvs mar mkd nld nno nob npi pbu pes pol por ron rus slk slv som spa srp sun swe swh tgk tgl tuk tur ukr urd uzn vie yor zlm zul als amh tir ben ell guj heb hye jpn kan kat khm kor lao mal mya ory pan sin tam tel tha cmn'.split(
    ' ',
  )
const ownNames: Record<string, string> = { zlm: 'ms', khk: 'mn' }
const sampleLength = 4000

/**
 * @param hint BCP 47, from markup or a neighbour; believed when the text is short or speaks for it about as well
 * @returns BCP 47 primary subtag; undefined when there are too few letters to tell
 */
export function detectLanguage(text: string, hint?: string): string | undefined {
  const sample = text.slice(0, sampleLength).replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
  const hinted = hint?.toLowerCase().split(/[-_]/)[0] || undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const byScript = scriptLanguage(sample, letters)
  if (byScript) return byScript
  if (letters < 12) return hinted
  const ranked = francAll(sample, { only: pressLanguages, minLength: 10 }).map(([code, score]): [string, number] => [
    subtagOf(code),
    score,
  ])
  const best = ranked[0]?.[0]
  if (!best || best === 'und') return hinted
  const detected = decideRelative(best, sample)
  const hintScore = ranked.find(([language]) => language === hinted)?.[1] ?? 0
  return hinted && letters < 400 && hintScore > 0.93 && decideRelative(hinted, sample) === hinted ? hinted : detected
}

/** Scripts and letters that settle the language by themselves. */
function scriptLanguage(sample: string, letters: number): string | undefined {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  if (hangul * 2 > letters && hangul > kana) return 'ko'
  if ((kana + han) * 2 > letters && letters > 1) return kana * 20 > han ? 'ja' : 'zh'
  if (count(/[þÞðÐ]/g) > 0 && count(/[þÞðÐæöáíóúý]/g) * 12 > letters) return 'is'
  return undefined
}

const subtags = new Map<string, string>()

/** Asked for every language at each detection, so that the answers are kept. */
function subtagOf(code: string): string {
  const known = subtags.get(code)
  if (known) return known
  const subtag = ownNames[code] ?? (code === 'und' ? code : (Intl.getCanonicalLocales(code)[0] as string))
  subtags.set(code, subtag)
  return subtag
}
