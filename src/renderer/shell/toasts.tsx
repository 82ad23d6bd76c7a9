/** Short messages that come and go, with an undo where there is one; announced to screen readers. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from '../controls/button'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import styles from './toasts.module.css'

interface Notice {
  title: string
  text?: ReactNode
  isError?: boolean
  actions?: { name: string; act(): void }[]
}

const shownMs = 8000
const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })

/** Shows a message; errors stay until they are dismissed. */
export function notify(notice: Notice): void {
  queue.add(notice, { timeout: notice.isError ? undefined : shownMs })
}

export function Toasts() {
  const { t } = useI18n()
  return (
    <ToastRegion queue={queue} className={styles.region}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${toast.content.isError ? styles.bad : ''}`}>
          <ToastContent className={styles.content}>
            <Text slot="title" className={styles.title}>
              {toast.content.title}
            </Text>
            {toast.content.text && (
              <Text slot="description" dir="auto">
                {typeof toast.content.text === 'string' ? <SafeText text={toast.content.text} /> : toast.content.text}
              </Text>
            )}
          </ToastContent>
          {toast.content.actions?.map(({ name, act }) => (
            <Button
              key={name}
              tone="quiet"
              onPress={() => {
                act()
                queue.close(toast.key)
              }}
            >
              {name}
            </Button>
          ))}
          <AriaButton slot="close" className={styles.close} aria-label={t.app.dismiss}>
            <X size={14} aria-hidden />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  )
}
