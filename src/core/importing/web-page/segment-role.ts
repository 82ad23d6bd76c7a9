/** The role of one segment by itself: what its markup, its wording and its surroundings say. */
import type { BlockRole } from '../../../contract/story'
import { findNewsDates } from '../dates/news-date'
import { captionsPicture, invites, isNotice, pointsElsewhere } from './line-wording'
import type { JudgedSegment } from './main-content'
import { elementsOf, isSmall, type PageElement, textOf } from './page-tree'

export interface Judgement {
  role: BlockRole
  /** For a person. */
  reason?: string
}

export const besidePicture = 'stands with a picture alone'

export function judgeSegment(segment: JudgedSegment): Judgement {
  const { text, furniture, kind } = segment
  if (furniture) return { role: furniture.role, reason: `the page marks it as ${furniture.reason}` }
  if (!segment.inside) return { role: 'boilerplate', reason: 'outside the story on the page' }
  if (kind === 'caption') return { role: 'caption', reason: "a picture's caption" }
  if (!/[\p{L}\p{N}]/u.test(text)) return { role: 'boilerplate', reason: 'no words in it' }
  return byWording(segment) ?? { role: roleOf(kind) }
}

const isRights = /\d{4}|rights|rechte|derechos|droits|direitos|diritti/i
const sourceLabel = /^(quellen?|sources?|fuentes?|sumber|fonti?|bron|källa|kilde|источник)\s?:[^\n]{2,100}$/i
/** Heads what follows the story, or is left of a table of facts. */
const label =
  /^(quellen?(angaben|verzeichnis)?|sources?|references|literatur(verzeichnis)?|einzelnachweise|fuentes|kontakt|contact|(presse|media )kontakt|press contact|ansprechpartner(in)?|von|by|text|foto|bild|autor)\s?:?$/i
/** "… more", as excerpts end. */
const teaserEnd =
  /(…|\.\.\.)\s*[([]?(mehr|more|weiter|weiterlesen|read more|lire la suite|leer más|leggi|lees meer|selengkapnya|»|›|>)[^\p{L}]*$/iu
/** The time of an entry in a live blog. */
const lone = /^\d{1,2}[:.h]\d{2}(\s?(uhr|h|am|pm|a\.m\.|p\.m\.|wib|wita|wit|gmt|cet|cest|et))?$/i

function byWording(segment: JudgedSegment): Judgement | undefined {
  const { text, kind, linkDensity } = segment
  const { length } = text
  if (length < 250 && kind === 'paragraph' && belongsToPicture(segment))
    return { role: 'caption', reason: besidePicture }
  if (length > 400) return undefined
  if (/^(©|\(c\)|copyright)/i.test(text) && isRights.test(text)) return { role: 'footer', reason: 'rights' }
  if (label.test(text)) return { role: 'credit', reason: 'a label alone' }
  if (teaserEnd.test(text)) return { role: 'promo', reason: 'points to other stories' }
  if (sourceLabel.test(text)) return { role: 'credit', reason: 'names a source' }
  if (lone.test(text)) return { role: 'date', reason: 'nothing but a time' }
  if (kind !== 'heading' && captionsPicture(text)) return { role: 'caption', reason: 'credits or describes a picture' }
  if (length < 220 && pointsElsewhere(text) && !isPlainSentence(segment)) {
    return { role: 'promo', reason: 'points to other stories' }
  }
  if (length < 350 && invites(text) && (linkDensity > 0 || !isPlainSentence(segment) || namesChannel(text))) {
    return { role: 'promo', reason: 'asks to subscribe, share or comment' }
  }
  if (isNotice(text)) return { role: 'boilerplate', reason: 'a notice of the site' }
  if (kind !== 'heading' && linkDensity > 0.7 && length < 250) return { role: 'promo', reason: 'nothing but links' }
  if (length < 100 && isDateLine(text)) return { role: 'date', reason: 'nothing but a date' }
  return undefined
}

/** A whole sentence of some length without a link: news begins with such words, too. */
function isPlainSentence({ text, kind, linkDensity }: JudgedSegment): boolean {
  return (
    kind !== 'heading' &&
    linkDensity < 0.1 &&
    text.length > 45 &&
    /[.…。]["”»)]*$/.test(text) &&
    !/^[^.]{0,40}:/.test(text)
  )
}

function namesChannel(text: string): boolean {
  return /newsletter|abonn|subscri|whats ?app|telegram|facebook|twitter|instagram|youtube|\bapps?\b|e-?paper|podcast|inbox|premium|plus\b/i.test(
    text,
  )
}

/** Around the text there is nothing but a picture. */
function belongsToPicture({ element, text }: JudgedSegment): boolean {
  let at: PageElement | undefined = element
  for (let steps = 0; at && steps < 3; at = at.parent, steps++) {
    if (at.children.length > 40 || !isSmall(at) || textOf(at).length > text.length + 20) return false
    for (const child of elementsOf(at))
      if (/^(img|picture|amp-img)$/.test(child.tag)) return at.tag !== 'p' || steps > 0
  }
  return false
}

export function roleOf(kind: JudgedSegment['kind']): BlockRole {
  return kind === 'heading' || kind === 'list' || kind === 'quote' ? kind : 'body'
}

/** What is left beside the date is no sentence. */
function isDateLine(text: string): boolean {
  if (!/\d/.test(text)) return false
  const dates = findNewsDates(text)
  const dated = dates.reduce((sum, date) => sum + date.end - date.start, 0)
  return dated > 0 && text.length - dated < Math.max(14, dated * 0.6)
}
