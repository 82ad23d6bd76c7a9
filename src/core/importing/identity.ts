/** What tells stories apart, and copies and versions of one together. */
import type { Story } from '../../contract/story'
import { titleKey } from '../library/title-key'

/** A site's front page is many stories' address; a page below it is one's. */
export function identifyingUrl(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return pathname.length > 1 || search ? url : undefined
}

/** Everything by which a later file may turn out to be this story again. */
export function identities({ id, original, url }: Story): string[] {
  return [id, original.sha256, original.part?.sha256, identifyingUrl(url)].filter((value) => value !== undefined)
}

/** The headline as an identity; only highlights that come without an address are told apart by it. */
export function titleIdentity({ title }: Story): string {
  return `title ${titleKey(title)}`
}
