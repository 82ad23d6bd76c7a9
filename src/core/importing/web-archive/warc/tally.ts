/** What a web archive held beside its stories, and how it is told: in a line or two, not in one for each record. */
import { KlipingError } from '../../../../contract/errors'
import type { ReadFailure } from '../../draft'

const shownAddresses = 5
const shownDamages = 3

/** Kinds of records that are no story: one of them, and several. */
const names = {
  redirect: ['redirect', 'redirects'],
  errorPage: ['error page', 'error pages'],
  otherFile: ['picture, script or other file', 'pictures, scripts and other files'],
  unchanged: ['note that a page had not changed', 'notes that pages had not changed'],
} as const
export type Passed = keyof typeof names

export class Tally {
  /** Stories, and files that are read in turn. */
  private read = 0
  private failed = 0
  private readonly passed = new Map<Passed, number>()
  private readonly withoutText: string[] = []
  private readonly revisits: { address: string; of: readonly string[] }[] = []
  /** Checksums and addresses of the pages that were there. */
  private readonly seen = new Set<string>()
  private readonly damages: string[] = []

  /** @param identities the page's checksum and address, by which a later capture may refer to it */
  story(identities: readonly string[]): void {
    this.read++
    for (const identity of identities) this.seen.add(identity)
  }

  pass(kind: Passed): void {
    this.passed.set(kind, (this.passed.get(kind) ?? 0) + 1)
  }

  /** @param of what was captured before and had not changed */
  revisit(address: string, of: readonly string[]): void {
    this.revisits.push({ address, of })
  }

  noText(address: string): void {
    this.withoutText.push(address)
  }

  /** A page that is told by itself. */
  failure(): void {
    this.failed++
  }

  damage(what: string): void {
    this.damages.push(what)
  }

  /**
   * The lines for what could not be read.
   * @throws KlipingError `no-story` when there was nothing but records that are no stories
   */
  *failures(): Generator<ReadFailure> {
    const elsewhere: string[] = []
    for (const { address, of } of this.revisits) {
      if (of.some((identity) => this.seen.has(identity))) this.pass('unchanged')
      else elsewhere.push(address)
    }
    if (this.damages.length > 0) yield this.damageLine()
    if (this.withoutText.length > 0) yield pagesLine(this.withoutText, withoutTextMessage)
    if (elsewhere.length > 0) yield pagesLine(elsewhere, elsewhereMessage)
    const told = this.failed + this.damages.length + this.withoutText.length + elsewhere.length
    if (this.read === 0 && told === 0) throw this.nothing()
  }

  private damageLine(): ReadFailure {
    const more = this.damages.length - shownDamages
    const places = this.damages.slice(0, shownDamages).join('; ') + (more > 0 ? `; and ${more} more` : '')
    return failure('broken-file', `${places}. What could be read was read; get the file again to have the rest.`)
  }

  private nothing(): KlipingError {
    const held = [...this.passed].map(([kind, count]) => `${count} ${names[kind][count === 1 ? 0 : 1]}`)
    const only = held.length === 0 ? 'notes about how it was made' : held.join(', ')
    return new KlipingError('no-story', `There is no page in this web archive, only ${only}.`)
  }
}

const withoutTextMessage = (list: string): string =>
  `No text of a story is in ${list}. They may be frames, advertisements or pages that scripts put together.`
const elsewhereMessage = (list: string): string =>
  `The archive only notes that they had not changed since an earlier capture: ${list}. ` +
  'Import the other files of the same crawl to have their text.'

function pagesLine(addresses: readonly string[], message: (list: string) => string): ReadFailure {
  const { length } = addresses
  const more = length > shownAddresses ? ` and ${length - shownAddresses} more` : ''
  const list = addresses.slice(0, shownAddresses).join(', ') + more
  return failure('no-story', message(list), length === 1 ? addresses[0] : `${length} pages`)
}

function failure(code: 'broken-file' | 'no-story', message: string, part?: string): ReadFailure {
  return { ...(part ? { part } : {}), error: new KlipingError(code, message).toInfo() }
}
