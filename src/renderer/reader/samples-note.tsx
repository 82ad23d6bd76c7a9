/** Says which stories are only there to try things on, and takes them away. */
import { useArchiveInfo, useSamples } from '../api/queries'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { useMany } from '../selection/use-many'
import styles from './samples-note.module.css'

export function SamplesNote() {
  const { t } = useI18n()
  const { trash } = useMany()
  const samples = useSamples().data ?? []
  const info = useArchiveInfo().data
  if (samples.length === 0 || !info) return null
  return (
    <section className={styles.note} aria-label={t.samples.label}>
      <p>{info.stories === samples.length ? t.samples.onlyThese : t.samples.among(samples.length)}</p>
      {!info.readOnly && <Button onPress={() => void trash(samples)}>{t.samples.remove}</Button>}
    </section>
  )
}
