/** A text field that offers what was written in it before; anything else can be written, too. */
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import fields from './field.module.css'
import menus from './menu.module.css'

interface Props {
  label: string
  value: string
  choices: readonly string[]
  onChange(value: string): void
}

export function ComboField({ label, value, choices, onChange }: Props) {
  return (
    <ComboBox
      className={fields.field}
      allowsCustomValue
      autoFocus
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      items={choices.map((name) => ({ name }))}
    >
      <Label className={fields.label}>{label}</Label>
      <Input className={fields.input} maxLength={200} dir="auto" />
      <Popover className={menus.popover} offset={4}>
        <ListBox<{ name: string }> className={menus.list}>
          {({ name }) => (
            <ListBoxItem id={name} textValue={name} className={menus.item}>
              <bdi>{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
