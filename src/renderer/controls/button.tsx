/** Buttons: with words, or with an icon and a name that shows on hover and focus. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'

type Tone = 'plain' | 'primary' | 'quiet'

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}

export function Button({ tone = 'plain', icon: Icon, children, ...props }: Props) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[tone]}`}>
      {Icon && <Icon size={15} aria-hidden />}
      {children}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  icon: LucideIcon
  label: string
  /** The key that does the same, shown beside the name. */
  shortcut?: string
  isOn?: boolean
}

export function IconButton({ icon: Icon, label, shortcut, isOn, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton
        {...props}
        aria-label={label}
        aria-pressed={isOn}
        className={`${styles.icon} ${isOn ? styles.on : ''}`}
      >
        <Icon size={17} aria-hidden />
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
