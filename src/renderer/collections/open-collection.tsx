/** Above the list of an opened collection: its name, its note, and what can be done with it. */
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { useArchiveInfo, useCollections } from '../api/queries'
import { IconButton } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { useView } from '../shell/view-state'
import { CollectionForm } from './collection-form'
import styles from './collections.module.css'
import { useCollectionActions } from './use-collections'

export function OpenCollection() {
  const { t } = useI18n()
  const { view } = useView()
  const isReadOnly = useArchiveInfo().data?.readOnly ?? true
  const collection = useCollections().data?.find(({ id }) => id === view.filters.collection)
  const { remove } = useCollectionActions()
  const [isEditing, setEditing] = useState(false)
  if (!collection) return null
  const { id, name, note } = collection
  return (
    <section className={styles.open} aria-label={t.collections.one(name)}>
      <header className={styles.head}>
        <h2 className={styles.title} dir="auto">
          <SafeText text={name} />
        </h2>
        <MenuTrigger>
          <IconButton icon={Ellipsis} label={t.collections.actions} isDisabled={isReadOnly} />
          <MenuPopover label={t.collections.actions}>
            <MenuActions
              actions={[
                { id: 'edit', name: t.collections.edit, icon: Pencil, act: () => setEditing(true) },
                { id: 'remove', name: t.collections.remove, icon: Trash2, act: () => void remove(id) },
              ]}
            />
          </MenuPopover>
        </MenuTrigger>
      </header>
      {note && (
        <p className={styles.note} dir="auto">
          <SafeText text={note} />
        </p>
      )}
      <CollectionForm collection={collection} isOpen={isEditing} onOpenChange={setEditing} />
    </section>
  )
}
