/** What filters, facets and orders need of a story, by number, in arrays: read from the library once, when first needed. */
import { type FacetName, facetNames } from '../../contract/search'
import type { StoryEntry } from '../../contract/story'
import type { Library } from '../library/library'
import { publishedDay, publishedInstant } from './story-dates'
import type { StoryNumbers } from './story-numbers'

const read = ['id', 'outlet', 'authors', 'place', 'publishedAt', 'language', 'tags', 'collections'] as const
type ReadEntry = Pick<StoryEntry, (typeof read)[number]>

const unknown = 0
const absent = 1
const present = 2

export class StoryColumns {
  private prepared = false
  private state = new Uint8Array(0)
  /** Milliseconds since 1970; NaN without a date. */
  private instants = new Float64Array(0)
  /** As `publishedDay` gives them. */
  private days = new Int32Array(0)
  private withAnnotations = new Uint8Array(0)
  private readonly facets: Record<FacetName, ValueColumn>
  private readonly collections = new ValueColumn()

  constructor(
    private readonly library: Library,
    private readonly numbers: StoryNumbers,
  ) {
    this.facets = Object.fromEntries(facetNames.map((name) => [name, new ValueColumn()])) as typeof this.facets
  }

  /** Whether the archive has the story; if so, its columns may be asked. */
  has(story: number): boolean {
    if ((this.state[story] ?? unknown) === unknown) this.read(story)
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

  /** Reads all stories at once where many of them are about to be asked for: single ones cost more. */
  prepare(stories: number): void {
    if (this.prepared || stories * 8 < this.library.storyCount) return
    this.prepared = true
    const every = this.numbers.everyStory(this.library)
    let place = 0
    for (const entry of this.library.select(...read)) this.put(every[place++] as number, entry)
  }

  private read(story: number): void {
    const entry = this.library.entry(this.numbers.idOf(story))
    if (story >= this.state.length) this.grow()
    if (entry) this.put(story, entry)
    else this.state[story] = absent
  }

  private put(story: number, entry: ReadEntry): void {
    if (story >= this.state.length) this.grow()
    this.state[story] = present
    this.instants[story] = publishedInstant(entry)
    this.days[story] = publishedDay(entry)
    this.withAnnotations[story] = this.library.annotationsOf(entry.id).length > 0 ? 1 : 0
    for (const name of facetNames) this.facets[name].set(story, facetValues(entry, name))
    this.collections.set(story, entry.collections)
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

  set(story: number, values: readonly string[]): void {
    if (story >= this.held.length) this.held = grown(this.held, new Int32Array(Math.max(1024, story * 2)))
    const before = this.held[story] as number
    if (values.length < 2) {
      this.held[story] = values.length === 0 ? 0 : this.numberOf(values[0] as string) + 1
      return
    }
    const list = before < 0 ? -before - 1 : this.lists.length
    this.lists[list] = values.map((value) => this.numberOf(value))
    this.held[story] = -list - 1
  }

  /** Calls with the number of each of the story's values. */
  each(story: number, call: (value: number) => void): void {
    const held = this.held[story] as number
    if (held > 0) call(held - 1)
    else if (held < 0) for (const value of this.lists[-held - 1] as readonly number[]) call(value)
  }

  holdsOneOf(story: number, wanted: ReadonlySet<number>): boolean {
    const held = this.held[story] as number
    if (held >= 0) return wanted.has(held - 1)
    return (this.lists[-held - 1] as readonly number[]).some((value) => wanted.has(value))
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

/** The story's own tags; those of its annotations are searched, not offered as filters. */
function facetValues(entry: ReadEntry, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'outlet':
      return entry.outlet === undefined ? [] : [entry.outlet]
    case 'author':
      return [...new Set(entry.authors)]
    case 'place':
      return entry.place === undefined ? [] : [entry.place]
    case 'year':
      return entry.publishedAt === undefined ? [] : [entry.publishedAt.slice(0, 4)]
    case 'language':
      return entry.language === undefined ? [] : [entry.language]
    case 'tag':
      return [...new Set(entry.tags)]
  }
}
