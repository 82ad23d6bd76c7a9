/** The one status area, at the foot of the window: the archive, and long work as it goes on. */
import { useArchiveInfo } from '../api/queries'
import { useI18n } from '../i18n/i18n'
import { ImportStatus } from '../imports/import-status'
import styles from './app.module.css'

export function StatusBar() {
  const { t } = useI18n()
  const info = useArchiveInfo().data
  return (
    <footer className={styles.status}>
      <span className={styles.archive}>
        {info && (
          <>
            <bdi>{info.name}</bdi> · {t.app.stories(info.stories)} · {t.app.highlights(info.annotations)}
          </>
        )}
      </span>
      <ImportStatus />
    </footer>
  )
}
