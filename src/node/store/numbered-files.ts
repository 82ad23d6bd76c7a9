/** Names of the store's numbered files: `journal-00000012.jsonl`. */

export type FileKind = 'journal' | 'snapshot' | 'contents'

export function numberedFile(kind: FileKind, number: number): string {
  return `${kind}-${String(number).padStart(8, '0')}.jsonl`
}

/** The numbers of the files of one kind, ascending. */
export function numbersOf(kind: FileKind, names: readonly string[]): number[] {
  return names
    .flatMap((name) => {
      const [, prefix, digits] = /^([a-z]+)-(\d{8,})\.jsonl$/.exec(name) ?? []
      return prefix === kind ? [Number(digits)] : []
    })
    .sort((a, b) => a - b)
}
