/** Everything the window can do, and every story, one field away. */
import { useState } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField, useFilter } from 'react-aria-components'
import { Dialog } from '../controls/dialog'
import menus from '../controls/menu.module.css'
import { useI18n } from '../i18n/i18n'
import { useShortcut } from '../shell/shortcuts'
import styles from './palette.module.css'
import { type Command, useCommands } from './use-commands'
import { useFoundStories } from './use-found-stories'

export function Palette() {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  useShortcut('palette', () => setOpen(!isOpen))
  return (
    <Dialog title={t.palette.label} isOpen={isOpen} onOpenChange={setOpen}>
      <PaletteContent onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function PaletteContent({ onDone }: { onDone(): void }) {
  const { t } = useI18n()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [words, setWords] = useState('')
  const commands = useCommands()
  const stories = useFoundStories(words)
  const groups = [
    { title: t.palette.commands, commands: commands.filter(({ name }) => contains(name, words)) },
    { title: t.search.results, commands: stories },
  ].filter((group) => group.commands.length > 0)
  const run = (command: Command) => {
    onDone()
    // The dialog gives the keyboard back to where it came from first; then the command may take it elsewhere.
    setTimeout(command.act, 50)
  }
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField
        aria-label={t.palette.label}
        autoFocus
        onKeyDown={(event) => {
          // One press leaves, whatever was typed.
          if (event.key === 'Escape') onDone()
          else event.continuePropagation()
        }}
      >
        <Input className={styles.input} placeholder={t.palette.placeholder} dir="auto" />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.list} aria-label={t.palette.found} tabIndex={0}>
        <Menu aria-label={t.palette.label} renderEmptyState={() => <p className={styles.none}>{t.palette.none}</p>}>
          {groups.map((group) => (
            <MenuSection key={group.title} className={menus.section}>
              <Header className={menus.title}>{group.title}</Header>
              {group.commands.map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  className={menus.item}
                  textValue={command.name}
                  onAction={() => run(command)}
                >
                  <span className={styles.name}>
                    <bdi>{command.name}</bdi>
                  </span>
                  {command.shown && (
                    <kbd className={styles.keys} dir="auto">
                      {command.shown}
                    </kbd>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </section>
    </Autocomplete>
  )
}
