/** What the index takes in: texts by field. Cutting them into words, folding and stemming them is part of indexing. */
import { tokenise } from '../../text/tokenise'
import { stemOf } from './stems'

export interface FieldText {
  text: string
  /** Stems of this language stand beside the words. */
  language?: string | undefined
}

export interface TextDocument {
  id: string
  fields: Record<string, FieldText | undefined>
}

/** Each word of the text, and beside it its stem where the language is known. */
export function termsOf(field: FieldText | undefined): string[] {
  const terms: string[] = []
  for (const { term } of tokenise(field?.text ?? '')) {
    terms.push(term)
    const stem = stemOf(term, field?.language)
    if (stem) terms.push(stem)
  }
  return terms
}

/** The languages its texts are in, as far as they are known. */
export function languagesOf({ fields }: TextDocument): string[] {
  return Object.values(fields).flatMap((field) => field?.language ?? [])
}
