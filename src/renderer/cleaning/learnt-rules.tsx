/** What the reversible cleaner goes by, outlet by outlet; each rule has its switch, which is also its undo. */
import { ListFilter } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { CleaningRule } from '../../contract/cleaning'
import { useArchiveInfo } from '../api/queries'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { SafeText } from '../controls/safe-text'
import { Switch } from '../controls/switch'
import { useI18n } from '../i18n/i18n'
import { useShortcut } from '../shell/shortcuts'
import styles from './learnt-rules.module.css'
import { useRules } from './use-rules'

export function LearntRules() {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  useShortcut('learnt', () => setOpen(true))
  return (
    <Dialog title={t.learnt.title} isOpen={isOpen} onOpenChange={setOpen}>
      <RulesByOutlet />
    </Dialog>
  )
}

function RulesByOutlet() {
  const { t } = useI18n()
  const { rules, error, retry, setActive } = useRules()
  const outlets = useMemo(() => byOutlet(rules ?? []), [rules])
  if (error) {
    return (
      <Message title={t.learnt.failed} text={errorText(error)} isError>
        <Button onPress={retry}>{t.app.tryAgain}</Button>
      </Message>
    )
  }
  if (!rules) return null
  if (rules.length === 0) return <Message icon={ListFilter} title={t.learnt.none} text={t.learnt.noneHint} />
  return (
    <>
      <p className={styles.hint}>{t.learnt.hint}</p>
      {outlets.map(([outlet, ofOutlet]) => (
        <Outlet key={outlet} name={outlet} rules={ofOutlet} onSwitch={setActive} />
      ))}
    </>
  )
}

interface OutletProps {
  name: string
  rules: readonly CleaningRule[]
  onSwitch(rule: CleaningRule, active: boolean): void
}

function Outlet({ name, rules, onSwitch }: OutletProps) {
  const { t } = useI18n()
  const isReadOnly = useArchiveInfo().data?.readOnly ?? true
  const headingId = useId()
  return (
    <section className={styles.outlet}>
      <h3 id={headingId} className={styles.name}>
        <bdi>
          <SafeText text={name} />
        </bdi>
      </h3>
      <ul aria-labelledby={headingId}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.rule} data-off={!rule.active || undefined}>
            <div className={styles.what}>
              <p className={styles.line} dir="auto">
                <SafeText text={rule.text} />
              </p>
              <p className={styles.why}>
                {t.reader.roles[rule.role]} ·{' '}
                {rule.evidence ? t.learnt.evidence(rule.evidence.stories, rule.evidence.of) : t.learnt.byHand}
              </p>
            </div>
            <Switch
              label={t.learnt.use(rule.text)}
              isOn={rule.active}
              isDisabled={isReadOnly}
              onChange={(active) => onSwitch(rule, active)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Outlets by name; a person's rules before what was learnt, and of that first what stands in the most stories. */
function byOutlet(rules: readonly CleaningRule[]): [string, CleaningRule[]][] {
  const outlets = new Map<string, CleaningRule[]>()
  for (const rule of rules) outlets.set(rule.outlet, [...(outlets.get(rule.outlet) ?? []), rule])
  const weight = ({ evidence }: CleaningRule) => evidence?.stories ?? Number.POSITIVE_INFINITY
  return [...outlets]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([outlet, some]) => [outlet, some.sort((one, other) => compare(weight(other), weight(one)))])
}

const compare = (one: number, other: number) => (one === other ? 0 : one - other)
