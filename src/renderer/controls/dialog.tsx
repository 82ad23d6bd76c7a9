/** A dialog over the window: its title, a way to close it, and what it is about. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useI18n } from '../i18n/i18n'
import { IconButton } from './button'
import styles from './dialog.module.css'

interface Props {
  title: string
  width?: 'narrow' | 'medium' | 'wide'
  /** A question that must be answered: only its own buttons and Escape leave it. */
  isQuestion?: boolean
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
  children: ReactNode
}

export function Dialog({ title, width = 'medium', isQuestion = false, isOpen, onOpenChange, children }: Props) {
  const { t } = useI18n()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!isQuestion} className={styles.veil}>
      <Modal className={styles.modal} data-width={width}>
        <AriaDialog role={isQuestion ? 'alertdialog' : 'dialog'} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {!isQuestion && <IconButton icon={X} label={t.app.close} onPress={() => onOpenChange(false)} />}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
