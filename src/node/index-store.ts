/**
 * Keeps the search index in a file of its own: a header line with the fingerprint and a checksum, then the data.
 * Whatever is not whole is as good as absent, because the index can always be built anew.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { IndexStore } from '../core/ports'
import { diskFiles, replaceFile } from './store/file-system'

const fileName = 'search-index'

export function createIndexStore(dir: string): IndexStore {
  return {
    async load() {
      const content = (await diskFiles.read(join(dir, fileName)))?.toString()
      if (content === undefined) return null
      const end = content.indexOf('\n')
      const data = content.slice(end + 1)
      const header = parseHeader(content.slice(0, end))
      return header?.sha256 === sha256(data) ? { fingerprint: header.fingerprint, data } : null
    },

    async save(fingerprint, data) {
      await diskFiles.makeFolder(dir)
      const header = JSON.stringify({ fingerprint, sha256: sha256(data) })
      await replaceFile(diskFiles, dir, fileName, [Buffer.from(`${header}\n${data}`)])
    },
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function parseHeader(line: string): { fingerprint: string; sha256: string } | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
