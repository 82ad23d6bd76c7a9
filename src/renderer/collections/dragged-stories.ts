/** Stories on their way from the list to a collection, as a drag carries them. */
import type { DropItem } from 'react-aria-components'

export const storiesType = 'application/x-kliping-stories'

export function putStories(data: DataTransfer, ids: readonly string[]): void {
  data.setData(storiesType, JSON.stringify(ids))
  data.effectAllowed = 'copy'
}

/** Drags may come from anywhere: what is not a list of ids is none. */
export async function draggedStories(items: readonly DropItem[]): Promise<string[]> {
  const [item] = items
  if (item?.kind !== 'text' || !item.types.has(storiesType)) return []
  try {
    const ids: unknown = JSON.parse(await item.getText(storiesType))
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
