/** Small numbers for story ids, so that scores and postings are kept in arrays. A number stays an id's as long as the index is open. */
export class StoryNumbers {
  private readonly ids: string[] = []
  private readonly numbers = new Map<string, number>()

  get count(): number {
    return this.ids.length
  }

  of(id: string): number {
    let number = this.numbers.get(id)
    if (number === undefined) {
      number = this.ids.push(id) - 1
      this.numbers.set(id, number)
    }
    return number
  }

  idOf(number: number): string {
    return this.ids[number] ?? ''
  }
}
