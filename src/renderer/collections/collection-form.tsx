/** A collection's name and note, for a new one or one that is there. */
import { useState } from 'react'
import type { Collection } from '../../contract/archive'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import dialog from '../controls/dialog.module.css'
import { TextField } from '../controls/text-field'
import { useI18n } from '../i18n/i18n'
import { useCollectionActions } from './use-collections'

interface Props {
  /** Absent: a new one. */
  collection?: Collection
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
  onSaved?(collection: Collection): void
}

export function CollectionForm({ collection, onSaved, ...open }: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={collection ? t.collections.edit : t.collections.create} width="narrow" {...open}>
      <Fields
        collection={collection}
        onSaved={(saved) => {
          open.onOpenChange(false)
          onSaved?.(saved)
        }}
      />
    </Dialog>
  )
}

function Fields({ collection, onSaved }: { collection?: Collection; onSaved(collection: Collection): void }) {
  const { t } = useI18n()
  const { save } = useCollectionActions()
  const [name, setName] = useState(collection?.name ?? '')
  const [note, setNote] = useState(collection?.note ?? '')
  const submit = async () => {
    const saved = await save(collection?.id, { name, note })
    if (saved) onSaved(saved)
  }
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField label={t.collections.name} value={name} onChange={setName} maxLength={200} autoFocus />
      <TextField
        label={t.collections.note}
        placeholder={t.collections.notePlaceholder}
        value={note}
        onChange={setNote}
        maxLength={100_000}
        isLong
      />
      <footer className={dialog.foot}>
        <Button tone="primary" type="submit" isDisabled={name.trim() === ''}>
          {t.app.save}
        </Button>
      </footer>
    </form>
  )
}
