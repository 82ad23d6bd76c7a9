/**
 * Tells the worker's owner that reading goes on where no story comes for long: a large web archive of films, a slow disk.
 * One file at a time is read in a thread, so that one listener is enough.
 */

let tell: () => void = () => {}

/** @param listener is told of every piece that is read */
export function onSignOfLife(listener: () => void): void {
  tell = listener
}

/** The stream as it is, each piece of it a sign that reading goes on. */
export async function* withSignsOfLife<Piece>(stream: AsyncIterable<Piece>): AsyncIterable<Piece> {
  for await (const piece of stream) {
    tell()
    yield piece
  }
}
