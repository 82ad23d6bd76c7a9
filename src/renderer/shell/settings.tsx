/** What a person chose for this window: theme, language, density. Kept in localStorage. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type UiLanguage, uiLanguages } from '../i18n/languages'

export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const
export const textSizes = ['small', 'medium', 'large', 'largest'] as const
export const textWidths = ['narrow', 'medium', 'wide'] as const
export const typefaces = ['serif', 'sans'] as const
export const onOff = ['on', 'off'] as const

export interface Settings {
  theme: (typeof themes)[number]
  density: (typeof densities)[number]
  language: UiLanguage
  filtersShown: boolean
  textSize: (typeof textSizes)[number]
  textWidth: (typeof textWidths)[number]
  typeface: (typeof typefaces)[number]
  hyphens: (typeof onOff)[number]
}

const storageKey = 'kliping.settings'

interface SettingsValue {
  settings: Settings
  change(part: Partial<Settings>): void
}
const SettingsContext = createContext<SettingsValue | null>(null)

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(readSettings)
  useEffect(() => applyTheme(settings.theme), [settings.theme])
  const value = useMemo(
    () => ({
      settings,
      change: (part: Partial<Settings>) =>
        setSettings((before) => {
          const after = { ...before, ...part }
          writeSettings(after)
          return after
        }),
    }),
    [settings],
  )
  return <SettingsContext value={value}>{children}</SettingsContext>
}

export function useSettings(): SettingsValue {
  const value = useContext(SettingsContext)
  if (!value) throw new Error('useSettings needs a SettingsProvider')
  return value
}

/** Sets the theme on the document; called once before the first paint, so that nothing flashes. */
export function applyTheme(theme: Settings['theme'] = readSettings().theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

function readSettings(): Settings {
  const found = readStored()
  const preferred = navigator.languages.map((tag) => tag.split('-')[0])
  return {
    theme: oneOf(themes, found.theme) ?? 'system',
    density: oneOf(densities, found.density) ?? 'comfortable',
    language:
      oneOf(uiLanguages, found.language) ??
      oneOf(
        uiLanguages,
        preferred.find((tag) => oneOf(uiLanguages, tag)),
      ) ??
      'en',
    filtersShown: found.filtersShown !== false,
    textSize: oneOf(textSizes, found.textSize) ?? 'medium',
    textWidth: oneOf(textWidths, found.textWidth) ?? 'medium',
    typeface: oneOf(typefaces, found.typeface) ?? 'serif',
    hyphens: oneOf(onOff, found.hyphens) ?? 'on',
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

/** Storage may be closed to us or hold another version's words: then the defaults are used. */
function readStored(): Partial<Record<keyof Settings, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings))
  } catch {
    // The choice holds until the window is closed.
  }
}
