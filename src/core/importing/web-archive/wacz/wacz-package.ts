/** What a WACZ says about its files and pages. Format: https://specs.webrecorder.net/wacz/1.1.1/ and its predecessors. */
import { z } from 'zod'
import { KlipingError } from '../../../../contract/errors'

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

const text = z.string().optional().catch(undefined)
const count = z.number().optional().catch(undefined)
const resourceSchema = z.object({
  path: z.string(),
  /** "sha256:…" */
  hash: text,
  bytes: count,
  /** Before version 1.1 the checksum stood here, its kind beside it. */
  hashing: text,
  stats: z.object({ hash: text, bytes: count }).optional().catch(undefined),
})
const packageSchema = z.object({ resources: z.array(z.unknown()).catch([]) })

/** @param json of `datapackage.json` @throws KlipingError `broken-file` */
export function parseWaczPackage(json: string): WaczPackage {
  const parsed = packageSchema.safeParse(fromJson(json))
  if (!parsed.success) {
    throw new KlipingError(
      'broken-file',
      'The list of files in this web archive (datapackage.json) cannot be read. Get the archive again, or unpack it and import the WARC files in its archive folder.',
    )
  }
  const files = parsed.data.resources.flatMap((resource) => packagedFile(resource) ?? [])
  return { files, archives: files.map(({ path }) => path).filter((path) => /\.wacz(\?|$)/i.test(path)) }
}

function packagedFile(value: unknown): PackagedFile | undefined {
  const resource = resourceSchema.safeParse(value)
  if (!resource.success) return undefined
  const { path, hash, bytes, hashing, stats } = resource.data
  const [, algorithm = hashing ?? 'sha256', digest = ''] =
    /^(?:(\w+):)?([0-9a-f]+)$/i.exec(hash ?? stats?.hash ?? '') ?? []
  const sizeBytes = bytes ?? stats?.bytes
  return {
    path,
    ...(digest ? { algorithm: algorithm.toLowerCase(), hash: digest.toLowerCase() } : {}),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
  }
}

/** @param json of `datapackage-digest.json`: the checksum of the list itself */
export function parsePackageDigest(json: string): PackagedFile | undefined {
  return packagedFile(fromJson(json))
}

const pageSchema = z.object({ url: z.string(), title: z.string() })

/** Adds titles by address. @param jsonl of `pages/pages.jsonl`; its first line is a head */
export function addPageTitles(jsonl: string, titles: Map<string, string>): void {
  for (const line of jsonl.split('\n')) {
    const page = pageSchema.safeParse(fromJson(line))
    if (page.success && page.data.title.trim()) titles.set(page.data.url, page.data.title)
  }
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
