/**
 * Web archives packed as WACZ: the WARC files inside are read as they stream out of the zip, however large; the package's
 * checksums are compared, and its list of pages gives titles.
 */
import { createHash, getHashes } from 'node:crypto'
import type yauzl from 'yauzl'
import { KlipingError } from '../../../contract/errors'
import type { ReadFailure, ReadItem } from '../../../core/importing/draft'
import { containerLimits } from '../../../core/importing/limits'
import {
  addPageTitles,
  type PackagedFile,
  parsePackageDigest,
  parseWaczPackage,
  type WaczPackage,
} from '../../../core/importing/web-archive/wacz/wacz-package'
import { readWarc } from '../../../core/importing/web-archive/warc/read-warc'
import { Tally } from '../../../core/importing/web-archive/warc/tally'
import { httpDecoders } from '../http-decoders'
import { withSignsOfLife } from '../sign-of-life'
import type { ContainerReader } from './container-reader'
import { listEntries, memberError, openZip, readMember, refuseUnreadable, refuseUnsafe } from './zip'
import { memberNames } from './zip-names'

interface Package {
  zip: yauzl.ZipFile
  entries: ReadonlyMap<string, yauzl.Entry>
}

export const waczReader: ContainerReader = {
  recognises: ({ packed }) => packed === 'wacz',

  async *members({ content }) {
    const listed = await listEntries(content)
    const names = memberNames(listed)
    const entries = new Map(listed.map((entry, index) => [names[index] ?? '', entry]))
    const zip = await openZip(content)
    try {
      yield* readPackage({ zip, entries })
    } finally {
      zip.close()
    }
  },
}

async function* readPackage(wacz: Package): AsyncIterable<ReadItem> {
  const list = (await textOf(wacz, 'datapackage.json')) ?? ''
  const described = parseWaczPackage(list)
  const warcs = [...wacz.entries.keys()].filter((name) => /^archive\/.*\.(warc|warc\.gz|gz|warc\.open)$/i.test(name))
  if (warcs.length === 0) return yield* readNested(wacz, described)
  const damaged = yield* checkFiles(wacz, described)
  const titles = new Map<string, string>()
  for (const name of wacz.entries.keys()) {
    if (/^pages\/[^/]+\.jsonl$/i.test(name)) addPageTitles((await textOf(wacz, name)) ?? '', titles)
  }
  const tally = new Tally()
  for (const name of warcs) {
    const warnings = damaged.has(name)
      ? [`The web archive's checksum of ${name} does not match: it was changed or damaged.`]
      : []
    const options = { decoders: httpDecoders, mediaType: 'application/wacz', titles, warnings }
    yield* readWarc(streamOf(wacz, name, tally), options, tally)
  }
  yield* tally.failures()
}

/** What can be read of a member comes out, whatever is wrong with the rest. */
async function* streamOf(wacz: Package, name: string, tally: Tally): AsyncIterable<Uint8Array> {
  try {
    yield* await openMember(wacz, name)
  } catch (error) {
    tally.damage(`${name}: ${memberError(error).message}`)
  }
}

async function openMember({ zip, entries }: Package, name: string): Promise<AsyncIterable<Uint8Array>> {
  const entry = entries.get(name)
  if (!entry) throw new KlipingError('broken-file', `${name} is missing from the web archive.`)
  refuseUnreadable(entry, name)
  return withSignsOfLife(await zip.openReadStreamPromise(entry))
}

async function textOf({ zip, entries }: Package, name: string): Promise<string | undefined> {
  const entry = entries.get(name)
  if (!entry) return undefined
  refuseUnsafe(entry, name, containerLimits.listBytes)
  return new TextDecoder().decode(await readMember(zip, entry))
}

/** Tells each file that is not what the package says it is. @returns their names */
async function* checkFiles(wacz: Package, { files }: WaczPackage): AsyncGenerator<ReadFailure, Set<string>> {
  const damaged = new Set<string>()
  const own = parsePackageDigest((await textOf(wacz, 'datapackage-digest.json')) ?? '')
  for (const file of own ? [own, ...files] : files) {
    const problem = await problemOf(wacz, file)
    if (!problem) continue
    damaged.add(file.path)
    yield { name: file.path, error: new KlipingError('broken-file', problem).toInfo() }
  }
  return damaged
}

async function problemOf(
  wacz: Package,
  { path, algorithm, hash, sizeBytes }: PackagedFile,
): Promise<string | undefined> {
  const entry = wacz.entries.get(path)
  if (!entry) return 'The web archive lists this file and does not hold it. Get the archive again.'
  if (sizeBytes !== undefined && sizeBytes !== entry.uncompressedSize) {
    return `The web archive says that this has ${sizeBytes} bytes, and it has ${entry.uncompressedSize}: it was changed or damaged. What can be read is read; get the archive again.`
  }
  if (!algorithm || !hash || !getHashes().includes(algorithm)) return undefined
  const actual = createHash(algorithm)
  try {
    for await (const chunk of await openMember(wacz, path)) actual.update(chunk)
  } catch (error) {
    return memberError(error).message
  }
  return actual.digest('hex') === hash
    ? undefined
    : "This file's checksum is not the one that the web archive states: it was changed or damaged. What can be read is read; get the archive again."
}

/** A package without records: it may hold or list other web archives. */
async function* readNested(wacz: Package, { archives }: WaczPackage): AsyncIterable<ReadItem> {
  const inside = [...wacz.entries].filter(([name]) => /\.wacz$/i.test(name))
  for (const [name, entry] of inside) {
    try {
      refuseUnsafe(entry, name, Number.POSITIVE_INFINITY)
      yield {
        member: { name, bytes: await readMember(wacz.zip, entry), modifiedAt: entry.getLastModDate().toISOString() },
      }
    } catch (error) {
      yield { name, error: memberError(error).toInfo() }
    }
  }
  if (inside.length > 0) return
  if (archives.length > 0) {
    throw new KlipingError(
      'no-story',
      `This only lists other web archives (multi-WACZ). Import them themselves: ${archives.slice(0, 5).join(', ')}.`,
    )
  }
  throw new KlipingError(
    'broken-file',
    'This is made up as a web archive (WACZ), and there is no WARC file in its archive folder. Get it again, or export it again from the program that made it.',
  )
}
