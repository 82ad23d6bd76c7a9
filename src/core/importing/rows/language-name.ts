/** Languages as tables name them: by code ("en-GB", "ind") or by name, in English or their own ("Indonesian", "Deutsch"). */
import { comparedName } from './column-names'

const codes =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja jv ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru sk sl so sq sr su sv sw ta te tg th tk tl tr uk ur uz vi xh yo zh zu'.split(
    ' ',
  )

let names: Map<string, string> | undefined

function knownNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const code of codes) {
    for (const language of ['en', code, 'id']) {
      const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)
      if (name) found.set(comparedName(name), code)
    }
  }
  return found
}

/** BCP 47 primary subtag, or undefined for what is no language. */
export function languageOf(value: string): string | undefined {
  const written = value.toLowerCase()
  if (/^[a-z]{2,3}([-_]|$)/.test(written)) {
    const subtag = written.split(/[-_]/)[0] ?? ''
    // Three letters where there are two: "eng" is "en".
    return Intl.getCanonicalLocales(subtag)[0]
  }
  names ??= knownNames()
  return names.get(comparedName(value.replace(/\(.*/, '')))
}

/** Whether a value can be nothing but a language: a code as they are written, or a name. */
export function isLanguage(value: string): boolean {
  const [code = ''] = value.split(/[-_]/)
  if (codes.includes(code)) return true
  names ??= knownNames()
  return names.has(comparedName(value))
}
