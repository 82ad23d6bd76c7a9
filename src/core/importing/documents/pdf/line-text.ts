/** The text of fragments that stand side by side, in the order it is read and in the characters it is written with. */
import { type Fragment, runsFromRight } from './pdf-geometry'

/** In parts of the font size: a gap that is a space, though none was drawn. */
const wordGap = 0.16
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/**
 * @param fragments from left to right
 * @param pageFromRight the direction of the page, which lines with letters of both kinds have
 */
export function lineText(fragments: readonly Fragment[], pageFromRight: boolean): string {
  const all = fragments.map(({ text }) => text).join('')
  const fromRight = rightToLeft.test(all) && (pageFromRight || !/\p{Script=Latin}/u.test(all) || runsFromRight(all))
  let text = ''
  let last: Fragment | undefined
  for (const fragment of inReadingOrder(fromRight ? fragments.map(mirrored) : fragments, fromRight)) {
    if (last) {
      const gap = Math.max(fragment.left - last.right, last.left - fragment.right)
      if (gap > wordGap * fragment.size && !text.endsWith(' ') && !fragment.text.startsWith(' ')) text += ' '
    }
    text += fragment.text
    last = fragment
  }
  return inWrittenCharacters(text).replace(/ {2,}/g, ' ').trim()
}

const mirrors: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** A page shows brackets of such lines turned round, and turned round they come out of it. */
function mirrored(fragment: Fragment): Fragment {
  if (leftToRight.test(fragment.text) && !rightToLeft.test(fragment.text)) return fragment
  return { ...fragment, text: fragment.text.replace(/[()[\]«»]/g, (bracket) => mirrors[bracket] ?? bracket) }
}

/** Stretches that run against the line are turned: English words in a Hebrew line, and the other way round. */
function inReadingOrder(fragments: readonly Fragment[], fromRight: boolean): Fragment[] {
  if (!fromRight && !fragments.some(({ text }) => rightToLeft.test(text))) return [...fragments]
  const ordered = fromRight ? [...fragments].reverse() : [...fragments]
  const against = fromRight ? leftToRight : rightToLeft
  const along = fromRight ? rightToLeft : leftToRight
  const result: Fragment[] = []
  let stretch: Fragment[] = []
  let neutral: Fragment[] = []
  for (const fragment of ordered) {
    if (against.test(fragment.text) && !along.test(fragment.text)) {
      stretch.push(...neutral, fragment)
      neutral = []
    } else if (stretch.length > 0 && !along.test(fragment.text)) neutral.push(fragment)
    else {
      result.push(...stretch.reverse(), ...neutral, fragment)
      stretch = []
      neutral = []
    }
  }
  return [...result, ...stretch.reverse(), ...neutral]
}

/**
 * Fonts map glyphs to ligatures, to shaped Arabic letters and to radicals that only look like the character meant.
 * Source of the radicals: Unicode's EquivalentUnifiedIdeograph.txt, those that stand for a character in use.
 */
function inWrittenCharacters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf\ufb00-\ufdff\ufe10-\ufe19\ufe30-\ufe48\ufe70-\ufefc]+/g, (shaped) =>
      shaped.normalize('NFKC'),
    )
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals.get(radical) ?? radical)
}

const radicals: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺌小 ⺎兀 ⺒巳 ⺓幺 ⺗心 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ' +
    '⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
