/** A row's values by what they mean to a story, as the mapping of its table says. */
import type { ColumnMapping, StoryField } from '../../../contract/column-mapping'
import { cellLine, cellList, cellText, hasValue, timeOfDay } from './cell-value'
import { fieldByName } from './column-names'

export type Row = Readonly<Record<string, unknown>>

export interface RowFields {
  /** The one value of each field that has one. */
  values: Partial<Record<StoryField, unknown>>
  /** Columns that are none of a story's fields, with their text. */
  kept: { column: string; text: string }[]
}

/** Rows of JSON may have columns that the mapping has not seen: those go by their names. */
export function rowFields(row: Row, mapping: ColumnMapping): RowFields {
  const byField = new Map<StoryField, unknown[]>()
  const kept: RowFields['kept'] = []
  const seen = new Set<string>()
  const take = (column: string, field: ColumnMapping['columns'][number]['field']) => {
    seen.add(column)
    if (field === 'ignore' || !hasValue(row[column])) return
    if (field !== 'keep') byField.set(field, [...(byField.get(field) ?? []), row[column]])
    else {
      const text = keptText(row[column])
      if (text) kept.push({ column, text })
    }
  }
  for (const { column, field } of mapping.columns) take(column, field)
  for (const column of Object.keys(row)) {
    if (!seen.has(column)) take(column, fieldByName(column)?.field ?? 'keep')
  }
  const values: RowFields['values'] = {}
  for (const [field, of] of byField) values[field] = putTogether(field, of)
  return { values, kept }
}

function putTogether(field: StoryField, values: readonly unknown[]): unknown {
  const [first] = values
  if (values.length === 1) return first
  if (field === 'authors' || field === 'editors' || field === 'tags') return values.flatMap(cellList)
  if (field === 'body') return textsTogether(values.map(cellText))
  if (field === 'publishedAt') {
    const day = values.map(cellLine).find((value) => !timeOfDay.test(value))
    const time = values.map(cellLine).find((value) => timeOfDay.test(value))
    if (day && time && !/\d:\d/.test(day)) return `${day} ${time}`
    return values.find((value) => !timeOfDay.test(cellLine(value))) ?? first
  }
  return first
}

/** One after the other, without those that stand in another. */
function textsTogether(texts: readonly string[]): string {
  const squeezed = texts.map((text) => text.replace(/\s+/g, ' ').trim())
  const own = texts.filter((_, at) =>
    squeezed.every(
      (other, i) => i === at || !(other.includes(squeezed[at] ?? '') && (other !== squeezed[at] || i < at)),
    ),
  )
  return own.join('\n\n')
}

/** Enough to see what it is; all of it is in the original. */
const keptLength = 2000

function keptText(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? JSON.stringify(value)
      : cellText(value).trim()
  const shown = text || JSON.stringify(value)
  return shown.length > keptLength ? `${shown.slice(0, keptLength)}…` : shown
}
