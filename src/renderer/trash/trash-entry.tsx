/** The way to the trash, at the foot of the filters; only there when something is in it. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTrashed } from '../api/queries'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import styles from './trash.module.css'
import { TrashDialog } from './trash-dialog'

export function TrashEntry() {
  const { t, format } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const count = useTrashed().data?.length ?? 0
  return (
    <>
      {count > 0 && (
        <div className={styles.entry}>
          <Button
            tone="quiet"
            icon={Trash2}
            aria-label={t.filters.valueCount(t.trash.name, count)}
            onPress={() => setOpen(true)}
          >
            {t.trash.name}
            <span className={styles.count}>{format.number(count)}</span>
          </Button>
        </div>
      )}
      <TrashDialog isOpen={isOpen} onOpenChange={setOpen} />
    </>
  )
}
