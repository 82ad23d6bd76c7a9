/** How the text is set: size, measure, typeface, hyphens. */
import { ALargeSmall } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import { IconButton } from '../controls/button'
import { MenuChoice, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { onOff, textSizes, textWidths, typefaces, useSettings } from '../shell/settings'

export function TypographyMenu() {
  const { t } = useI18n()
  const { settings, change } = useSettings()
  return (
    <MenuTrigger>
      <IconButton icon={ALargeSmall} label={t.typography.open} />
      <MenuPopover label={t.typography.open}>
        <MenuChoice
          id="size"
          title={t.typography.size}
          values={textSizes}
          names={t.typography.sizes}
          chosen={settings.textSize}
          onChoose={(textSize) => change({ textSize })}
        />
        <MenuChoice
          id="width"
          title={t.typography.width}
          values={textWidths}
          names={t.typography.widths}
          chosen={settings.textWidth}
          onChoose={(textWidth) => change({ textWidth })}
        />
        <MenuChoice
          id="typeface"
          title={t.typography.typeface}
          values={typefaces}
          names={t.typography.typefaces}
          chosen={settings.typeface}
          onChoose={(typeface) => change({ typeface })}
        />
        <MenuChoice
          id="hyphens"
          title={t.typography.hyphens}
          values={onOff}
          names={t.typography.onOff}
          chosen={settings.hyphens}
          onChoose={(hyphens) => change({ hyphens })}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}
