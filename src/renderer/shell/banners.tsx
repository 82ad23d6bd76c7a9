/** What holds for the whole window and must be seen: a lost connection, an archive open for reading only, notices. */
import { Info, Lock, PlugZap, X } from 'lucide-react'
import { useState } from 'react'
import { useLinkState } from '../api/client'
import { useArchiveInfo } from '../api/queries'
import { ArchiveText } from '../controls/archive-text'
import { IconButton } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import styles from './banners.module.css'

export function Banners() {
  const { t } = useI18n()
  const { connection } = useLinkState()
  const info = useArchiveInfo().data
  const [dismissed, setDismissed] = useState<string[]>([])
  const notices = info?.notices.filter((notice) => !dismissed.includes(notice)) ?? []
  return (
    <>
      <div role="alert" className={styles.region}>
        {connection !== 'open' && (
          <p className={styles.bad}>
            <PlugZap size={16} aria-hidden />
            <span>
              <strong>{t.connection[connection]}.</strong>{' '}
              {connection === 'lost' ? t.connection.lostHint : t.connection.refusedHint}
            </span>
          </p>
        )}
      </div>
      {info?.readOnly && (
        <p className={styles.warn}>
          <Lock size={15} aria-hidden />
          <span>
            <strong>{t.archive.readOnly}.</strong> {t.archive.readOnlyHint}
          </span>
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice} className={styles.info} role="status">
          <Info size={15} aria-hidden />
          <span>
            <strong>{t.archive.notice}.</strong> <ArchiveText text={notice} />
          </span>
          <IconButton icon={X} label={t.app.dismiss} onPress={() => setDismissed([...dismissed, notice])} />
        </p>
      ))}
    </>
  )
}
