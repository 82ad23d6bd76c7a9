/** Small numbers for story ids, so that scores and postings are kept in arrays. A number stays an id's as long as the index is open. */
import type { Library } from '../library/library'
import { DocumentIds, hashOf } from './segments/document-ids'
import { StoriesOfPart } from './segments/stories-of-part'

const fewestSlots = 1024

export class StoryNumbers {
  private readonly ids = new DocumentIds()
  /** A hash table with open addressing: numbers + 1, 0 for an empty slot. Made when an id is first looked for. */
  private slots: Int32Array | undefined

  private all: Int32Array<ArrayBuffer> | undefined

  get count(): number {
    return this.ids.count
  }

  /** The numbers of all the library's stories, in its order; worked out once until `storiesChanged`. */
  everyStory(library: Pick<Library, 'storyIds' | 'storyCount'>): Int32Array<ArrayBuffer> {
    if (this.all) return this.all
    this.all = new Int32Array(library.storyCount)
    let place = 0
    let next = 0
    for (const id of library.storyIds()) {
      // An index mostly has them in the library's order.
      const number = next < this.count && this.ids.equals(next, id) ? next : this.of(id)
      this.all[place++] = number
      next = number + 1
    }
    return this.all
  }

  storiesChanged(): void {
    this.all = undefined
  }

  /** The id's number; a new one when it has none. */
  of(id: string): number {
    const known = this.find(id)
    if (known !== undefined) return known
    const number = this.ids.add(id)
    if (this.slots && this.ids.count * 2 > this.slots.length) this.slots = this.newSlots()
    else if (this.slots) this.put(this.slots, number)
    return number
  }

  find(id: string): number | undefined {
    this.slots ??= this.newSlots()
    const found = this.slots[this.slotOf(this.slots, id)] as number
    return found === 0 ? undefined : found - 1
  }

  idOf(number: number): string {
    return number >= 0 && number < this.ids.count ? this.ids.at(number) : ''
  }

  /**
   * Numbers for the documents of a segment, -1 for those that are gone. As long as no id was looked for they are known to
   * be new, which makes opening an index quick: no story is in two of its segments. `known`: they may have numbers by now.
   */
  adopt(ids: DocumentIds, gone: ReadonlySet<number>, known = false): StoriesOfPart {
    if (known) this.slots ??= this.newSlots()
    if (!this.slots && gone.size === 0) return StoriesOfPart.inOrder(this.ids.addAll(ids), ids.count)
    const numbers = new Int32Array(ids.count)
    for (let document = 0; document < numbers.length; document++) {
      if (gone.has(document)) numbers[document] = -1
      else numbers[document] = this.slots ? this.of(ids.at(document)) : this.ids.addFrom(ids, document)
    }
    return StoriesOfPart.of(numbers)
  }

  private newSlots(): Int32Array {
    let size = fewestSlots
    while (size < this.ids.count * 4) size *= 2
    const slots = new Int32Array(size)
    for (let number = 0; number < this.ids.count; number++) this.put(slots, number)
    return slots
  }

  private put(slots: Int32Array, number: number): void {
    let slot = this.ids.hashAt(number) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  }

  /** Where the id stands, or would. */
  private slotOf(slots: Int32Array, id: string): number {
    let slot = hashOf(id) & (slots.length - 1)
    while (slots[slot] !== 0 && !this.ids.equals((slots[slot] as number) - 1, id))
      slot = (slot + 1) & (slots.length - 1)
    return slot
  }
}
