/** What a WACZ says about its files and pages. Format: https://specs.webrecorder.net/wacz/1.1.1/ and its predecessors. */
import { KlipingError } from '../../../../contract/errors'
import { field, listField, parseJson, textField } from '../json-values'

export interface PackagedFile {
  path: string
  /** As Node and the package name it: sha256, md5, …; absent when no checksum is stated. */
  algorithm?: string
  /** Lower-case hex. */
  hash?: string
  sizeBytes?: number
}

export interface WaczPackage {
  files: PackagedFile[]
  /** Paths of the web archives that it only lists: a multi-WACZ. */
  archives: string[]
}

/** @param json of `datapackage.json` @throws KlipingError `broken-file` */
export function parseWaczPackage(json: string): WaczPackage {
  const described = fromJson(json)
  if (typeof described !== 'object' || described === null) {
    throw new KlipingError(
      'broken-file',
      'The list of files in this web archive (datapackage.json) cannot be read. Get the archive again, or unpack it and import the WARC files in its archive folder.',
    )
  }
  const files = listField(described, 'resources').flatMap((resource) => packagedFile(resource) ?? [])
  return { files, archives: files.map(({ path }) => path).filter((path) => /\.wacz(\?|$)/i.test(path)) }
}

/** Before version 1.1 the checksum and the size stood in `stats`, the checksum's kind in `hashing`. */
function packagedFile(resource: unknown): PackagedFile | undefined {
  const path = textField(resource, 'path')
  if (!path) return undefined
  const stats = field(resource, 'stats')
  const stated = textField(resource, 'hash') ?? textField(stats, 'hash') ?? ''
  const [, kind, hash] = /^(?:(\w+):)?([0-9a-f]+)$/i.exec(stated) ?? []
  const algorithm = (kind ?? textField(resource, 'hashing') ?? 'sha256').toLowerCase()
  const sizeBytes = field(resource, 'bytes') ?? field(stats, 'bytes')
  return {
    path,
    ...(hash ? { algorithm, hash: hash.toLowerCase() } : {}),
    ...(typeof sizeBytes === 'number' ? { sizeBytes } : {}),
  }
}

/** @param json of `datapackage-digest.json`: the checksum of the list itself */
export function parsePackageDigest(json: string): PackagedFile | undefined {
  return packagedFile(fromJson(json))
}

/** Adds titles by address. @param jsonl of `pages/pages.jsonl`; its first line is a head */
export function addPageTitles(jsonl: string, titles: Map<string, string>): void {
  for (const line of jsonl.split('\n')) {
    const page = fromJson(line)
    const [url, title] = [textField(page, 'url'), textField(page, 'title')]
    if (url && title) titles.set(url, title)
  }
}

function fromJson(json: string): unknown {
  try {
    return parseJson(json)
  } catch {
    return undefined
  }
}
