/** The text of a page as pdf.js gives it, brought into one upright coordinate system. */
import type { Fragment } from './pdf-geometry'
import { ontoTheirLines } from './small-and-large'

/** Of pdf.js: what `getTextContent` gives. */
export interface TextItem {
  str: string
  /** From text space to the page's, origin at the bottom left. */
  transform: number[]
  width: number
  height: number
  fontName: string
}
export interface TextStyle {
  vertical?: boolean
}

/** Glyphs of which the font does not tell the character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they come out as
const withoutCharacter = /[\u0000-\u0008\u000e-\u001f]/g

type Turn = 0 | 90 | 180 | 270 | 'vertical'
type Placed = Fragment & { turn: Turn }

export interface PageFragments {
  /** In the direction that most of the page's text has. */
  upright: Fragment[]
  /** What stands across it: stamps in the margin, photographers' names along pictures. */
  across: string
}

/** @param viewport the page's transform to its upright position, origin at the top left */
export function pageFragments(
  items: readonly TextItem[],
  styles: Record<string, TextStyle>,
  viewport: number[],
): PageFragments {
  const placed: Placed[] = []
  let order = 0
  for (const item of items) {
    if (!item.str) continue
    const fragment = place(item, styles[item.fontName]?.vertical === true, viewport)
    if (!fragment?.text) continue
    const isSpace = fragment.text === ' '
    // pdf.js puts spaces without width between glyphs of one word.
    if (isSpace && fragment.right - fragment.left < fragment.size * 0.05) continue
    placed.push({ ...fragment, order: isSpace ? order : ++order })
  }
  const main = usualTurn(placed)
  if (main === 0 && runsDown(placed)) return { upright: placed.map(asVertical), across: '' }
  return {
    upright: ontoTheirLines(withoutDoubles(placed.filter(({ turn }) => turn === main))),
    across: placed
      .filter(({ turn }) => turn !== main)
      .map(({ text }) => text)
      .join('')
      .trim(),
  }
}

function place(item: TextItem, vertical: boolean, viewport: number[]): Placed | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiply(viewport, item.transform)
  const size = Math.hypot(c, d)
  if (![a, b, c, d, e, f, item.width, size].every(Number.isFinite) || size < 0.5) return undefined
  const turn: Turn = vertical ? 'vertical' : quarter(Math.atan2(b, a))
  const length = vertical ? item.height || item.str.length * size : item.width
  // Seen with the text upright: u runs along the line, v from line to line.
  const [u, v] = turned(turn, e, f)
  return {
    text: item.str.replace(withoutCharacter, '').replace(/\s+/g, ' '),
    size,
    turn,
    order: 0,
    left: u,
    right: u + length,
    top: v - size * (vertical ? 0.5 : 0.8),
    bottom: v + size * (vertical ? 0.5 : 0.2),
  }
}

function multiply(m: number[], n: number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function quarter(angle: number): 0 | 90 | 180 | 270 {
  const turns = Math.round((angle * 2) / Math.PI)
  return ([0, 90, 180, 270] as const)[((turns % 4) + 4) % 4] ?? 0
}

/** Vertical lines of Chinese and Japanese follow one another from the right. */
function turned(turn: Turn, x: number, y: number): [number, number] {
  if (turn === 90) return [y, -x]
  if (turn === 180) return [-x, -y]
  if (turn === 270) return [-y, x]
  return turn === 'vertical' ? [y, -x] : [x, y]
}

/** Vertical text of programs that set each character by itself: the next one stands below. */
function runsDown(fragments: readonly Placed[]): boolean {
  const single = fragments.filter(({ text }) => /^[\u2e80-\u9fff\uff00-\uffef]$/.test(text))
  if (single.length < 20 || single.length < fragments.length * 0.6) return false
  const below = single.filter((one, i) => {
    const next = single[i + 1]
    return next && Math.abs(next.left - one.left) < one.size * 0.6 && next.top > one.top + one.size * 0.6
  })
  return below.length > single.length * 0.6
}

function asVertical(fragment: Placed): Placed {
  const { left, right, top, bottom } = fragment
  return { ...fragment, turn: 'vertical', left: top, right: bottom, top: -right, bottom: -left }
}

function usualTurn(fragments: readonly Placed[]): Turn {
  const characters = new Map<Turn, number>()
  for (const { turn, text } of fragments) characters.set(turn, (characters.get(turn) ?? 0) + text.length)
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Some programs make text bold by drawing it twice. */
function withoutDoubles(fragments: Placed[]): Placed[] {
  const seen = new Map<string, Placed[]>()
  return fragments.filter((fragment) => {
    if (fragment.text === ' ') return true
    const same = seen.get(fragment.text) ?? []
    if (same.some(({ left, top, size }) => near(left, fragment.left, size) && near(top, fragment.top, size)))
      return false
    if (same.length < 50) seen.set(fragment.text, [...same, fragment])
    return true
  })
}

const near = (a: number, b: number, size: number) => Math.abs(a - b) < size * 0.15
