/** The languages of the window. Another one is one more folder beside these, and a line here. */
import { ar } from './ar/window'
import type { ArchiveMessages } from './archive-messages'
import { en, type Messages } from './en'
import { id } from './id/window'

export interface Language {
  window: Messages
  /** What the archive says, loaded when it is wanted; English needs none. */
  archive?(): Promise<{ archiveMessages: ArchiveMessages }>
}

export const languages = {
  en: { window: en },
  id: { window: id, archive: () => import('./id/archive') },
  ar: { window: ar, archive: () => import('./ar/archive') },
} satisfies Record<string, Language>
export type UiLanguage = keyof typeof languages
export const uiLanguages = Object.keys(languages) as UiLanguage[]
/** How each is called in itself. */
export const languageNames = Object.fromEntries(
  uiLanguages.map((language) => [language, languages[language].window.languageName]),
) as Record<UiLanguage, string>
