/**
 * Reads a byline: who wrote, who edited, for whom. "Von A und B", "Rosa Melani - kabarSore", "By Jane Doe, AP",
 * "Reporter: A | Editor: B", "記者 王小明", "김철수 기자". Names stay as they are written.
 */
import { isAgency } from './agencies'
import { withoutOpening } from './byline-openings'
import { authorLabels, closings, conjunctions, editorLabels, isOccupation, otherLabels, roles } from './byline-words'
import { isTeam, looksLikeOutlet } from './outlet-names'

export interface Byline {
  authors: string[]
  editors: string[]
  /** The outlet or desk that the people sign for. */
  outlet?: string
  agency?: string
}

export type CreditKind = 'author' | 'editor' | 'other'
interface Segment {
  kind: CreditKind
  text: string
}

const longest = 2000
/** What follows a name behind a comma and belongs to it: S.Pd., M.A., Ph.D., Jr. */
const academicDegree =
  /^(?:[SMAD]\.\s?\p{L}{1,5}|Sp\.\s?\p{L}+|Ph\.?\s?D|M\.?D|B\.?A|M\.?A|M\.?Sc|B\.?Sc|MBA|S\.?H|M\.?H|Jr|Sr|II|III)\.?$/u
const strayMarks = /^[\s,;:|/•·*◎●■▲◆–—)）\]】-]+|[\s,;:|/•·*–—（([【-]+$|(?<=^[^（([【]*)[）)\]】]+[\s.]*$/gu
const joinWords = joinPattern([...conjunctions, 'And', 'Und'])
/** For bylines set in capitals. One-letter words stay out: they are initials there. */
const joinCapitals = joinPattern(conjunctions.filter((word) => word.length > 1).map((word) => word.toUpperCase()))

/** Labels that stand without a colon between the parts of a line: "来源：… 记者 王小明". */
const eastAsianLabels = /(?<=[\s|｜])(记者|記者|作者|编辑|編輯|责编|責編)\s+(?=\p{Script=Han})/gu

/** Reads one byline or credit line; a text without any name gives empty lists. */
export function parseByline(text: string): Byline {
  const byline: Byline = { authors: [], editors: [] }
  const clean = withoutAddresses(text.slice(0, longest)).replace(eastAsianLabels, '$1：')
  for (const segment of segments(clean)) readSegment(segment, byline)
  return byline
}

/** The label that a credit line opens with ("Redaktur: …", "文/…"), and where its names begin. */
export function creditLabel(line: string): { kind: CreditKind; rest: string } | undefined {
  const match =
    /^[\s([（［【*•◎-]*([^\d:：/／|｜\n]{1,40}?)\s*(?:[:：]|(?<=[文图圖글])[/／|｜]|(?<=記者|记者)[・／/])\s*/u.exec(
      line,
    )
  if (!match) return undefined
  const kind = kindOfLabel(match[1] as string)
  return kind && { kind, rest: line.slice(match[0].length) }
}

/** Whether a line opens as bylines do, without a colon ("By Jane Doe", "Oleh Rosa"). */
export function opensAsByline(line: string): boolean {
  return withoutOpening(line.trim()) !== line.trim()
}

function kindOfLabel(label: string): CreditKind | undefined {
  const words = label
    .trim()
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/\.$/, '')
    .split(/\s*(?:\/|&|·|・|\bdan\b|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
  const kinds = words.map((word): CreditKind | undefined => {
    if (authorLabels.has(word)) return 'author'
    if (editorLabels.has(word)) return 'editor'
    return otherLabels.has(word) ? 'other' : undefined
  })
  return kinds.every(Boolean) ? kinds[0] : undefined
}

function withoutAddresses(text: string): string {
  const shown = text.replace(/<[^<>\n]*>/g, ' ')
  return (shown.includes('@') ? shown.replace(/\S+@\S+\.\p{L}+/gu, ' ') : shown)
    .replace(/(?:https?:\/\/|www\.)\S+/g, ' ')
    .replace(/(^|[\s(,|])@[\w.]+/g, '$1')
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
}

/** Cuts "Reporter: A | Editor: B" and "Reporter: A Editor: B" before each label. */
function segments(text: string): Segment[] {
  const cuts: { at: number; kind: CreditKind; from: number }[] = []
  for (const match of text.matchAll(
    /(^|[\n|｜;；()（）•·,，]|\s)\s*(\p{L}[^\d:：\n|｜;；()（）,，]{0,30}?)\s?[:：]\s*/gu,
  )) {
    const label = knownTail(match[2] as string)
    if (!label) continue
    const labelAt = match.index + match[0].lastIndexOf(label.text)
    cuts.push({ at: labelAt, kind: label.kind, from: match.index + match[0].length })
  }
  if (cuts.length === 0) {
    const whole = creditLabel(text)
    return [whole ? { kind: whole.kind, text: whole.rest } : { kind: 'author', text }]
  }
  const parts: Segment[] = []
  const opening = text.slice(0, cuts[0]?.at).replace(strayMarks, '')
  if (opening) parts.push({ kind: 'author', text: opening })
  cuts.forEach((cut, i) => {
    parts.push({ kind: cut.kind, text: text.slice(cut.from, cuts[i + 1]?.at) })
  })
  return parts
}

/** The longest label at the end of what stands before a colon. */
function knownTail(text: string): { text: string; kind: CreditKind } | undefined {
  const words = text.split(' ')
  for (let i = 0; i < words.length; i++) {
    const label = words.slice(i).join(' ')
    const kind = kindOfLabel(label)
    if (kind) return { text: label, kind }
  }
  return undefined
}

function readSegment(segment: Segment, into: Byline): void {
  if (segment.kind === 'other') {
    const source = segment.text.replace(strayMarks, '')
    if (isAgency(source)) into.agency ??= source
    return
  }
  const names = segment.kind === 'editor' ? into.editors : into.authors
  for (const line of segment.text.split('\n')) {
    const [people = '', ...behind] = withoutOpening(line.replace(strayMarks, '')).split(
      /\s+[-–—|｜]\s*|\s*[|｜]\s*(?=\S)|[／/](?=\p{Script=Han})/u,
    )
    readNames(people, names, into)
    const signed = people.replace(strayMarks, '')
    if (names.length === 0 && roles.has(signed.toLowerCase())) add(names, signed)
    for (const part of behind) readBehindDash(part, into)
  }
}

/** "- kabarSore", "| Staff Writer", "／台北報導": for whom, as what, from where. */
function readBehindDash(part: string, into: Byline): void {
  const text = part.replace(strayMarks, '')
  if (!text || isRole(text) || isPlaceNote(text)) return
  if (isAgency(text)) into.agency ??= text
  else if (text.length <= 60 && text.split(' ').length <= 6) into.outlet ??= text
}

function readNames(text: string, names: string[], into: Byline): void {
  for (const bracket of text.matchAll(/[(（【[]([^()（）【】[\]]{1,40})[)）】\]]/gu)) {
    const inside = (bracket[1] as string).trim()
    if (isAgency(inside)) into.agency ??= inside
    else if (looksLikeOutlet(inside)) into.outlet ??= inside
    else if (bracket[0].startsWith('【') && bracket.index === 0) add(names, inside)
  }
  const bare = text.replace(/[(（【[][^()（）【】[\]]*[)）】\]]/gu, ' ').replace(/\s+/g, ' ')
  const joint = /\p{Ll}/u.test(bare) ? joinWords : joinCapitals
  for (const item of bare.split(joint)) {
    const degree = academicDegree.test((item ?? '').trim())
    const last = names.at(-1)
    if (degree && last) names[names.length - 1] = `${last}, ${item?.trim()}`
    else readName(item ?? '', names, into)
  }
}

function readName(item: string, names: string[], into: Byline): void {
  const name = withoutRole(withoutClosing(withoutOpening(item.replace(strayMarks, '')))).replace(strayMarks, '')
  if (!name || !/\p{L}/u.test(name) || isRole(name) || isPlaceNote(name)) return
  if (names.length > 0 && isOccupation(name)) return
  if (name.length > 80 || name.split(' ').length > 8) return
  const tail = agencyBehind(name)
  if (tail) {
    into.agency ??= tail
    readName(name.slice(0, -tail.length), names, into)
  } else if (isAgency(name)) {
    into.agency ??= name
    // An agency that signs alone is the author; behind a person it is only named.
    if (names.length === 0 && into.authors.length === 0) add(names, name)
  } else if (looksLikeOutlet(name) && names.length > 0) into.outlet ??= name
  else add(names, name)
}

/** "Jane Doe Associated Press": an agency at the end of a name. */
function agencyBehind(name: string): string | undefined {
  const words = name.split(' ')
  for (let count = Math.min(3, words.length - 2); count > 0; count--) {
    const tail = words.slice(-count).join(' ')
    if (isAgency(tail) && (count > 1 || tail.length > 2)) return tail
  }
  return undefined
}

function joinPattern(words: string[]): RegExp {
  const and = words.join('|')
  const marks = '[,;،؛、，；&+/／]|\\s[|｜]\\s|・(?=[^ァ-ヶー])'
  return new RegExp(`\\s*(?:${marks})\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+|\\s+ו(?=\\p{L})`, 'u')
}

function add(names: string[], name: string): void {
  if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name)
}

function withoutClosing(text: string): string {
  for (const closing of closings) {
    if (!text.endsWith(closing) || text.length <= closing.length) continue
    const rest = text.slice(0, -closing.length)
    if (/\s$/.test(rest) || /\p{Script=Han}$/u.test(rest)) return rest.trim()
  }
  return text
}

/** "Reporter Jane Doe", "Jane Doe Reporter", "Associated Press Writer". */
function withoutRole(text: string): string {
  const words = text.split(' ')
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const opening = words.slice(0, count).join(' ')
    // "Redaktion Nordkurier" is a desk's name, and whole.
    if (count === 1 && isTeam(opening)) break
    if (roles.has(opening.toLowerCase()) && words.length - count >= 1) return words.slice(count).join(' ')
    if (roles.has(words.slice(-count).join(' ').toLowerCase()) && words.length - count >= 2)
      return words.slice(0, -count).join(' ')
  }
  return text
}

function isRole(text: string): boolean {
  const lower = text.toLowerCase().replace(/\.$/, '')
  return roles.has(lower) || authorLabels.has(lower) || editorLabels.has(lower)
}

/** "in Berlin", "aus Kiew", "à Paris", "台北報導". */
function isPlaceNote(text: string): boolean {
  return (
    /^(?:in|at|from|di|dari|aus|à|au|en|em|a|da|te|i|fra|från|w|v|в|из|у|з)\s+\p{Lu}[\p{L}\s.-]*$/u.test(text) ||
    /(?:報導|报道|電|电)$/u.test(text)
  )
}
