/** The reader without a story: how one gets to one, and the few keys that lead to all the others. */
import { BookOpenText } from 'lucide-react'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { useSettledResults } from '../library/results'
import { type ShortcutName, shortcuts } from '../shell/shortcuts'
import styles from './first-steps.module.css'
import { SamplesNote } from './samples-note'

const steps: readonly ShortcutName[] = ['next', 'search', 'sentence', 'highlight', 'palette', 'help']

export function FirstSteps() {
  const { t } = useI18n()
  const { answer } = useSettledResults()
  // The list says what to do where there is nothing to choose.
  if (answer?.total === 0) return null
  const keyName = (key: string) => (key in t.keys ? t.keys[key as keyof typeof t.keys] : key)
  return (
    <Message icon={BookOpenText} title={t.reader.choose}>
      <div className={styles.below}>
        <dl className={styles.steps}>
          {shortcuts
            .filter(({ name }) => steps.includes(name))
            .map(({ name, shown }) => (
              <div key={name}>
                <dt>{t.shortcuts.names[name]}</dt>
                <dd>
                  {shown.slice(0, shown.includes('or') ? 1 : undefined).map((key) => (
                    <kbd key={key} dir="auto">
                      {keyName(key)}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
        <SamplesNote />
      </div>
    </Message>
  )
}
