/** Finds the stories in a JSON document, whoever wrapped them in what, and lays nested fields flat. */
import { KlipingError } from '../../../../contract/errors'
import { fieldByName } from '../column-names'
import type { Row } from '../row-fields'
import { mostColumns } from '../table'

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const deepestList = 5
const deepestField = 4
const deepestValue = 50

/** The rows of a document: its one list of stories, wherever it lies; a table by columns; else the document is the row. */
export function rowsOfDocument(document: unknown): unknown[] {
  if (Array.isArray(document)) return document
  if (!isObject(document)) return [document]
  if (holdsText(document)) return [document]
  return byColumns(document) ?? bestList(document) ?? byKey(document) ?? [document]
}

/** A row with the fields of nested objects beside its own, named "source.name". @throws KlipingError `too-large` */
export function flatRow(row: Fields): Row {
  const flat: Fields = {}
  let count = 0
  const add = (fields: Fields, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(fields)) {
      const name = prefix + key
      if (isObject(value) && depth < deepestField) add(value, `${name}.`, depth + 1)
      else {
        if (isTooDeep(value, deepestValue)) throw tooDeep
        flat[name] = value
        if (++count > mostColumns) throw tooManyFields
      }
    }
  }
  // Elasticsearch puts what it found beside the document itself.
  const { _source, ...found } = row
  add(isObject(_source) ? { ..._source, _id: found._id } : row, '', 1)
  return flat
}

const tooManyFields = new KlipingError(
  'too-large',
  `This story has more than ${mostColumns} fields. Keep its headline, text, date and address, and import that.`,
)

const tooDeep = new KlipingError(
  'broken-file',
  `A field of this story is nested more than ${deepestValue} deep, so the story was left out. Export it again without that field.`,
)

/** Whatever walks or prints a value goes down with it. */
function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isTooDeep(inner, depth - 1))
}

function fieldsOf(row: Fields): Set<string | undefined> {
  return new Set(Object.keys(row).map((key) => fieldByName(key)?.field))
}

function isStory(value: unknown): value is Fields {
  if (!isObject(value)) return false
  const fields = fieldsOf(isObject(value._source) ? value._source : value)
  return fields.has('title') || fields.has('body') || fields.has('url') || Object.values(value).some(isNamedStory)
}

/** One object further in, as JSON:API and search engines have it. */
const isNamedStory = (value: unknown) =>
  isObject(value) && (fieldsOf(value).has('title') || fieldsOf(value).has('body'))

function holdsText(document: Fields): boolean {
  return Object.entries(document).some(
    ([key, value]) => typeof value === 'string' && value !== '' && fieldByName(key)?.field === 'body',
  )
}

/** The list with most stories among all that lie in the document. */
function bestList(document: Fields): unknown[] | undefined {
  let best: unknown[] | undefined
  let most = 0
  const look = (value: unknown, depth: number) => {
    if (Array.isArray(value)) {
      const stories = value.slice(0, 50).filter(isStory).length
      if (stories > 0 && stories * value.length > most) {
        best = value
        most = stories * value.length
      }
    } else if (isObject(value) && depth < deepestList) for (const inner of Object.values(value)) look(inner, depth + 1)
  }
  look(document, 0)
  return best
}

/** `{"471": {…}, "472": {…}}` */
function byKey(document: Fields): unknown[] | undefined {
  const values = Object.values(document)
  const isKeyed = values.length > 1 && !Object.keys(document).some((key) => fieldByName(key))
  return isKeyed && values.every((value) => isObject(value) && isStory(value)) ? values : undefined
}

/** Data frames by column, `{"title": {"0": …, "1": …}, …}`, or split into `{"columns": […], "data": [[…], …]}`. */
function byColumns(document: Fields): Fields[] | undefined {
  const { columns, data } = document
  if (Array.isArray(columns) && Array.isArray(data) && data.every(Array.isArray)) {
    return data.map((cells) => Object.fromEntries(columns.map((column, at) => [String(column), cells[at]])))
  }
  const entries = Object.entries(document)
  const frames = entries.every(([, value]) => isObject(value) && Object.keys(value).every((key) => /^\d+$/.test(key)))
  if (!frames || entries.length < 2 || !entries.some(([key]) => fieldByName(key))) return undefined
  const keys = [...new Set(entries.flatMap(([, cells]) => Object.keys(cells as Fields)))]
  return keys.map((key) => Object.fromEntries(entries.map(([column, cells]) => [column, (cells as Fields)[key]])))
}
