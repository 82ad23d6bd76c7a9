/** Markup to a plain tree: only what reading needs, nothing run, nothing fetched, any nesting survived. */
import { Parser } from 'htmlparser2'
import { KlipingError } from '../../../contract/errors'
import { mostOpenElements, neverClosed } from '../never-closed'

export interface PageElement {
  /** Lower-case name, without a namespace prefix. */
  tag: string
  attributes: Record<string, string>
  parent: PageElement | undefined
  /** Elements and text, entities decoded. */
  children: (PageElement | string)[]
}

export interface PageTree {
  root: PageElement
  /** Bodies of the `application/ld+json` scripts. */
  linkedData: string[]
  /** Bodies of the `application/json` scripts: what the page's own program starts from. */
  stateData: string[]
}

/** No page with a story comes near these; markup that does would hold up the import. */
const maxElements = 150_000
const maxTextLength = 6_000_000

/** Deeper elements become children of the one at this depth, as browsers do it. */
const maxDepth = 400

/** Never part of what a page says. */
const unread = new Set([
  'script',
  'style',
  'svg',
  'math',
  'template',
  'object',
  'canvas',
  'select',
  'datalist',
  'textarea',
  // What SingleFile lays over the pages it saved.
  'single-file-infobar',
])

/** The content of a web component, as browsers and SingleFile save it. */
const isShadowRoot = (name: string, attributes: Record<string, string>): boolean =>
  name === 'template' && ('shadowrootmode' in attributes || 'shadowmode' in attributes || 'shadowroot' in attributes)

/**
 * Parses HTML or XHTML, broken markup included, without recursion.
 * @throws KlipingError `too-large` or `broken-file` for markup beyond any page's measure
 */
export function parsePage(html: string): PageTree {
  const root: PageElement = { tag: '#root', attributes: {}, parent: undefined, children: [] }
  const linkedData: string[] = []
  const stateData: string[] = []
  let at = root
  let depth = 0
  let beyond = 0
  let skipping = 0
  let json: { kind: string[]; text: string[] } | undefined
  let elements = 0
  let textLength = 0

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > maxElements) throw tooLarge()
        if (depth + beyond + skipping > mostOpenElements) throw neverClosed()
        if (skipping > 0 || (unread.has(name) && !isShadowRoot(name, attributes))) {
          skipping++
          const type = name === 'script' ? /^application\/(ld\+)?json/i.exec(attributes.type?.trim() ?? '') : null
          if (type) json = { kind: type[1] ? linkedData : stateData, text: [] }
          return
        }
        const element: PageElement = { tag: name, attributes, parent: at, children: [] }
        at.children.push(element)
        if (depth >= maxDepth) {
          beyond++
        } else {
          at = element
          depth++
        }
      },
      ontext(text) {
        if (json) json.text.push(text)
        else if (skipping === 0) {
          textLength += text.length
          if (textLength > maxTextLength) throw tooLarge()
          at.children.push(text)
        }
      },
      onclosetag() {
        if (skipping > 0) {
          skipping--
          json?.kind.push(json.text.join(''))
          json = undefined
        } else if (beyond > 0) {
          beyond--
        } else if (at.parent) {
          at = at.parent
          depth--
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html)
  return { root, linkedData, stateData }
}

function tooLarge(): KlipingError {
  return new KlipingError(
    'too-large',
    'This web page holds far more than one story: over 150,000 elements or 6 million characters. ' +
      'Save the part you need as a page or a text of its own.',
  )
}

/** Every element below, in document order. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element !== root) yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (typeof child === 'object') stack.push(child)
    }
  }
}

/** All text below, whitespace collapsed. */
export function textOf(root: PageElement): string {
  const pieces: string[] = []
  const stack: (PageElement | string)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      pieces.push(node)
      continue
    }
    if (node.tag === 'br') pieces.push(' ')
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as PageElement | string)
  }
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

/**
 * Whether it holds no more than a few lines. One that was never closed holds the rest of the page, and is the element of
 * each line in it: what looks through it for each of them would take for ever.
 */
export function isSmall(element: PageElement): boolean {
  const toVisit: (PageElement | string)[] = [element]
  let characters = 0
  for (let visited = 0; toVisit.length > 0; visited++) {
    const node = toVisit.pop()
    if (typeof node === 'string') characters += node.length
    else toVisit.push(...(node?.children.slice(0, 100) ?? []))
    if (visited >= 100 || characters > 2000) return false
  }
  return true
}
