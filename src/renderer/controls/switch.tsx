/** On or off, acting at once. */
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './switch.module.css'

interface Props {
  /** What it switches; not drawn. */
  label: string
  isOn: boolean
  isDisabled?: boolean
  onChange(isOn: boolean): void
}

export function Switch({ label, isOn, ...props }: Props) {
  return (
    <AriaSwitch aria-label={label} isSelected={isOn} className={styles.switch} {...props}>
      <span className={styles.knob} />
    </AriaSwitch>
  )
}
