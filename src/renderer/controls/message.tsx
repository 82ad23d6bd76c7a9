/** A whole pane's message: an empty place, or something that went wrong, with the step that helps. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './message.module.css'

interface Props {
  icon?: LucideIcon
  title: string
  text?: ReactNode
  isError?: boolean
  children?: ReactNode
}

export function Message({ icon: Icon, title, text, isError, children }: Props) {
  return (
    <div className={styles.message} role={isError ? 'alert' : undefined}>
      {Icon && <Icon size={34} strokeWidth={1.25} aria-hidden className={isError ? styles.bad : styles.icon} />}
      <p className={styles.title}>{title}</p>
      {text && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
