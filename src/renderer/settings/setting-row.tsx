/** One setting: its name, what it is about, and its values side by side. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Setting } from './setting-list'
import styles from './settings-dialog.module.css'

interface Props {
  setting: Setting
  chosen: string
  onChoose(value: string): void
}

export function SettingRow({ setting, chosen, onChoose }: Props) {
  return (
    <RadioGroup className={styles.row} value={chosen} onChange={onChoose} orientation="horizontal">
      <div>
        <Label className={styles.name}>{setting.title}</Label>
        <Text slot="description" className={styles.hint}>
          {setting.hint}
        </Text>
      </div>
      <div className={styles.choices}>
        {setting.choices.map(({ value, name }) => (
          <Radio key={value} value={value} className={styles.choice}>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
