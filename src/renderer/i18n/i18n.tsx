/** The chosen language: its words, and dates, numbers and names as it writes them. */
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useSettings } from '../shell/settings'
import type { Messages } from './en'
import { createFormat, type Format } from './format'
import { languages, type UiLanguage } from './languages'
import { regionalTag } from './region'
import { textDirection } from './text-direction'

interface I18n {
  language: UiLanguage
  t: Messages
  format: Format
}
const I18nContext = createContext<I18n | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language } = useSettings().settings
  const value = useMemo(
    () => ({ language, t: languages[language], format: createFormat(regionalTag(language)) }),
    [language],
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

export function useI18n(): I18n {
  const value = useContext(I18nContext)
  if (!value) throw new Error('useI18n needs a LanguageProvider')
  return value
}
