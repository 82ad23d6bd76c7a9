/** What can be done here and now: every shortcut that acts, every setting, every collection. */
import { useCollections } from '../api/queries'
import type { Messages } from '../i18n/en'
import { useI18n } from '../i18n/i18n'
import { languageNames, uiLanguages } from '../i18n/languages'
import {
  densities,
  onOff,
  type Settings,
  textSizes,
  textWidths,
  themes,
  typefaces,
  useSettings,
} from '../shell/settings'
import { shortcuts, useActingShortcuts } from '../shell/shortcuts'
import { useView } from '../shell/view-state'

export interface Command {
  id: string
  name: string
  /** The keys that do the same. */
  shown?: string
  act(): void
}

export function useCommands(): Command[] {
  const { t } = useI18n()
  const { change: choose } = useSettings()
  const { view, change } = useView()
  const acting = useActingShortcuts()
  const collections = useCollections().data ?? []
  const keyName = (key: string) => (key in t.keys ? t.keys[key as keyof typeof t.keys] : key)
  return [
    ...shortcuts.flatMap(({ name, shown }): Command[] => {
      const act = acting(name)
      if (!act || name === 'palette') return []
      return [{ id: name, name: t.shortcuts.names[name], shown: shown.map(keyName).join(' '), act }]
    }),
    ...collections.map(({ id, name }) => ({
      id: `collection:${id}`,
      name: t.collections.one(name),
      act: () => change({ filters: { ...view.filters, collection: id } }),
    })),
    ...settingsCommands(t, choose),
  ]
}

/** Each value of each setting is a command of its own, named after both. */
function settingsCommands(t: Messages, choose: (part: Partial<Settings>) => void): Command[] {
  const each = <K extends keyof Settings, V extends Settings[K] & string>(
    key: K,
    title: string,
    values: readonly V[],
    names: Record<V, string>,
  ): Command[] =>
    values.map((value) => ({
      id: `${key}:${value}`,
      name: `${title}: ${names[value]}`,
      act: () => choose({ [key]: value }),
    }))
  const { settings, typography } = t
  return [
    ...each('theme', settings.appearance, themes, settings.themes),
    ...each('density', settings.density, densities, settings.densities),
    ...each('language', settings.language, uiLanguages, languageNames),
    ...each('textSize', typography.size, textSizes, typography.sizes),
    ...each('textWidth', typography.width, textWidths, typography.widths),
    ...each('typeface', typography.typeface, typefaces, typography.typefaces),
    ...each('hyphens', typography.hyphens, onOff, typography.onOff),
  ]
}
