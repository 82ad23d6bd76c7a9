/** The whole window takes files and folders that are dropped on it. */
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import styles from './drop-target.module.css'
import { useImports } from './imports'

export function DropTarget({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useI18n()
  const { drop } = useImports()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const handlers: Record<string, (event: DragEvent) => void> = {
      dragenter: () => setOver(++depth > 0),
      dragleave: () => setOver(--depth > 0),
      dragover: (event) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = isReadOnly ? 'none' : 'copy'
      },
      drop: (event) => {
        depth = 0
        setOver(false)
        if (isReadOnly) notify({ title: t.imports.readOnly, text: t.archive.readOnlyHint })
        else if (event.dataTransfer) void drop(event.dataTransfer)
      },
    }
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      handlers[event.type]?.(event)
    }
    const types = Object.keys(handlers) as 'drop'[]
    for (const type of types) window.addEventListener(type, onDrag)
    return () => {
      for (const type of types) window.removeEventListener(type, onDrag)
    }
  }, [drop, isReadOnly, t])
  if (!isOver || isReadOnly) return null
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <Download size={32} strokeWidth={1.25} aria-hidden />
        <p className={styles.title}>{t.imports.drop}</p>
        <p>{t.imports.dropHint}</p>
      </div>
    </div>
  )
}
