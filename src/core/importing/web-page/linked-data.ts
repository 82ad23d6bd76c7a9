/** Reads the story's facts out of a page's JSON-LD (https://schema.org/NewsArticle), broken JSON included. */
import { isoDate } from './machine-date'
import type { PageFacts } from './page-facts'
import { plainText } from './plain-text-value'

type Node = Record<string, unknown>

/** Types of schema.org that are a piece of writing, the more telling before the rest. */
const storyTypes = [
  /NewsArticle$/,
  /^(Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|SocialMediaPosting|DiscussionForumPosting|Review)$/,
  /^(Recipe|HowTo|Product|Event|PodcastEpisode|VideoObject|NewsMediaItem|CreativeWork)$/,
  /^(WebPage|ItemPage|AboutPage|ProfilePage)$/,
]

/** Facts of the best story among the scripts' data, or undefined when there is none. */
export function factsFromLinkedData(scripts: readonly string[]): PageFacts | undefined {
  const nodes = scripts.flatMap((script) => nodesOf(parseTolerantly(script)))
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])))
  for (const pattern of storyTypes) {
    const found = nodes.filter((node) => typesOf(node).some((type) => pattern.test(type)))
    const best = found.sort((a, b) => fullness(b) - fullness(a))[0]
    if (best) return { ...factsOf(best, byId), ...outletOf(best, nodes, byId) }
  }
  return undefined
}

/** Teasers of other stories carry less than the story itself. */
function fullness(node: Node): number {
  const keys = ['headline', 'datePublished', 'author', 'articleBody', 'mainEntityOfPage', 'publisher', 'image']
  return keys.filter((key) => node[key] !== undefined).length
}

function factsOf(node: Node, byId: ReadonlyMap<string, Node>): PageFacts {
  const text = (key: string) => plainText(first(node[key]))
  return {
    title: text('headline') ?? text('name'),
    authors: [...namesOf(node.author, byId), ...namesOf(node.creator, byId)].filter(unique),
    editors: namesOf(node.editor, byId),
    publishedAt: isoDate(text('datePublished')) ?? isoDate(text('uploadDate')),
    modifiedAt: isoDate(text('dateModified')),
    language: text('inLanguage') ?? plainText(asNode(first(node.inLanguage))?.alternateName),
    section: text('articleSection'),
    tags: listOf(node.keywords),
    url: addressOf(node),
    body: bodyOf(node),
  }
}

function outletOf(node: Node, nodes: readonly Node[], byId: ReadonlyMap<string, Node>): { outlet?: string } {
  const publisher = namesOf(node.publisher, byId)[0] ?? namesOf(node.sourceOrganization, byId)[0]
  const site = nodes.find((each) => typesOf(each).includes('WebSite'))
  const outlet = publisher ?? plainText(site?.name)
  return outlet ? { outlet } : {}
}

function bodyOf(node: Node): string | undefined {
  const own = asText(node.articleBody) ?? asText(node.reviewBody) ?? asText(node.text)
  return own && own.length > 140 ? own : undefined
}

function addressOf(node: Node): string | undefined {
  const page = first(node.mainEntityOfPage)
  return asText(node.url) ?? asText(page) ?? asText(asNode(page)?.['@id'])
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>, depth = 0): string[] {
  if (typeof value === 'string') return [plainText(value)].filter((name) => name !== undefined)
  if (Array.isArray(value)) return depth > 4 ? [] : value.flatMap((each) => namesOf(each, byId, depth + 1))
  const node = asNode(value)
  if (!node) return []
  const known = node.name ?? byId.get(asText(node['@id']) ?? '')?.name
  return depth > 4 ? [] : namesOf(known, byId, depth + 1)
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[,;|]/).map((each) => plainText(each) ?? '')
  if (Array.isArray(value))
    return value.flatMap((each) => (typeof each === 'string' ? [plainText(each) ?? ''] : listOf(asNode(each)?.name)))
  return []
}

/** Every object in the data that has a type, breadth first; `@graph` and nested ones included. */
function nodesOf(data: unknown): Node[] {
  const nodes: Node[] = []
  const queue: unknown[] = [data]
  for (let i = 0; i < queue.length && i < 20_000; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, 1000))
    const node = asNode(value)
    if (!node) continue
    if (node['@type']) nodes.push(node)
    for (const [key, inner] of Object.entries(node)) {
      if (!/^(itemListElement|hasPart|comment|relatedLink|mentions|isPartOf|blogPost)$/.test(key)) queue.push(inner)
    }
  }
  return nodes
}

function typesOf(node: Node): string[] {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''))
}

/** Longer broken JSON is not worth the time of mending it. */
const maxMendable = 500_000

/** JSON as pages have it: in comments or CDATA, with raw line breaks in strings, trailing commas, or cut off. */
function parseTolerantly(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .trim()
    .replace(/(?:-->|\]\]>(?:\s{0,20}\*\/)?)$/, '')
    .trim()
    .replace(/\/[/*]$/, '')
    .trim()
    .replace(/;$/, '')
  const attempts = [() => json, () => escapeControls(json), () => escapeControls(json).replace(/,(\s*[}\]])/g, '$1')]
  for (const attempt of json.length > maxMendable ? attempts.slice(0, 1) : attempts) {
    try {
      return JSON.parse(attempt())
    } catch {
      // the next attempt is more tolerant
    }
  }
  return json.length > maxMendable ? undefined : salvage(json)
}

function escapeControls(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/gs, (string) =>
    string
      .replace(/\n/g, '\\n')
      .replace(/\r/g, '\\r')
      .replace(/\t/g, '\\t')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  )
}

/** The few strings that matter, out of JSON that cannot be parsed. */
function salvage(json: string): Node | undefined {
  const string = (key: string) => {
    const match = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, 's').exec(json)
    return match?.[1]?.replace(/\\n/g, '\n').replace(/\\(["\\/])/g, '$1')
  }
  const type = /"@type"\s*:\s*"(\w*(?:Article|BlogPosting))"/.exec(json)?.[1]
  if (!type) return undefined
  const author = /"author"\s*:\s*[[{\s]*[^\]}]*?"name"\s*:\s*"((?:[^"\\]|\\.)*)"/s.exec(json)?.[1]
  const keys = ['headline', 'description', 'datePublished', 'dateModified', 'articleBody', 'articleSection']
  return { '@type': type, author, ...Object.fromEntries(keys.map((key) => [key, string(key)])) }
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const unique = <T>(value: T, index: number, all: T[]): boolean => all.indexOf(value) === index
function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : undefined
}
