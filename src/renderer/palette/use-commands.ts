/** What can be done here and now: every shortcut that acts, every setting, every collection. */
import { useCollections } from '../api/queries'
import type { Messages } from '../i18n/en'
import { useI18n } from '../i18n/i18n'
import { changeTo, settingsIn } from '../settings/setting-list'
import { type Settings, useSettings } from '../shell/settings'
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
  return settingsIn(t).flatMap((setting) =>
    setting.choices.map(({ value, name }) => ({
      id: `${setting.key}:${value}`,
      name: `${setting.title}: ${name}`,
      act: () => choose(changeTo(setting, value)),
    })),
  )
}
