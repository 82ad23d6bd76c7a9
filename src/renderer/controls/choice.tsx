/** One choice out of many, shown as a button with what is chosen. */
import { Check, ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './choice.module.css'
import menu from './menu.module.css'

interface Props<T extends string> {
  label: string
  values: readonly T[]
  names: Record<T, string>
  chosen: T
  onChoose(value: T): void
}

export function Choice<T extends string>({ label, values, names, chosen, onChoose }: Props<T>) {
  const choose = (key: unknown) => {
    const value = values.find((one) => one === key)
    if (value) onChoose(value)
  }
  return (
    <Select className={styles.choice} aria-label={label} value={chosen} onChange={choose}>
      <Button className={styles.button}>
        <SelectValue className={styles.value}>{names[chosen]}</SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={menu.popover}>
        <ListBox className={menu.menu}>
          {values.map((value) => (
            <ListBoxItem key={value} id={value} className={menu.item} textValue={names[value]}>
              <span className={menu.tick}>{value === chosen && <Check size={14} aria-hidden />}</span>
              {names[value]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
