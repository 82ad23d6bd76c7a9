/** The fields of a message's header, as people read them. */
import type { MailPart } from './mime-tree'

export interface MailHeader {
  /** The first field of this name, encoded words decoded; undefined when there is none or it is empty. */
  text(name: string): string | undefined
  has(name: string): boolean
  /** The first mailbox of a field. */
  mailbox(name: string): { name: string; address: string } | undefined
}

export async function readHeader({ headers }: MailPart): Promise<MailHeader> {
  const { addressParser, decodeWords } = await import('postal-mime')
  const raw = (name: string) => headers.find(({ key, value }) => key === name && value !== '')?.value
  return {
    text: (name) => clean(decodeWords(raw(name) ?? '')) || undefined,
    has: (name) => headers.some(({ key }) => key === name),
    mailbox(name) {
      const [first] = addressParser(raw(name) ?? '', { flatten: true })
      if (!first) return undefined
      return { name: clean(first.name ?? ''), address: clean(first.address ?? '') }
    },
  }
}

/** One line, without the controls and marks of direction that have no business in a header. */
function clean(value: string): string {
  return value
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
