/** The sheet that shows every shortcut. */
import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import styles from './shortcut-sheet.module.css'
import { shortcuts } from './shortcuts'

const groups = ['library', 'reader', 'anywhere'] as const

export function ShortcutSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(isOpen: boolean): void }) {
  const { t } = useI18n()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles.veil}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {t.shortcuts.title}
            </Heading>
            <IconButton icon={X} label={t.app.close} onPress={() => onOpenChange(false)} />
          </header>
          <div className={styles.groups}>
            {groups.map((group) => (
              <section key={group}>
                <h3 className={styles.group}>{t.shortcuts.groups[group]}</h3>
                <dl>
                  {shortcuts
                    .filter((shortcut) => shortcut.group === group)
                    .map(({ name, shown }) => (
                      <div key={name} className={styles.row}>
                        <dt>{t.shortcuts.names[name]}</dt>
                        <dd>
                          {shown.map((key) =>
                            key === 'or' ? (
                              <span key={key}>{t.keys.or}</span>
                            ) : (
                              <kbd key={key}>{key in t.keys ? t.keys[key as keyof typeof t.keys] : key}</kbd>
                            ),
                          )}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
