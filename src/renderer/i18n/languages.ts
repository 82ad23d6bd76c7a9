/** The languages of the window. Another one is one more file beside these, and a line here. */
import { ar } from './ar'
import { en, type Messages } from './en'
import { id } from './id'

export const languages = { en, id, ar } satisfies Record<string, Messages>
export type UiLanguage = keyof typeof languages
export const uiLanguages = Object.keys(languages) as UiLanguage[]
/** How each is called in itself. */
export const languageNames = Object.fromEntries(
  uiLanguages.map((language) => [language, languages[language].languageName]),
) as Record<UiLanguage, string>
