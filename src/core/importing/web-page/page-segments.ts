/** A page's text cut into paragraph-sized segments, in reading order, each with what tells article from furniture. */
import type { PageElement } from './page-tree'

export interface PageLink {
  title: string
  href: string
}

export interface Segment {
  /** Whitespace collapsed; "\n" where the page breaks the line. */
  text: string
  kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'caption' | 'cell' | 'code'
  /** 1 to 6, of headings. */
  level?: number
  /** The nearest block element around it. */
  element: PageElement
  links: PageLink[]
  /** Share of its characters inside links, 0 to 1. */
  linkDensity: number
  /** All of it is set in bold type. */
  bold: boolean
}

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr o:p amp-fit-text'
  ).split(' '),
)
const voidOrMedia = new Set([
  'img',
  'picture',
  'source',
  'video',
  'audio',
  'iframe',
  'embed',
  'input',
  'link',
  'meta',
  'map',
  'amp-img',
])
const notText = new Set(['head', 'title', 'rt', 'rp', 'iframe', 'video', 'audio', 'noframes'])

/** Cuts the page into segments. Iterative, so that no nesting is too deep. */
export function segmentsOf(root: PageElement): Segment[] {
  const cutter = new Cutter()
  const path: { element: PageElement; next: number }[] = [{ element: root, next: 0 }]
  for (let frame = path.at(-1); frame; frame = path.at(-1)) {
    const child = frame.element.children[frame.next++]
    if (child === undefined) {
      cutter.leave(frame.element)
      path.pop()
    } else if (typeof child === 'string') {
      cutter.text(child)
    } else if (!notText.has(child.tag)) {
      cutter.enter(child)
      path.push({ element: child, next: 0 })
    }
  }
  return cutter.segments
}

/** Collects inline text until a block begins or ends. */
class Cutter {
  readonly segments: Segment[] = []
  private pieces: string[] = []
  private linked = 0
  private bolded = 0
  private links: PageLink[] = []
  private block: PageElement | undefined
  private anchor: { href: string; from: number } | undefined
  private boldDepth = 0
  private preDepth = 0

  enter(element: PageElement): void {
    const { tag } = element
    if (tag === 'br') this.pieces.push('\n')
    else if (tag === 'a') this.anchor = { href: element.attributes.href ?? '', from: this.pieces.length }
    else if (tag === 'b' || tag === 'strong') this.boldDepth++
    else if (isBlock(tag)) {
      this.flush()
      this.block = element
      if (tag === 'pre') this.preDepth++
    } else if (tag === 'td' || tag === 'th') this.pieces.push(' ')
  }

  leave(element: PageElement): void {
    const { tag } = element
    if (tag === 'a') this.endAnchor()
    else if (tag === 'b' || tag === 'strong') this.boldDepth--
    else if (isBlock(tag)) {
      this.flush()
      if (tag === 'pre') this.preDepth--
      this.block = blockAround(element.parent)
    }
  }

  text(raw: string): void {
    const text = this.preDepth > 0 ? raw : raw.replace(/\s+/g, ' ')
    const { length } = text.trim()
    if (this.anchor) this.linked += length
    if (this.boldDepth > 0) this.bolded += length
    this.pieces.push(text)
  }

  private endAnchor(): void {
    if (!this.anchor) return
    const title = this.pieces.slice(this.anchor.from).join('').replace(/\s+/g, ' ').trim()
    if (title && this.anchor.href) this.links.push({ title, href: this.anchor.href })
    this.anchor = undefined
  }

  private flush(): void {
    const open = this.anchor
    this.endAnchor()
    if (open) this.anchor = { href: open.href, from: 0 }
    const whole = this.pieces.join('')
    const length = whole.replace(/\s+/g, ' ').trim().length
    if (length > 0 && this.block) {
      const shared = {
        ...kindOf(this.block),
        element: this.block,
        linkDensity: Math.min(1, this.linked / length),
        bold: this.bolded > length * 0.9,
      }
      const parts = this.preDepth > 0 ? [whole.replace(/^\n+/, '').trimEnd()] : paragraphs(whole)
      for (const text of parts) {
        const links = parts.length === 1 ? this.links : this.links.filter((link) => text.includes(link.title))
        this.segments.push({ text, links, ...shared, ...(parts.length > 1 ? ownDensity(text, links) : {}) })
      }
    }
    this.pieces = []
    this.links = []
    this.linked = 0
    this.bolded = 0
  }
}

function ownDensity(text: string, links: PageLink[]): { linkDensity: number } {
  const linked = links.reduce((sum, link) => sum + link.title.length, 0)
  return { linkDensity: Math.min(1, linked / text.length) }
}

/** Two line breaks in a row end a paragraph, one only a line. */
function paragraphs(whole: string): string[] {
  return whole
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .replace(/ *\n */g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
}

export function isBlock(tag: string): boolean {
  return !inline.has(tag) && !voidOrMedia.has(tag) && tag !== 'br'
}

function blockAround(element: PageElement | undefined): PageElement | undefined {
  let at = element
  while (at && !isBlock(at.tag)) at = at.parent
  return at
}

function kindOf(block: PageElement): Pick<Segment, 'kind' | 'level'> {
  const heading = /^h([1-6])$/.exec(block.tag)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  for (let at: PageElement | undefined = block, steps = 0; at && steps < 6; at = at.parent, steps++) {
    switch (at.tag) {
      case 'figcaption':
      case 'caption':
        return { kind: 'caption' }
      case 'li':
      case 'dd':
      case 'dt':
        return { kind: 'list' }
      case 'blockquote':
        return { kind: 'quote' }
      case 'pre':
        return { kind: 'code' }
      case 'td':
      case 'th':
        return { kind: 'cell' }
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return { kind: 'heading', level: Number(at.tag[1]) }
      case 'article':
      case 'section':
      case 'main':
        return { kind: 'paragraph' }
    }
  }
  return { kind: 'paragraph' }
}

/** How much running text a segment is, in characters of an alphabetic script. */
export function proseWeight(segment: Segment): number {
  const { text, linkDensity, kind } = segment
  if (kind === 'heading' || kind === 'caption' || linkDensity > 0.5) return 0
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  const length = text.length + ideographs * 1.5
  if (length < 25) return 0
  if (length < 80 && !/[.!?…。！？।؟:;”"»]$/.test(text)) return length * 0.3
  return length * (1 - linkDensity)
}

export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
