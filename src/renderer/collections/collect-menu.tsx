/** Into which collection: those there are, or a new one. */
import { Folder, FolderMinus, FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useCollections } from '../api/queries'
import { type MenuAction, MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useMany } from '../selection/use-many'
import { useView } from '../shell/view-state'
import { CollectionForm } from './collection-form'

export function CollectMenu({ ids }: { ids: readonly string[] }) {
  const { t } = useI18n()
  const { filters } = useView().view
  const many = useMany()
  const collections = useCollections().data ?? []
  const [isMaking, setMaking] = useState(false)
  const open = collections.find(({ id }) => id === filters.collection)
  const actions = collections
    .filter((collection) => collection !== open)
    .map((collection): MenuAction => {
      return { id: collection.id, name: collection.name, icon: Folder, act: () => void many.collect(ids, collection) }
    })
  actions.push({ id: 'new', name: t.collections.createMore, icon: FolderPlus, act: () => setMaking(true) })
  return (
    <>
      <MenuPopover label={t.selection.collect}>
        {open && (
          <MenuActions
            actions={[
              {
                id: 'out',
                name: t.selection.takeOut(open.name),
                icon: FolderMinus,
                act: () => void many.takeOut(ids, open),
              },
            ]}
          />
        )}
        <MenuActions title={t.collections.title} actions={actions} />
      </MenuPopover>
      <CollectionForm
        isOpen={isMaking}
        onOpenChange={setMaking}
        onSaved={(collection) => void many.collect(ids, collection)}
      />
    </>
  )
}
