/**
 * News stories from a seeded generator, so that anyone measures on the same corpus: words by Zipf's law over an open
 * vocabulary (which grows with the corpus as in real text), lengths as of real news, several languages and scripts.
 */
import type { Story } from '../../src/contract/story'

/** Mulberry32: small, fast, the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Share of the stories, language, and the syllables its words are made of. */
const languages = [
  {
    share: 0.45,
    language: 'id',
    syllables: 'me ber ter an kan di pe ra ta ka sa la ma na ba ri ti ki li ni bu tu ku gu lu'.split(' '),
  },
  {
    share: 0.35,
    language: 'en',
    syllables: 'th er on an re he in ed nd ha at en es of or nt ea ti to it st io le is ou'.split(' '),
  },
  {
    share: 0.08,
    language: 'es',
    syllables: 'de la que el en co ra do ta es ci on re os ar te ca na pa so mi bo lu ga tro'.split(' '),
  },
  {
    share: 0.07,
    language: 'ru',
    syllables: 'ст но то на по ра ко ни ен ов ро пр ре го ли ла ка ва ти де ни те мо до за'.split(' '),
  },
  {
    share: 0.05,
    language: 'ar',
    syllables: 'ال من في لا ما ان با را نا تا يا سا دا كا قا حا عا ها شا صا طا فا ضا غا جا'.split(' '),
  },
]
const vocabulary = 1_000_000
const exponent = 1.25
const shift = 5

/** A rank by Zipf and Mandelbrot's law, by inverting the integral of (rank + shift)^-exponent. */
export function zipfRank(random: () => number): number {
  const power = 1 - exponent
  const low = shift ** power
  const high = (vocabulary + shift) ** power
  return Math.floor((low + random() * (high - low)) ** (1 / power) - shift)
}

/** The word of a rank: frequent words are short, as in any language. */
export function wordOf(rank: number, language: string): string {
  const syllables = languages.find((one) => one.language === language)?.syllables ?? []
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length]
  }
  return word
}

/** Story `number` of the corpus; the same whenever it is asked for. */
export function storyOf(number: number): Story {
  const random = createRandom(number + 1)
  const language = pickLanguage(random())
  const words = (count: number) => Array.from({ length: count }, () => wordOf(zipfRank(random), language))
  const length = Math.round(Math.exp(5.7 + 0.5 * gaussian(random)))
  const paragraphs = Array.from({ length: Math.ceil(length / 45) }, () => `${words(45).join(' ')}.`)
  // Sixteen hex digits without an order, as stories have.
  const id = hexOf(random) + hexOf(random)
  return {
    id,
    title: words(9).join(' '),
    authors: [words(2).join(' ')],
    editors: [],
    outlet: `Outlet ${Math.floor(random() ** 2 * 40)}`,
    language,
    publishedAt: new Date(1_420_000_000_000 + Math.floor(random() * 3.3e11)).toISOString().slice(0, 10),
    tags: [],
    collections: [],
    original: { sha256: '0'.repeat(64), fileName: `${number}.txt`, mediaType: 'text/plain', sizeBytes: length * 7 },
    importedAt: '2026-01-01T00:00:00.000Z',
    related: [],
    warnings: [],
    blocks: paragraphs.map((text) => ({ role: 'body' as const, text })),
    body: paragraphs.join('\n\n'),
  }
}

function hexOf(random: () => number): string {
  return Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
}

function pickLanguage(at: number): string {
  let rest = at
  for (const { share, language } of languages) {
    rest -= share
    if (rest < 0) return language
  }
  return 'en'
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A query, and what kind of question it is. */
export interface BenchQuery {
  kind: 'one rare' | 'one common' | 'two words' | 'three words' | 'unfinished'
  words: string[]
}

/** The same questions for everyone: words are drawn from the corpus as people ask, from the middle and the rare end. */
export function queriesFor(stories: number, count = 1200): BenchQuery[] {
  const random = createRandom(20_240_625)
  const kinds = ['one rare', 'one common', 'two words', 'three words', 'unfinished'] as const
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? 'one rare'
    const story = storyOf(Math.floor(random() * stories))
    const words = story.body.split(/[\s.]+/).filter((word) => word.length > 2)
    const pick = () => words[Math.floor(random() * words.length)] ?? 'an'
    if (kind === 'one common') return { kind, words: [wordOf(3 + Math.floor(random() * 40), story.language ?? 'en')] }
    if (kind === 'one rare') return { kind, words: [words.reduce((a, b) => (b.length > a.length ? b : a), 'an')] }
    if (kind === 'two words') return { kind, words: [pick(), pick()] }
    if (kind === 'three words') return { kind, words: [pick(), pick(), pick()] }
    return { kind, words: [pick(), pick().slice(0, 3)] }
  })
}

/** Beginnings of three letters, as somebody has typed so far. */
export function beginningsFor(stories: number, count = 200): string[] {
  const random = createRandom(20_240_626)
  return Array.from({ length: count }, () => {
    const words = storyOf(Math.floor(random() * stories)).title.split(' ')
    return (words[Math.floor(random() * words.length)] ?? 'ber').slice(0, 3)
  })
}
