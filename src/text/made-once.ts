/**
 * Makes a value when it is first asked for. For patterns with Unicode properties: the engine reads the properties while it loads
 * the file they stand in, which takes a good part of the time that a first search may.
 */
export function madeOnce<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
