/** The tools over the open story. */
import { ArrowLeft, Columns2, Ellipsis, Eye, EyeOff, FolderPlus, Printer, Quote, Search, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { MenuTrigger, ToggleButton, Toolbar } from 'react-aria-components'
import { isBodyRole } from '../../contract/story'
import { useCitation, useCitationKey } from '../citation/use-citation'
import { CollectMenu } from '../collections/collect-menu'
import { IconButton } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { goTo } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import { useMoveToTrash } from '../trash/use-trash'
import styles from './reader-pane.module.css'
import { useReading } from './reading'
import { TypographyMenu } from './typography-menu'

export function ReaderTools() {
  const { t } = useI18n()
  const { view, change } = useView()
  const { story, finding, find } = useReading()
  const moveToTrash = useMoveToTrash()
  const toggleOriginal = () => change({ showsOriginal: view.showsOriginal ? undefined : true })
  useShortcut('original', toggleOriginal)
  useCitationKey()
  return (
    <Toolbar className={styles.tools} aria-label={t.reader.tools}>
      <span className={styles.back}>
        <IconButton
          icon={ArrowLeft}
          label={t.reader.back}
          onPress={() => {
            change({ storyId: undefined })
            goTo('list')
          }}
        />
      </span>
      <LeftOutToggle />
      <IconButton
        icon={Search}
        label={t.find.label}
        isOn={finding !== undefined}
        onPress={() => find(finding ? undefined : { words: '', found: [], current: 0 })}
      />
      <TypographyMenu />
      <IconButton
        icon={Columns2}
        label={t.original.show}
        shortcut="O"
        isOn={view.showsOriginal ?? false}
        onPress={toggleOriginal}
      />
      <MenuTrigger>
        <IconButton icon={FolderPlus} label={t.selection.collect} isDisabled={!moveToTrash} />
        <CollectMenu ids={[story.id]} />
      </MenuTrigger>
      <MoreMenu />
      <IconButton
        icon={Trash2}
        label={t.trash.move}
        isDisabled={!moveToTrash}
        onPress={() => {
          // The button goes with the story; the keyboard stays with the reader.
          goTo('reader')
          void moveToTrash?.(story)
        }}
      />
    </Toolbar>
  )
}

function LeftOutToggle() {
  const { t } = useI18n()
  const { story, showsLeftOut, showLeftOut } = useReading()
  const leftOut = useMemo(() => story.blocks.filter((block) => !isBodyRole(block.role)).length, [story.blocks])
  const toggle = leftOut > 0 ? () => showLeftOut(!showsLeftOut) : undefined
  useShortcut('leftOut', toggle)
  if (!toggle) return null
  return (
    <ToggleButton className={styles.toggle} isSelected={showsLeftOut} onChange={toggle}>
      {showsLeftOut ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
      {t.reader.leftOut(leftOut)}
    </ToggleButton>
  )
}

function MoreMenu() {
  const { t } = useI18n()
  const cite = useCitation()
  const print = () => window.print()
  useShortcut('print', print)
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t.reader.more} />
      <MenuPopover label={t.reader.more}>
        <MenuActions
          actions={[
            { id: 'cite', name: t.citation.copy, icon: Quote, act: () => void cite() },
            { id: 'print', name: t.reader.print, icon: Printer, act: print },
          ]}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}
