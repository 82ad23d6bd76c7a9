/** Front matter: what stands above a Markdown text between two rules, as YAML or (between "+++") as TOML. */
import { parse } from 'yaml'

export interface FrontMatter {
  /** By lower-case name, "_" for "-" and spaces. Empty values are left out. */
  fields: ReadonlyMap<string, unknown>
  /** Where the text begins. */
  end: number
  /** It could not be read as what it is, only line by line. */
  broken: boolean
}

const longest = 64 * 1024
const yamlBlock = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
const tomlBlock = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^\+\+\+[ \t]*(?:\r?\n|$)/m

/** @returns undefined for a text without front matter: a rule with no fields below it is only a rule */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const head = text.slice(0, longest)
  const yaml = /^\ufeff?---[ \t]*\r?\n/.test(head) ? yamlBlock.exec(head) : null
  const toml = yaml ? null : /^\ufeff?\+\+\+[ \t]*\r?\n/.test(head) ? tomlBlock.exec(head) : null
  const block = yaml ?? toml
  if (block?.index !== 0 || !/^[\p{L}_][\p{L}\p{N}_ .-]*\s*[:=]/mu.test(block[1] ?? '')) return undefined
  const source = block[1] ?? ''
  const read = yaml ? readYaml(source) : { fields: readLines(source, '='), broken: false }
  return read.fields.size > 0 ? { ...read, end: block[0].length } : undefined
}

function readYaml(source: string): Pick<FrontMatter, 'fields' | 'broken'> {
  try {
    const value: unknown = parse(source, {
      maxAliasCount: 20,
      logLevel: 'error',
      prettyErrors: false,
      uniqueKeys: false,
    })
    if (value && typeof value === 'object' && !Array.isArray(value))
      return { fields: named(Object.entries(value)), broken: false }
    return { fields: new Map(), broken: true }
  } catch {
    // People write titles with colons and brackets without quotes.
    return { fields: readLines(source, ':'), broken: true }
  }
}

/** One field a line; lists in brackets, or as lines that begin with "-". TOML's tables end it. */
function readLines(source: string, sign: ':' | '='): Map<string, unknown> {
  const entries: [string, unknown][] = []
  for (const line of source.split(/\r?\n/)) {
    if (sign === '=' && /^\s*\[/.test(line)) break
    const at = line.indexOf(sign)
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    const last = entries.at(-1)
    if (item !== undefined && last) last[1] = [...(Array.isArray(last[1]) ? last[1] : []), unquoted(item)]
    else if (at > 0 && !/^\s*#/.test(line)) entries.push([line.slice(0, at), listOrText(line.slice(at + 1).trim())])
  }
  return named(entries)
}

function listOrText(text: string): unknown {
  const list = /^\[(.*)\]$/.exec(text)?.[1]
  if (list === undefined || /^\[\[/.test(text)) return unquoted(text)
  return [...list.matchAll(/"([^"]*)"|'([^']*)'|([^,\s][^,]*)/g)].map(([, a, b, c]) => (a ?? b ?? c ?? '').trim())
}

const unquoted = (text: string) => /^(["'])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim()

function named(entries: readonly [string, unknown][]): Map<string, unknown> {
  const filled = entries.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return new Map(
    filled.map(([name, value]) => [
      name
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '_'),
      value,
    ]),
  )
}
