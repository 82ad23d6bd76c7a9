/** One tag for many stories: given or taken away, with the tags that are there already to choose from. */
import { useState } from 'react'
import { Button } from '../controls/button'
import { ComboField } from '../controls/combo-field'
import { Dialog } from '../controls/dialog'
import dialog from '../controls/dialog.module.css'
import { useI18n } from '../i18n/i18n'
import { useSettledResults } from '../library/results'
import { useMany } from './use-many'

interface Props {
  ids: readonly string[]
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
}

export function TagStories({ ids, isOpen, onOpenChange }: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={t.selection.tagTitle(ids.length)} width="narrow" isOpen={isOpen} onOpenChange={onOpenChange}>
      <TagForm ids={ids} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function TagForm({ ids, onDone }: { ids: readonly string[]; onDone(): void }) {
  const { t } = useI18n()
  const { answer } = useSettledResults()
  const many = useMany()
  const [text, setText] = useState('')
  const tag = text.trim()
  const finish = (work: Promise<void>) => void work.then(onDone)
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (tag) finish(many.tag(ids, tag))
      }}
    >
      <ComboField
        label={t.tags.add}
        value={text}
        choices={(answer?.facets.tag ?? []).map(({ value }) => value)}
        onChange={setText}
      />
      <footer className={dialog.foot}>
        <Button isDisabled={!tag} onPress={() => finish(many.untag(ids, tag))}>
          {t.selection.untag}
        </Button>
        <Button tone="primary" type="submit" isDisabled={!tag}>
          {t.selection.giveTag}
        </Button>
      </footer>
    </form>
  )
}
