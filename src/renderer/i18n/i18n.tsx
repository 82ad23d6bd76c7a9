/** The chosen language: its words, and dates, numbers and names as it writes them. */
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useSettings } from '../shell/settings'
import { createTranslate, type Translate } from './archive-messages'
import type { Messages } from './en'
import { createFormat, type Format } from './format'
import { type Language, languages, type UiLanguage } from './languages'
import { regionalTag } from './region'
import { textDirection } from './text-direction'

interface I18n {
  language: UiLanguage
  t: Messages
  format: Format
  /** What the archive says, in the language; none for English, and until it is loaded. */
  translate?: Translate
}
const I18nContext = createContext<I18n | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language } = useSettings().settings
  const translate = useTranslate(language)
  const value = useMemo(
    () => ({ language, t: languages[language].window, format: createFormat(regionalTag(language)), translate }),
    [language, translate],
  )
  // Before the first paint, so that nothing jumps from one side to the other.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = textDirection(language)
  }, [language])
  return (
    <I18nContext value={value}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </I18nContext>
  )
}

function useTranslate(language: UiLanguage): Translate | undefined {
  const [loaded, setLoaded] = useState<{ language: UiLanguage; translate: Translate }>()
  useEffect(() => {
    const { archive }: Language = languages[language]
    // What cannot be loaded stays English.
    archive?.().then(
      ({ archiveMessages }) => setLoaded({ language, translate: createTranslate(archiveMessages) }),
      () => {},
    )
  }, [language])
  return loaded?.language === language ? loaded.translate : undefined
}

export function useI18n(): I18n {
  const value = useContext(I18nContext)
  if (!value) throw new Error('useI18n needs a LanguageProvider')
  return value
}
