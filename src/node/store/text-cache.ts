/** The texts read last, up to a limit of characters in all. */

export interface TextCache {
  get(key: string): string | undefined
  set(key: string, text: string): void
  drop(key: string): void
}

export function createTextCache(limitChars: number): TextCache {
  // A Map keeps insertion order: the first key is the one used longest ago.
  const texts = new Map<string, string>()
  let chars = 0

  function drop(key: string): void {
    chars -= texts.get(key)?.length ?? 0
    texts.delete(key)
  }

  return {
    drop,
    get(key) {
      const text = texts.get(key)
      if (text !== undefined) {
        texts.delete(key)
        texts.set(key, text)
      }
      return text
    },
    set(key, text) {
      drop(key)
      texts.set(key, text)
      chars += text.length
      for (const oldest of texts.keys()) {
        if (chars <= limitChars) break
        drop(oldest)
      }
    },
  }
}
