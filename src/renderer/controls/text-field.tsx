/** A labelled field for words, of one line or of several. */
import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components'
import styles from './field.module.css'

interface Props {
  label: string
  value: string
  maxLength: number
  isLong?: boolean
  autoFocus?: boolean
  placeholder?: string
  onChange(value: string): void
}

export function TextField({ label, isLong, placeholder, ...props }: Props) {
  return (
    <AriaTextField className={styles.field} {...props}>
      <Label className={styles.label}>{label}</Label>
      {isLong ? (
        <TextArea className={styles.input} rows={4} placeholder={placeholder} dir="auto" />
      ) : (
        <Input className={styles.input} placeholder={placeholder} dir="auto" />
      )}
    </AriaTextField>
  )
}
