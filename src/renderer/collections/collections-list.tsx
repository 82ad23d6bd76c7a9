/** The collections beside the list: one can be opened, and stories are dropped on them. */
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components'
import { useArchiveInfo, useCollections } from '../api/queries'
import { IconButton } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { useMany } from '../selection/use-many'
import { useView } from '../shell/view-state'
import { CollectionForm } from './collection-form'
import styles from './collections.module.css'
import { draggedStories, storiesType } from './dragged-stories'

export function CollectionsList() {
  const { t, format } = useI18n()
  const headingId = useId()
  const { view, change } = useView()
  const collections = useCollections().data ?? []
  const isReadOnly = useArchiveInfo().data?.readOnly ?? true
  const [isMaking, setMaking] = useState(false)
  const { dragAndDropHooks } = useStoryDrop(isReadOnly)
  const open = (id: string | undefined) => change({ filters: { ...view.filters, collection: id } })
  return (
    <section className={styles.section} data-own-letters>
      <header className={styles.head}>
        <h3 id={headingId} className={styles.heading}>
          {t.collections.title}
        </h3>
        <IconButton icon={Plus} label={t.collections.create} isDisabled={isReadOnly} onPress={() => setMaking(true)} />
      </header>
      {collections.length === 0 ? (
        <p className={styles.hint}>{t.collections.none}</p>
      ) : (
        <ListBox
          aria-labelledby={headingId}
          selectionMode="single"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={view.filters.collection ? [view.filters.collection] : []}
          onSelectionChange={(keys) => open(keys === 'all' ? undefined : [...keys].map(String)[0])}
          dragAndDropHooks={dragAndDropHooks}
        >
          {collections.map(({ id, name, stories }) => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={name}
              aria-label={t.filters.valueCount(name, stories)}
              className={styles.item}
            >
              <span className={styles.name}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.count}>{format.number(stories)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      <CollectionForm isOpen={isMaking} onOpenChange={setMaking} onSaved={({ id }) => open(id)} />
    </section>
  )
}

function useStoryDrop(isReadOnly: boolean) {
  const many = useMany()
  const collections = useCollections().data ?? []
  return useDragAndDrop({
    isDisabled: isReadOnly,
    acceptedDragTypes: [storiesType],
    getDropOperation: (target, types) => (target.type === 'item' && types.has(storiesType) ? 'copy' : 'cancel'),
    onItemDrop: ({ items, target }) => {
      const collection = collections.find(({ id }) => id === target.key)
      if (collection) void draggedStories(items).then((ids) => many.collect(ids, collection))
    },
  })
}
