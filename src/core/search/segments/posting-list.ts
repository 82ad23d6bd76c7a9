/** Postings that grow, and are used again for the next term instead of being made anew. */
import type { Postings } from './segment-format'

export class PostingList implements Postings {
  count = 0
  documents = new Int32Array(64)
  frequencies = new Int32Array(64)

  add(document: number, frequency: number): void {
    if (this.count === this.documents.length) {
      this.documents = doubled(this.documents)
      this.frequencies = doubled(this.frequencies)
    }
    this.documents[this.count] = document
    this.frequencies[this.count++] = frequency
  }
}

/** One list a field. */
export function postingLists(fields: number): PostingList[] {
  return Array.from({ length: fields }, () => new PostingList())
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
