/** The numbers of the stories whose documents a segment holds, by document. Numbers that follow each other are not written out. */
export class StoriesOfPart {
  private constructor(
    readonly count: number,
    /** The number of the first, when the others follow in order and none is gone; else -1. */
    public first: number,
    private list: Int32Array,
  ) {}

  /** @param numbers -1 for a document that is gone; they become part of it */
  static of(numbers: Int32Array): StoriesOfPart {
    const first = numbers[0] ?? -1
    const inOrder = first >= 0 && numbers.every((story, document) => story === first + document)
    return inOrder ? StoriesOfPart.inOrder(first, numbers.length) : new StoriesOfPart(numbers.length, -1, numbers)
  }

  static inOrder(first: number, count: number): StoriesOfPart {
    return new StoriesOfPart(count, first, new Int32Array())
  }

  /** -1 when the document is gone. */
  at(document: number): number {
    return this.first >= 0 ? this.first + document : (this.list[document] as number)
  }

  /** All of them, where they do not follow each other; else nothing. */
  get scattered(): Int32Array {
    return this.list
  }

  /** The document of a story; -1 when it is none of these. */
  documentOf(story: number): number {
    if (this.first < 0) return this.list.indexOf(story)
    const document = story - this.first
    return document >= 0 && document < this.count ? document : -1
  }

  /** The document is gone from here on. */
  remove(document: number): void {
    if (this.first >= 0) {
      this.list = Int32Array.from(this)
      this.first = -1
    }
    this.list[document] = -1
  }

  *[Symbol.iterator](): Generator<number> {
    for (let document = 0; document < this.count; document++) yield this.at(document)
  }
}
