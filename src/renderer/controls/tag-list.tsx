/** Tags as they stand, to be read. */
import styles from './tag-list.module.css'

export function TagList({ label, tags }: { label: string; tags: readonly string[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  )
}
