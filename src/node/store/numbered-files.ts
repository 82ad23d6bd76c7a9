/** Names of the store's numbered files: `journal-00000012.jsonl`. */

const extensions = { journal: 'jsonl', catalog: 'bin', contents: 'jsonl', snapshot: 'jsonl' } as const

export type FileKind = keyof typeof extensions

export function numberedFile(kind: FileKind, number: number): string {
  return `${kind}-${String(number).padStart(8, '0')}.${extensions[kind]}`
}

/** The numbers of the files of one kind, ascending. */
export function numbersOf(kind: FileKind, names: readonly string[]): number[] {
  return names
    .flatMap((name) => {
      const [, prefix, digits, extension] = /^([a-z]+)-(\d{8,})\.([a-z]+)$/.exec(name) ?? []
      return prefix === kind && extension === extensions[kind] ? [Number(digits)] : []
    })
    .sort((a, b) => a - b)
}
