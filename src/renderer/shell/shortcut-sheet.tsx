/** The sheet that shows every shortcut. */
import { useState } from 'react'
import { Dialog } from '../controls/dialog'
import { useI18n } from '../i18n/i18n'
import styles from './shortcut-sheet.module.css'
import { shortcuts, useShortcut } from './shortcuts'

const groups = ['library', 'reader', 'anywhere'] as const

export function ShortcutSheet() {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  useShortcut('help', () => setOpen(true))
  return (
    <Dialog title={t.shortcuts.title} width="wide" isOpen={isOpen} onOpenChange={setOpen}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{t.shortcuts.groups[group]}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group && shortcut.shown.length > 0)
                .map(({ name, shown }) => (
                  <div key={name} className={styles.row}>
                    <dt>{t.shortcuts.names[name]}</dt>
                    <dd>
                      {shown.map((key) =>
                        key === 'or' ? (
                          <span key={key}>{t.keys.or}</span>
                        ) : (
                          <kbd key={key} dir="auto">
                            {key in t.keys ? t.keys[key as keyof typeof t.keys] : key}
                          </kbd>
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
  )
}
