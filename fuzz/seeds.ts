/**
 * What is broken: every fixture of every reader, the sample archive, and one whole small file of each format. A new
 * format is tried as soon as it has a fixture, or a file here in `seeds/`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packedSeeds } from './packed-seeds'

export interface Seed {
  name: string
  bytes: Uint8Array
}

/** @param folders more files to begin with, beside the project's own */
export async function loadSeeds(root: string, folders: readonly string[] = []): Promise<Seed[]> {
  const own = filesIn(join(root, 'fuzz/seeds'))
  const fixtures = filesIn(join(root, 'src/core/importing')).filter(({ name }) => /(^|\/)fixtures\//.test(name))
  const sample = filesIn(join(root, 'archive/sample'))
  return [...own, ...(await packedSeeds(own)), ...fixtures, ...sample, ...folders.flatMap(filesIn)]
}

/** In a fixed order, so that the same number means the same file. */
function filesIn(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }))
}
