/** A menu under a button, with sections of actions or of one choice. */
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, type Selection } from 'react-aria-components'
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

interface Choice<T extends string> {
  /** Tells it from the menu's other choices, whose values may have the same names. */
  id: string
  title: string
  values: readonly T[]
  names: Record<T, string>
  chosen: T
  onChoose(value: T): void
}

/** One choice of a menu that holds others too. */
export function MenuChoice<T extends string>(props: Choice<T>) {
  return (
    <MenuSection className={styles.section} {...selection(props)}>
      <Header className={styles.title}>{props.title}</Header>
      {choices(props)}
    </MenuSection>
  )
}

/** A menu that is one choice and nothing else. */
export function ChoiceMenu<T extends string>(props: Choice<T>) {
  return (
    <Menu className={styles.menu} aria-label={props.title} autoFocus="first" {...selection(props)}>
      {choices(props)}
    </Menu>
  )
}

const keyOf = ({ id }: { id: string }, value: string) => `${id}:${value}`

function selection<T extends string>(choice: Choice<T>) {
  return {
    selectionMode: 'single' as const,
    disallowEmptySelection: true,
    selectedKeys: [keyOf(choice, choice.chosen)],
    onSelectionChange: (keys: Selection) => {
      const value = choice.values.find((one) => keys !== 'all' && keys.has(keyOf(choice, one)))
      if (value) choice.onChoose(value)
    },
  }
}

function choices<T extends string>(choice: Choice<T>) {
  const { values, names } = choice
  return values.map((value) => (
    <MenuItem key={value} id={keyOf(choice, value)} className={styles.item} textValue={names[value]}>
      {({ isSelected }) => (
        <>
          <span className={styles.tick}>{isSelected && <Check size={14} aria-hidden />}</span>
          {names[value]}
        </>
      )}
    </MenuItem>
  ))
}
