/** Names of parties, places and subjects in NewsML-G2: as text, in several languages, or only as a code. */
import { attribute, children, textOf, type XmlElement } from '../../xml/xml-tree'

/** The one in that language; else one without a language, else the first. */
export function inLanguage(elements: readonly XmlElement[], language: string | undefined): XmlElement | undefined {
  const wanted = primary(language)
  return (
    elements.find((element) => wanted && primary(attribute(element, 'lang')) === wanted) ??
    elements.find((element) => !attribute(element, 'lang')) ??
    elements[0]
  )
}

function primary(language: string | undefined): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}

/** The name as written, else the literal, else what can be read out of a code ("nprov:REUTERS") or an address. */
export function nameOf(element: XmlElement | undefined, language?: string): string {
  const uri = attribute(element, 'uri')
  return writtenName(element, language) || readableCode(attribute(element, 'qcode')) || (uri ? (hostOf(uri) ?? '') : '')
}

/** Codes aside. */
export function writtenName(element: XmlElement | undefined, language?: string): string {
  const names = children(element, 'name')
  const plain = names.filter((name) => !attribute(name, 'role'))
  return textOf(inLanguage(plain.length > 0 ? plain : names, language)) || (attribute(element, 'literal') ?? '')
}

/** A code that is a word or a domain by itself; numbers and other keys say nothing to a person. */
export function readableCode(qcode: string | undefined): string | undefined {
  const value = qcode?.slice(qcode.indexOf(':') + 1).replace(/%20|\+/g, ' ')
  if (!value || /\d{3}/.test(value) || value.length > 60) return undefined
  return /^[\p{L}][\p{L}\d .&'-]+$/u.test(value) ? value : undefined
}

function hostOf(uri: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(uri)?.[1]
}
