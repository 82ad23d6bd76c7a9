/** Colours of other apps as the nearest of the five. */
import { type AnnotationColor, annotationColors } from '../../../contract/annotation'

const near: Record<string, AnnotationColor> = {
  red: 'pink',
  rose: 'pink',
  magenta: 'pink',
  orange: 'yellow',
  gold: 'yellow',
  brown: 'yellow',
  lime: 'green',
  teal: 'green',
  mint: 'green',
  cyan: 'blue',
  aqua: 'blue',
  turquoise: 'blue',
  indigo: 'purple',
  violet: 'purple',
  lilac: 'purple',
}

/** Where each colour ends on the colour wheel, in degrees. */
const wheel: readonly [end: number, color: AnnotationColor][] = [
  [20, 'pink'],
  [70, 'yellow'],
  [165, 'green'],
  [250, 'blue'],
  [300, 'purple'],
  [360, 'pink'],
]

/** @param value a colour's name ("red", "highlight-blue"), `#rgb`, `#rrggbb` or `rgb(…)`; undefined when it names none */
export function highlightColor(value: unknown): AnnotationColor | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.toLowerCase()
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const named =
      annotationColors.find((color) => color === word) ?? (Object.hasOwn(near, word) ? near[word] : undefined)
    if (named) return named
  }
  const rgb = components(text)
  return rgb && byHue(rgb)
}

function components(text: string): number[] | undefined {
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})/.exec(text)?.[1]
  if (hex) {
    const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
    return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16))
  }
  return /rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)/.exec(text)?.slice(1, 4).map(Number)
}

/** https://en.wikipedia.org/wiki/HSL_and_HSV#Hue_and_chroma */
function byHue([red = 0, green = 0, blue = 0]: readonly number[]): AnnotationColor | undefined {
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  if (chroma === 0) return undefined
  const sixth =
    most === red
      ? ((green - blue) / chroma + 6) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  return wheel.find(([end]) => sixth * 60 <= end)?.[1]
}
