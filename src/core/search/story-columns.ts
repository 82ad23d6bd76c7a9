/** What filters, facets and orders need of a story, by number, in arrays: read from the library when it first matches. */
import { type FacetName, facetNames } from '../../contract/search'
import type { StoryEntry } from '../../contract/story'
import type { EntryColumns, Library } from '../library/library'
import type { StoryBits } from './story-bits'
import { publishedDay, publishedInstant } from './story-dates'
import type { StoryNumbers } from './story-numbers'

const read = ['outlet', 'authors', 'place', 'publishedAt', 'language', 'tags', 'collections'] as const
type ReadColumns = EntryColumns<(typeof read)[number]>

const unknown = 0
const absent = 1
const present = 2

/** To read one story alone costs as much as to go past so many by column. */
const passedForOne = 64

export class StoryColumns {
  private state = new Uint8Array(0)
  /** Milliseconds since 1970; NaN without a date. */
  private instants = new Float64Array(0)
  /** As `publishedDay` gives them. */
  private days = new Int32Array(0)
  private withAnnotations = new Uint8Array(0)
  private readonly facets: Record<FacetName, ValueColumn>
  private readonly collections = new ValueColumn()
  /** Of publication; a year where no more is known. */
  readonly months = new ValueColumn()

  constructor(
    private readonly library: Library,
    private readonly numbers: StoryNumbers,
  ) {
    this.facets = Object.fromEntries(facetNames.map((name) => [name, new ValueColumn()])) as typeof this.facets
  }

  /** Whether the archive has the story; if so, its columns may be asked. */
  has(story: number): boolean {
    if (!this.isKnown(story)) this.read(story)
    return this.state[story] === present
  }

  instant(story: number): number {
    return this.instants[story] as number
  }

  /** Publication date as `publishedDay` gives it. */
  day(story: number): number {
    return this.days[story] as number
  }

  annotated(story: number): boolean {
    return this.withAnnotations[story] === 1
  }

  column(name: FacetName | 'collection'): ValueColumn {
    return name === 'collection' ? this.collections : this.facets[name]
  }

  /** The story changed. */
  forget(story: number): void {
    this.state[story] = unknown
  }

  /** Reads those of the stories that were not yet, by column where they are many. */
  prepare(stories: StoryBits): void {
    const unread = stories.toNumbers().filter((story) => !this.isKnown(story)).length
    if (unread * passedForOne <= this.library.storyCount) return
    const every = this.numbers.everyStory(this.library)
    let done = 0
    for (const some of this.library.columns(...read)) {
      const { ids } = some
      const these = every.subarray(done, done + ids.length)
      done += ids.length
      // A change that is being saved just now may have moved them.
      const areThese = ids.length === 0 || this.numbers.idOf(these.at(-1) ?? -1) === ids.at(-1)
      const numbers = areThese ? these : ids.map((id) => this.numbers.of(id))
      numbers.forEach((story, place) => {
        if (stories.has(story) && !this.isKnown(story)) this.put(story, some, place)
      })
    }
  }

  private isKnown(story: number): boolean {
    return (this.state[story] ?? unknown) !== unknown
  }

  private read(story: number): void {
    const entry = this.library.entry(this.numbers.idOf(story))
    if (entry) this.put(story, { ids: [entry.id], columns: columnsOfOne(entry) }, 0)
    else this.know(story, absent)
  }

  private put(story: number, { ids, columns }: ReadColumns, place: number): void {
    const publishedAt = columns.publishedAt(place)
    this.know(story, present)
    this.instants[story] = publishedInstant({ publishedAt })
    this.days[story] = publishedDay({ publishedAt })
    this.withAnnotations[story] = this.library.annotationCountOf(ids[place] as string) > 0 ? 1 : 0
    this.facets.outlet.setOne(story, columns.outlet(place))
    this.facets.author.set(story, columns.authors(place))
    this.facets.place.setOne(story, columns.place(place))
    this.facets.year.setOne(story, publishedAt?.slice(0, 4))
    this.months.setOne(story, publishedAt?.slice(0, 7))
    this.facets.language.setOne(story, columns.language(place))
    // The story's own tags; those of its annotations are searched, not offered as filters.
    this.facets.tag.set(story, columns.tags(place))
    this.collections.set(story, columns.collections(place))
  }

  private know(story: number, state: number): void {
    if (story >= this.state.length) this.grow()
    this.state[story] = state
  }

  private grow(): void {
    const size = Math.max(1024, this.numbers.count * 2)
    this.state = grown(this.state, new Uint8Array(size))
    this.withAnnotations = grown(this.withAnnotations, new Uint8Array(size))
    this.instants = grown(this.instants, new Float64Array(size))
    this.days = grown(this.days, new Int32Array(size))
  }
}

function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from)
  return into
}

/** The values of one facet: each value a number, each story none, one or several of them. */
export class ValueColumn {
  readonly values: string[] = []
  private readonly numbers = new Map<string, number>()
  /** Of each story: 0 for no value, n for the value n - 1, -n for those of the list n - 1. */
  private held = new Int32Array(0)
  private readonly lists: (readonly number[])[] = []

  setOne(story: number, value: string | undefined): void {
    if (story >= this.held.length) this.grow(story)
    this.held[story] = value === undefined ? 0 : this.numberOf(value) + 1
  }

  set(story: number, values: readonly string[]): void {
    if (values.length < 2) {
      this.setOne(story, values[0])
      return
    }
    if (story >= this.held.length) this.grow(story)
    const before = this.held[story] as number
    const list = before < 0 ? -before - 1 : this.lists.length
    this.lists[list] = [...new Set(values)].map((value) => this.numberOf(value))
    this.held[story] = -list - 1
  }

  /**
   * By number of the value, how many of the stories have it.
   * @param missed for each of the stories, the bits of what it does not pass; it is counted if those are no others than `but`
   */
  count(stories: Int32Array, missed: Uint8Array, but: number): Int32Array {
    const counts = new Int32Array(this.values.length)
    const add = (value: number) => {
      counts[value] = (counts[value] as number) + 1
    }
    for (let place = 0; place < stories.length; place++) {
      if (((missed[place] as number) & ~but) !== 0) continue
      const held = this.held[stories[place] as number] as number
      if (held > 0) add(held - 1)
      else if (held < 0) for (const value of this.lists[-held - 1] as readonly number[]) add(value)
    }
    return counts
  }

  holdsOneOf(story: number, wanted: ReadonlySet<number>): boolean {
    const held = this.held[story] as number
    if (held >= 0) return wanted.has(held - 1)
    return (this.lists[-held - 1] as readonly number[]).some((value) => wanted.has(value))
  }

  private grow(story: number): void {
    this.held = grown(this.held, new Int32Array(Math.max(1024, story * 2)))
  }

  /** The number of a value, whether or not a story with it was met yet. */
  numberOf(value: string): number {
    let number = this.numbers.get(value)
    if (number === undefined) {
      number = this.values.push(value) - 1
      this.numbers.set(value, number)
    }
    return number
  }
}

function columnsOfOne(entry: StoryEntry): ReadColumns['columns'] {
  return Object.fromEntries(read.map((field) => [field, () => entry[field]])) as unknown as ReadColumns['columns']
}
