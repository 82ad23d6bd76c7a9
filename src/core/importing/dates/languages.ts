/** The languages whose dates are read, by script, the more widely read first, so that a text tries only what it can hold. */

interface ScriptLanguages {
  letters: RegExp
  languages: readonly string[]
}

const scripts: readonly ScriptLanguages[] = [
  {
    letters: /\p{Script=Latin}/u,
    languages:
      'en id es fr de pt it nl pl tr vi ms ro cs sv hu da nb fi hr sk ca fil sw bs sl lt lv et sq az uz af eu gl is nn jv su ga cy so ha ku tk zu'.split(
        ' ',
      ),
  },
  { letters: /\p{Script=Cyrillic}/u, languages: 'ru uk bg sr mk be kk ky mn tg'.split(' ') },
  { letters: /\p{Script=Arabic}/u, languages: 'ar fa ur ps'.split(' ') },
  { letters: /\p{Script=Devanagari}/u, languages: 'hi mr ne'.split(' ') },
  { letters: /\p{Script=Greek}/u, languages: ['el'] },
  { letters: /\p{Script=Hebrew}/u, languages: ['he'] },
  { letters: /\p{Script=Bengali}/u, languages: ['bn'] },
  { letters: /\p{Script=Tamil}/u, languages: ['ta'] },
  { letters: /\p{Script=Telugu}/u, languages: ['te'] },
  { letters: /\p{Script=Kannada}/u, languages: ['kn'] },
  { letters: /\p{Script=Malayalam}/u, languages: ['ml'] },
  { letters: /\p{Script=Gujarati}/u, languages: ['gu'] },
  { letters: /\p{Script=Gurmukhi}/u, languages: ['pa'] },
  { letters: /\p{Script=Sinhala}/u, languages: ['si'] },
  { letters: /\p{Script=Thai}/u, languages: ['th'] },
  { letters: /\p{Script=Lao}/u, languages: ['lo'] },
  { letters: /\p{Script=Khmer}/u, languages: ['km'] },
  { letters: /\p{Script=Myanmar}/u, languages: ['my'] },
  { letters: /\p{Script=Georgian}/u, languages: ['ka'] },
  { letters: /\p{Script=Armenian}/u, languages: ['hy'] },
  { letters: /\p{Script=Ethiopic}/u, languages: ['am'] },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['ja'] },
  { letters: /\p{Script=Han}/u, languages: ['zh', 'ja'] },
  { letters: /\p{Script=Hangul}/u, languages: ['ko'] },
]

export const dateLanguages: readonly string[] = [...new Set(scripts.flatMap((script) => script.languages))]

/** Languages to try on a text, in order: the one it is known to be in, then those of the scripts it holds. */
export function languagesFor(text: string, language: string | undefined): string[] {
  const first = language ? [language] : []
  const possible = scriptsOf(text).flatMap((script) => script.languages)
  return [...new Set([...first, ...possible])]
}

function scriptsOf(text: string): readonly ScriptLanguages[] {
  const others = text.replace(/[\0-\x7f]+/g, ' ')
  if (others.trim() === '') return /[a-z]/i.test(text) ? scripts.slice(0, 1) : []
  return scripts.filter((script, index) => script.letters.test(index === 0 ? text : others))
}
