/** The DOCTYPE and the entities of XML made harmless: character names are decoded, nothing that a file declares is expanded. */
import { Parser } from 'htmlparser2'
import { KlipingError } from '../../../contract/errors'

/** The five of XML and numbers are left to the parser. */
const xmlNames = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
const preambleLength = 64 * 1024

/**
 * The text without its DOCTYPE, named characters of HTML (&nbsp;, &eacute;) decoded outside CDATA.
 * @throws KlipingError `unsupported-format` when the DOCTYPE declares entities that are no characters of HTML
 */
export function withKnownEntities(text: string): string {
  return withoutDoctype(text).replace(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&([A-Za-z][A-Za-z0-9]{1,31});/g,
    (found, name?: string) => (name && !xmlNames.has(name) ? (htmlCharacter(name) ?? found) : found),
  )
}

function withoutDoctype(text: string): string {
  const start = /<!DOCTYPE\s/i.exec(text.slice(0, preambleLength))?.index
  if (start === undefined || /<[a-z_]/i.test(text.slice(0, start))) return text
  const subset = /^[^<>[]*\[/.exec(text.slice(start + 2, start + preambleLength))
  if (!subset) return text
  const from = start + 2 + subset[0].length
  const end = /\]\s*>/.exec(text.slice(from))
  const inside = end ? text.slice(from, from + end.index) : text.slice(from)
  for (const [, name = ''] of inside.matchAll(/<!ENTITY\s+([^\s%]\S*)/gi)) {
    if (!xmlNames.has(name) && htmlCharacter(name) === undefined) throw declaresEntities()
  }
  return text.slice(0, start) + (end ? text.slice(from + end.index + end[0].length) : '')
}

function declaresEntities(): KlipingError {
  return new KlipingError(
    'unsupported-format',
    'This XML declares entities of its own, which can be made to grow without end and are not expanded. Save it again without the DOCTYPE’s declarations.',
  )
}

const known = new Map<string, string | undefined>()

function htmlCharacter(name: string): string | undefined {
  if (known.has(name)) return known.get(name)
  let text = ''
  const parser = new Parser({ ontext: (data) => (text += data) })
  parser.end(`&${name};`)
  const character = text === `&${name};` || text.includes(';') ? undefined : text
  // There are some two thousand names; what a hostile file makes up is not kept.
  if (character !== undefined) known.set(name, character)
  return character
}
