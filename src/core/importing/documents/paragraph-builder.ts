/** Gathers a paragraph from its runs, and what most of it looks like. */
import type { DocumentParagraph } from './document-paragraph'

export interface RunLook {
  bold?: boolean
  /** Points. */
  size?: number
}

export class ParagraphBuilder {
  #text = ''
  #plain = 0
  #bold = 0
  #sizes = new Map<number, number>()

  add(text: string, { bold, size }: RunLook = {}): void {
    this.#text += text
    const words = text.replace(/\s/g, '').length
    if (bold) this.#bold += words
    else this.#plain += words
    if (size) this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + words)
  }

  /** The paragraph so far, and an empty one from here; undefined when there is nothing to see in it. */
  take(facts: Pick<DocumentParagraph, 'kind' | 'level'> = {}): DocumentParagraph | undefined {
    const text = cleanText(this.#text)
    const [size] = [...this.#sizes].sort((a, b) => b[1] - a[1])[0] ?? []
    const bold = this.#bold > 0 && this.#plain === 0
    this.#text = ''
    this.#plain = this.#bold = 0
    this.#sizes.clear()
    if (!text) return undefined
    return { text, ...(size ? { size } : {}), ...(bold ? { bold } : {}), ...facts }
  }
}

/** Spaces single, hyphens that are not shown taken out, line breaks kept. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
