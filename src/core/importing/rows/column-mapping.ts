/** Decides what each column of a table holds: by its name, by what its cells look like, and, of several, by a rule. */
import { type ColumnMapping, type ColumnUse, type StoryField, storyFields } from '../../../contract/column-mapping'
import { timeOfDay } from './cell-value'
import { type ColumnContent, type ContentKind, contentOf } from './column-content'
import { fieldByName } from './column-names'

interface Column {
  column: string
  cells: readonly string[]
  content: ColumnContent
  field: ColumnUse
  rank: number
  why: string
}

/** May be given by several columns: names and tags are gathered, dates and times put together. */
const gathered: readonly ColumnUse[] = ['authors', 'editors', 'tags']

/** What cannot be in a column of this name, whatever it is called. */
const impossible: Partial<Record<StoryField, readonly ContentKind[]>> = {
  title: ['address', 'number'],
  subtitle: ['address', 'number', 'date'],
  body: ['address', 'date', 'number'],
  authors: ['address', 'number', 'date'],
  editors: ['address', 'number', 'date', 'text'],
  agency: ['number', 'text'],
  place: ['address', 'number', 'text'],
  section: ['address', 'number', 'text'],
  publishedAt: ['address', 'text', 'headline', 'name'],
  modifiedAt: ['address', 'text', 'headline', 'name'],
  tags: ['number', 'address'],
  language: ['number', 'text', 'address'],
}

/**
 * @param cells some rows' cells as text, in the order of the columns
 * @param given what a person said; columns it does not name are decided here, without the fields that it gives
 */
export function mapColumns(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  given?: ColumnMapping,
): ColumnMapping {
  const columns = names.map((column, index): Column => {
    const own = cells.map((row) => row[index] ?? '')
    const content = contentOf(own)
    return { column, cells: own, content, ...named(column, content) }
  })
  const said = new Map(given?.columns.map(({ column, field, why }) => [column, { field, why }]))
  const open = columns.filter(({ column }) => !said.has(column))
  const taken = new Set([...said.values()].map(({ field }) => field))
  for (const column of open) if (taken.has(column.field)) setAside(column, 'Another column was chosen for this')
  settleRivals(open)
  fillByContent(open, taken)
  const decided = columns.map(({ column, field, why, rank }) => ({ column, why, rank, field, ...said.get(column) }))
  return { columns: byPrecedence(decided).map(({ rank: _, ...column }) => column) }
}

/** The mapping of those given that is meant for a table with these columns: the first that has no others. */
export function mappingFor(names: readonly string[], given: readonly ColumnMapping[]): ColumnMapping | undefined {
  const there = new Set(names)
  return given.find(({ columns }) => columns.every(({ column }) => there.has(column)))
}

/** Headline and text are known by name, or a person said. */
export function isCertain({ columns }: ColumnMapping): boolean {
  const surely = (field: ColumnUse) => columns.some((column) => column.field === field && column.why === byName)
  return surely('title') && surely('body')
}

const byName = 'By its name'

function named(name: string, content: ColumnContent): Pick<Column, 'field' | 'rank' | 'why'> {
  const known = fieldByName(name)
  if (!known) return { field: 'keep', rank: 0, why: 'Neither its name nor its content says what it is' }
  if (known.field === 'outlet' && content.kind === 'address') {
    return { field: 'url', rank: 500, why: 'It is named like an outlet and holds addresses' }
  }
  if (impossible[known.field]?.includes(content.kind)) {
    return { field: 'keep', rank: 0, why: 'Its content is not what its name says' }
  }
  return { ...known, why: byName }
}

function setAside(column: Column, why: string): void {
  Object.assign(column, { field: 'keep', why })
}

/** Of several texts the longest is the story; of others the best name counts, and the rest help out where it is empty. */
function settleRivals(columns: readonly Column[]): void {
  const texts = columns.filter(({ field }) => field === 'body')
  const longest = longestOf(texts)
  for (const column of texts) {
    if (!longest || column === longest || fillsIn(column, longest)) continue
    setAside(column, `“${longest.column}” holds more text`)
    longest.why = 'The longest text of those named like one'
    if (column.content.averageLength < shortText && !columns.some(({ field }) => field === 'subtitle')) {
      Object.assign(column, { field: 'subtitle', why: `A short text beside “${longest.column}”` })
    }
  }
  for (const field of storyFields) {
    if (field === 'body' || gathered.includes(field)) continue
    const [best, ...others] = columns.filter((column) => column.field === field).sort((a, b) => a.rank - b.rank)
    for (const column of others) {
      if (best && !fillsIn(column, best) && !holdsTimes(column)) setAside(column, `“${best.column}” says it better`)
    }
  }
}

const shortText = 400

/** Whether it has something to say only where the better one has nothing. */
function fillsIn(column: Column, better: Column): boolean {
  return column.cells.some(Boolean) ? column.cells.some((cell, row) => cell && !better.cells[row]) : column.rank < 100
}

/** Hours that belong to the days of another column. */
function holdsTimes({ field, cells }: Column): boolean {
  const filled = cells.filter(Boolean)
  return field === 'publishedAt' && filled.length > 0 && filled.every((cell) => timeOfDay.test(cell))
}

function longestOf(columns: readonly Column[]): Column | undefined {
  return columns.reduce<Column | undefined>((best, column) => {
    if (!best) return column
    const gain = column.content.averageLength - best.content.averageLength
    return gain > 0 || (gain === 0 && column.rank < best.rank) ? column : best
  }, undefined)
}

/** Fields that no column's name claims, by what the cells look like. */
function fillByContent(columns: readonly Column[], taken: ReadonlySet<ColumnUse>): void {
  const claim = (
    field: StoryField,
    kind: ContentKind,
    why: string,
    of = columns.filter(({ field }) => field === 'keep'),
  ) => {
    if (taken.has(field) || columns.some((column) => column.field === field)) return
    const fitting = of.filter(({ content }) => content.kind === kind)
    const found = field === 'body' ? longestOf(fitting) : fitting[0]
    if (found)
      Object.assign(found, {
        field,
        why: fitting.length > 1 && field === 'body' ? `${why}, the longest of ${fitting.length}` : why,
      })
  }
  claim('body', 'text', 'It holds long texts')
  claim(
    'body',
    'text',
    'The only long text there is',
    columns.filter(({ field }) => field === 'subtitle'),
  )
  claim('title', 'headline', 'It holds lines like headlines')
  claim(
    'title',
    'headline',
    'Its lines are more like headlines',
    columns.filter(({ field }) => field === 'section' || field === 'outlet'),
  )
  claim('url', 'address', 'It holds addresses')
  claim('publishedAt', 'date', 'It holds dates')
  claim('language', 'language', 'It holds codes of languages')
  claim('outlet', 'domain', 'It holds names of sites')
  claim('authors', 'name', 'It holds names of people')
  if (columns.some(({ field }) => field === 'title')) claim('body', 'headline', 'It holds lines of text')
}

/** Columns stay in the table's order, but of those with one field the surer comes first. */
function byPrecedence<C extends { field: ColumnUse; rank: number }>(columns: readonly C[]): C[] {
  const queues = new Map<ColumnUse, C[]>()
  for (const column of columns) queues.set(column.field, [...(queues.get(column.field) ?? []), column])
  for (const [field, queue] of queues) {
    if (field !== 'body' && !gathered.includes(field)) queue.sort((a, b) => a.rank - b.rank)
  }
  return columns.map(({ field }) => queues.get(field)?.shift() as C)
}
