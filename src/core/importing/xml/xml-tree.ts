/** XML to a plain tree, and the few questions that readers ask it. Nothing is fetched, no entity is expanded but characters. */
import { Parser } from 'htmlparser2'
import { KlipingError } from '../../../contract/errors'
import { withKnownEntities } from './xml-entities'

export interface XmlElement {
  /** Local name, as written, without a prefix. */
  name: string
  /** The namespace's URI; empty when there is none. */
  namespace: string
  /** By their names as written, prefix included. */
  attributes: Record<string, string>
  /** Elements and text in their order, characters decoded. */
  children: (XmlElement | string)[]
  /** On the root: the file ends before the root's end tag. */
  cutShort?: true
}

const maxElements = 2_000_000
const maxDepth = 500
const inherited = { xml: 'http://www.w3.org/XML/1998/namespace' }

/**
 * Parses XML leniently: unclosed elements are closed, unknown entities stay as they are written.
 * @throws KlipingError `broken-file` without any element, `unsupported-format` for entities declared in a DOCTYPE,
 * `too-large` for more nesting or elements than any document has
 */
export function parseXml(text: string): XmlElement {
  const open: { element: XmlElement; namespaces: Record<string, string> }[] = []
  let root: XmlElement | undefined
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (root && open.length === 0) return
        if (++count > maxElements || open.length >= maxDepth) throw beyondMeasure()
        const above = open.at(-1)
        const namespaces = declared(attributes, above?.namespaces ?? inherited)
        const element = elementOf(name, attributes, namespaces)
        above?.element.children.push(element)
        root ??= element
        open.push({ element, namespaces })
      },
      ontext(data) {
        const siblings = open.at(-1)?.element.children
        if (!siblings) return
        const last = siblings.length - 1
        if (typeof siblings[last] === 'string') siblings[last] += data
        else siblings.push(data)
      },
      onclosetag(_name, isImplied) {
        const closed = open.pop()
        if (isImplied && closed && closed.element === root) closed.element.cutShort = true
      },
    },
    { xmlMode: true },
  )
  parser.end(withKnownEntities(text))
  if (!root)
    throw new KlipingError('broken-file', 'There is no XML in this file, whatever its name says. Export it again.')
  return root
}

/** New declarations on top of those in force; the same object when there are none. */
function declared(attributes: Record<string, string>, above: Record<string, string>): Record<string, string> {
  let namespaces = above
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    if (namespaces === above) namespaces = { ...above }
    namespaces[name.slice(6)] = uri
  }
  return namespaces
}

function elementOf(
  written: string,
  attributes: Record<string, string>,
  namespaces: Record<string, string>,
): XmlElement {
  const colon = written.indexOf(':')
  const namespace = namespaces[colon < 0 ? '' : written.slice(0, colon)] ?? ''
  return { name: written.slice(colon + 1), namespace, attributes, children: [] }
}

function beyondMeasure(): KlipingError {
  return new KlipingError(
    'too-large',
    'This XML is nested or branched beyond any document’s measure. Check where the file comes from; export it again in smaller parts.',
  )
}

/** The elements directly inside. */
export function elements(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((item): item is XmlElement => typeof item !== 'string')
}

/**
 * The children of that local name; when some are of the parent's own namespace, those only (so that a `media:title`
 * does not pass for the item's title).
 * @param namespace a URI, to ask for that namespace and no other
 */
export function children(parent: XmlElement | undefined, name: string, namespace?: string): XmlElement[] {
  const named = elements(parent).filter((element) => element.name === name)
  if (namespace !== undefined) return named.filter((element) => element.namespace === namespace)
  const own = named.filter((element) => element.namespace === parent?.namespace)
  return own.length > 0 ? own : named
}

/** The first of {@link children}. */
export function child(parent: XmlElement | undefined, name: string, namespace?: string): XmlElement | undefined {
  return children(parent, name, namespace)[0]
}

/** All elements of that local name below, at any depth, in document order; not those inside one that was found. */
export function descendants(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elements(parent).flatMap((element) =>
    names.includes(element.name) ? [element] : descendants(element, ...names),
  )
}

/** The first of {@link descendants}, without looking further. */
export function descendant(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const element of elements(parent)) {
    const found = names.includes(element.name) ? element : descendant(element, ...names)
    if (found) return found
  }
  return undefined
}

/** All text inside on one line, white space single; empty when there is no element. */
export function textOf(element: XmlElement | undefined): string {
  return rawTextOf(element).replace(/\s+/g, ' ').trim()
}

/** All text inside with its line breaks and spaces. */
export function rawTextOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((item) => (typeof item === 'string' ? item : rawTextOf(item))).join('')
}

/** An attribute by its name as written or by its local name; undefined when absent or blank. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined
  const value =
    element.attributes[name] ??
    Object.entries(element.attributes).find(
      ([written]) => written.endsWith(`:${name}`) && !written.startsWith('xmlns'),
    )?.[1]
  return value?.trim() || undefined
}

/** What is inside as markup, local names only: for a body of XHTML. */
export function markupInside(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((item) => (typeof item === 'string' ? escaped(item) : markupOf(item))).join('')
}

const emptyInHtml = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** The element with its tags, local names only. */
export function markupOf(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  const start = `<${element.name}${attributes}>`
  const empty = element.children.length === 0 && emptyInHtml.has(element.name.toLowerCase())
  return empty ? start : `${start}${markupInside(element)}</${element.name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
