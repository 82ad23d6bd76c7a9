/** The info group of an RTF file: title, author, dates. */
import type { DocumentInfo } from '../document-paragraph'
import { cleanText } from '../paragraph-builder'
import type { Destination } from './rtf-state'

type DateParts = Partial<Record<'yr' | 'mo' | 'dy' | 'hr' | 'min', number>>

export class RtfInfo {
  #texts: Partial<Record<Destination, string>> = {}
  #dates: Partial<Record<Destination, DateParts>> = {}

  text(destination: Destination, text: string): void {
    const before = this.#texts[destination] ?? ''
    if (before.length < 10_000) this.#texts[destination] = before + text
  }

  /** `{\creatim\yr2021\mo5…}` */
  number(destination: Destination, name: string, value: number): void {
    if (name !== 'yr' && name !== 'mo' && name !== 'dy' && name !== 'hr' && name !== 'min') return
    this.#dates[destination] = { ...this.#dates[destination], [name]: value }
  }

  finish(): DocumentInfo {
    const text = (destination: Destination) => cleanText(this.#texts[destination] ?? '') || undefined
    const author = text('info-author')
    const createdAt = isoDate(this.#dates['info-created'])
    const modifiedAt = isoDate(this.#dates['info-changed'])
    const info: DocumentInfo = {}
    if (text('info-title')) info.title = text('info-title')
    if (author) info.authors = [author]
    if (text('info-subject')) info.subject = text('info-subject')
    if (createdAt) info.createdAt = createdAt
    if (modifiedAt) info.modifiedAt = modifiedAt
    return info
  }
}

function isoDate({ yr, mo, dy, hr = 0, min = 0 }: DateParts = {}): string | undefined {
  if (!yr || !mo || !dy || yr < 1900 || yr > 2200 || mo > 12 || dy > 31 || hr > 23 || min > 59) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${yr}-${two(mo)}-${two(dy)}T${two(hr)}:${two(min)}`
}
