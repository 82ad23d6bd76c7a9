/** How the text is set: the settings of reading, at hand where one reads. */
import { ALargeSmall } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import { IconButton } from '../controls/button'
import { MenuChoice, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { changeTo, settingsIn } from '../settings/setting-list'
import { useSettings } from '../shell/settings'

export function TypographyMenu() {
  const { t } = useI18n()
  const { settings, change } = useSettings()
  return (
    <MenuTrigger>
      <IconButton icon={ALargeSmall} label={t.typography.open} />
      <MenuPopover label={t.typography.open}>
        {settingsIn(t)
          .filter(({ group }) => group === 'reading')
          .map((setting) => (
            <MenuChoice
              key={setting.key}
              id={setting.key}
              title={setting.title}
              values={setting.choices.map(({ value }) => value)}
              names={Object.fromEntries(setting.choices.map(({ value, name }) => [value, name]))}
              chosen={String(settings[setting.key])}
              onChoose={(value) => change(changeTo(setting, value))}
            />
          ))}
      </MenuPopover>
    </MenuTrigger>
  )
}
