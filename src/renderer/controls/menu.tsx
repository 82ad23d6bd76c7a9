/** A menu under a button, with sections of actions or of one choice. */
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import styles from './menu.module.css'

export interface MenuAction {
  id: string
  name: string
  icon?: LucideIcon
  act(): void
  isDisabled?: boolean
}

export function MenuPopover({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover className={styles.popover} placement="bottom end" offset={4}>
      <Menu className={styles.menu} aria-label={label} autoFocus="first">
        {children}
      </Menu>
    </Popover>
  )
}

export function MenuActions({ title, actions }: { title?: string; actions: MenuAction[] }) {
  return (
    <MenuSection className={styles.section} aria-label={title ?? actions[0]?.name}>
      {title && <Header className={styles.title}>{title}</Header>}
      {actions.map(({ id, name, icon: Icon, act, isDisabled }) => (
        <MenuItem key={id} id={id} className={styles.item} onAction={act} isDisabled={isDisabled} textValue={name}>
          {Icon && <Icon size={15} aria-hidden />}
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

export function MenuChoice<T extends string>(props: {
  title: string
  values: readonly T[]
  names: Record<T, string>
  chosen: T
  onChoose(value: T): void
}) {
  return (
    <MenuSection
      className={styles.section}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const value = props.values.find((one) => keys !== 'all' && keys.has(one))
        if (value) props.onChoose(value)
      }}
    >
      <Header className={styles.title}>{props.title}</Header>
      {props.values.map((value) => (
        <MenuItem key={value} id={value} className={styles.item} textValue={props.names[value]}>
          {({ isSelected }) => (
            <>
              <span className={styles.tick}>{isSelected && <Check size={14} aria-hidden />}</span>
              {props.names[value]}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
