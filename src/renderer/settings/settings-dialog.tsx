/** All settings in one dialog, found by typing; and the ways to what is set elsewhere. */
import { Search, Settings2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Input, SearchField, useFilter } from 'react-aria-components'
import { Button, IconButton } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { useSettings } from '../shell/settings'
import { type ShortcutName, useActingShortcuts, useShortcut } from '../shell/shortcuts'
import { changeTo, type Setting, settingGroups, settingsIn } from './setting-list'
import { SettingRow } from './setting-row'
import styles from './settings-dialog.module.css'

/** Places of their own, opened from here. */
const elsewhere = ['learnt', 'watch', 'help'] as const satisfies readonly ShortcutName[]

export function SettingsDialog() {
  const { t } = useI18n()
  const { settings, change } = useSettings()
  const acting = useActingShortcuts()
  const [isOpen, setOpen] = useState(false)
  useShortcut('settings', () => setOpen(!isOpen))
  useShortcut('theme', () => change({ theme: isDark(settings.theme) ? 'light' : 'dark' }))
  const goElsewhere = (name: ShortcutName) => {
    setOpen(false)
    // This dialog gives the keyboard back to where it came from first.
    setTimeout(() => acting(name)?.(), 50)
  }
  return (
    <>
      <IconButton icon={Settings2} label={t.settings.open} onPress={() => setOpen(true)} />
      <Dialog title={t.settings.open} isOpen={isOpen} onOpenChange={setOpen}>
        <SearchableSettings onGoElsewhere={goElsewhere} />
      </Dialog>
    </>
  )
}

function SearchableSettings({ onGoElsewhere }: { onGoElsewhere(name: ShortcutName): void }) {
  const { t } = useI18n()
  const rows = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const fits = useFits(words)
  const found = settingsIn(t).filter((setting) =>
    fits([setting.title, setting.hint, t.settings.groups[setting.group], ...setting.choices.map(({ name }) => name)]),
  )
  const ways = elsewhere.filter((name) => fits([t.shortcuts.names[name], t.settings.groups.elsewhere]))
  const count = found.length + ways.length
  return (
    <>
      <SettingsSearch words={words} onChange={setWords} onLeave={() => focusFirst(rows.current)} />
      <p className={styles.spoken} role="status">
        {words.trim() !== '' && t.settings.found(count)}
      </p>
      <div ref={rows} className={styles.rows}>
        {count === 0 && (
          <Message title={t.settings.none} text={t.settings.noneHint}>
            <Button onPress={() => setWords('')}>{t.settings.showAll}</Button>
          </Message>
        )}
        {settingGroups.map((group) => (
          <Group key={group} title={t.settings.groups[group]} settings={found.filter((one) => one.group === group)} />
        ))}
        <Elsewhere ways={ways} onGo={onGoElsewhere} />
      </div>
    </>
  )
}

function Group({ title, settings: shown }: { title: string; settings: readonly Setting[] }) {
  const { settings, change } = useSettings()
  if (shown.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.groupName}>{title}</h3>
      {shown.map((setting) => (
        <SettingRow
          key={setting.key}
          setting={setting}
          chosen={String(settings[setting.key])}
          onChoose={(value) => change(changeTo(setting, value))}
        />
      ))}
    </section>
  )
}

function Elsewhere({ ways, onGo }: { ways: readonly ShortcutName[]; onGo(name: ShortcutName): void }) {
  const { t } = useI18n()
  if (ways.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.groupName}>{t.settings.groups.elsewhere}</h3>
      <div className={styles.ways}>
        {ways.map((name) => (
          <Button key={name} onPress={() => onGo(name)}>
            {t.shortcuts.names[name]}
          </Button>
        ))}
      </div>
    </section>
  )
}

interface SearchProps {
  words: string
  onChange(words: string): void
  /** To what was found. */
  onLeave(): void
}

function SettingsSearch({ words, onChange, onLeave }: SearchProps) {
  const { t } = useI18n()
  const onKeyDown = (event: KeyboardEvent & { continuePropagation(): void }) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onLeave()
    } else event.continuePropagation()
  }
  return (
    <SearchField
      aria-label={t.settings.search}
      className={styles.search}
      value={words}
      onChange={onChange}
      onKeyDown={onKeyDown}
      autoFocus
    >
      <Search size={15} aria-hidden />
      <Input className={styles.input} placeholder={t.settings.search} dir="auto" />
    </SearchField>
  )
}

/** @returns whether every word typed stands somewhere in these texts */
function useFits(words: string): (texts: readonly string[]) => boolean {
  const { contains } = useFilter({ sensitivity: 'base' })
  const typed = words.split(/\s+/).filter(Boolean)
  return (texts) => typed.every((word) => texts.some((text) => contains(text, word)))
}

function focusFirst(rows: HTMLElement | null): void {
  rows?.querySelector<HTMLElement>('input:checked, button')?.focus()
}

const isDark = (theme: string) =>
  theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
