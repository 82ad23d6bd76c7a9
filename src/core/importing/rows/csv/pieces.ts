/** Text in small pieces, some of which can be given back to be read again. */

const pieceLength = 2 ** 16

export class Pieces {
  private readonly source: AsyncIterator<string>
  private held = ''
  private at = 0

  constructor(text: AsyncIterable<string>) {
    this.source = text[Symbol.asyncIterator]()
  }

  /** The next piece; undefined at the end. */
  async next(): Promise<string | undefined> {
    if (!(await this.fill())) return undefined
    const piece = this.held.slice(this.at, this.at + pieceLength)
    this.at += piece.length
    return piece
  }

  /** What comes next, without taking it. */
  async peek(): Promise<string> {
    return (await this.fill()) ? this.held.slice(this.at, this.at + pieceLength) : ''
  }

  unread(text: string): void {
    this.held = text + this.held.slice(this.at)
    this.at = 0
  }

  async skipLine(): Promise<void> {
    while (await this.fill()) {
      const end = this.held.indexOf('\n', this.at)
      this.at = end < 0 ? this.held.length : end + 1
      if (end >= 0) return
    }
  }

  private async fill(): Promise<boolean> {
    while (this.at >= this.held.length) {
      const { value, done } = await this.source.next()
      if (done) return false
      this.held = value
      this.at = 0
    }
    return true
  }
}
