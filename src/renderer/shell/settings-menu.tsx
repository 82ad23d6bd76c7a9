/** The window's settings: appearance, density, language; and the ways to the shortcut sheet and to what was learnt. */
import { Keyboard, ListFilter, Settings2 } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import buttons from '../controls/button.module.css'
import { MenuActions, MenuChoice, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { languageNames, uiLanguages } from '../i18n/languages'
import { densities, themes, useSettings } from './settings'
import { useShortcut } from './shortcuts'

interface Props {
  onShowShortcuts(): void
  onShowLearnt(): void
}

export function SettingsMenu({ onShowShortcuts, onShowLearnt }: Props) {
  const { t } = useI18n()
  const { settings, change } = useSettings()
  useShortcut('theme', () => change({ theme: isDark(settings.theme) ? 'light' : 'dark' }))
  return (
    <MenuTrigger>
      <Button className={buttons.icon} aria-label={t.settings.open}>
        <Settings2 size={17} aria-hidden />
      </Button>
      <MenuPopover label={t.settings.open}>
        <MenuChoice
          id="theme"
          title={t.settings.appearance}
          values={themes}
          names={t.settings.themes}
          chosen={settings.theme}
          onChoose={(theme) => change({ theme })}
        />
        <MenuChoice
          id="density"
          title={t.settings.density}
          values={densities}
          names={t.settings.densities}
          chosen={settings.density}
          onChoose={(density) => change({ density })}
        />
        <MenuChoice
          id="language"
          title={t.settings.language}
          values={uiLanguages}
          names={languageNames}
          chosen={settings.language}
          onChoose={(language) => change({ language })}
        />
        <MenuActions
          actions={[
            { id: 'learnt', name: t.settings.learnt, icon: ListFilter, act: onShowLearnt },
            { id: 'shortcuts', name: t.settings.shortcuts, icon: Keyboard, act: onShowShortcuts },
          ]}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}

function isDark(theme: (typeof themes)[number]): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
}
