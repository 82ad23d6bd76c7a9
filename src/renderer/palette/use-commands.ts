/** What can be done here and now: every shortcut that acts, every setting, every collection. */
import { useCollections } from '../api/queries'
import { languages, type UiLanguage, useI18n } from '../i18n/i18n'
import { densities, themes, useSettings } from '../shell/settings'
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
    ...themes.map((theme) => ({
      id: `theme:${theme}`,
      name: `${t.settings.appearance}: ${t.settings.themes[theme]}`,
      act: () => choose({ theme }),
    })),
    ...densities.map((density) => ({
      id: `density:${density}`,
      name: `${t.settings.density}: ${t.settings.densities[density]}`,
      act: () => choose({ density }),
    })),
    ...(Object.keys(languages) as UiLanguage[]).map((language) => ({
      id: `language:${language}`,
      name: `${t.settings.language}: ${languages[language].languageName}`,
      act: () => choose({ language }),
    })),
  ]
}
