/** What a group of an RTF file inherits from the one around it, and which destinations hold text. */
import type { ParagraphKind } from '../document-paragraph'

/** Where text goes. `skip` also swallows every group inside that does not say otherwise. */
export type Destination =
  | 'body'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'list-text'
  | 'header'
  | 'footer'
  | 'note'
  | `info-${'title' | 'author' | 'subject' | 'keywords' | 'created' | 'changed' | 'other'}`

export interface GroupState {
  destination: Destination
  /** Characters behind a `\u` that only older readers show. */
  fallbackLength: number
  font: number
  /** The font for right-to-left text, used after `\rtlch`. */
  rightToLeftFont: number | undefined
  rightToLeft: boolean
  /** Half points. */
  size: number
  bold: boolean
  hidden: boolean
  deleted: boolean
}

export const firstState: GroupState = {
  destination: 'body',
  fallbackLength: 1,
  font: -1,
  rightToLeftFont: undefined,
  rightToLeft: false,
  size: 24,
  bold: false,
  hidden: false,
  deleted: false,
}

/** Destinations whose text is wanted; every other `\*` destination and those of `skipped` are passed over. */
export const wanted: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'list-text'],
  ['pntext', 'list-text'],
  ['info', 'info-other'],
  ['title', 'info-title'],
  ['author', 'info-author'],
  ['subject', 'info-subject'],
  ['keywords', 'info-keywords'],
  ['creatim', 'info-created'],
  ['revtim', 'info-changed'],
  ...['header', 'headerl', 'headerr', 'headerf'].map((name) => [name, 'header'] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, 'footer'] as const),
  ['footnote', 'note'],
  // The text of a drawn box, inside a destination that is passed over.
  ['shptxt', 'body'],
  // The Unicode half of a text that is there twice.
  ['ud', 'body'],
])

export const skipped: ReadonlySet<string> = new Set(
  (
    'pict objdata objclass shprslt nonshppict colortbl filetbl revtbl listtable listoverridetable rsidtbl generator ' +
    'upr xe tc tcn rxe txe bkmkstart bkmkend annotation atnid atnauthor atntime atnicn atndate atnref atrfstart ' +
    'atrfend fldinst template operator manager company category comment doccomm hlinkbase printim buptim themedata ' +
    'colorschememapping datastore latentstyles ftnsep ftnsepc aftnsep aftnsepc ftncn aftncn xmlnstbl mmathPr ' +
    'pntxta pntxtb falt panose fontemb fontfile userprops docvar background stylesheet_ private nesttableprops'
  ).split(' '),
)

const kinds: Partial<Record<Destination, ParagraphKind>> = { header: 'header', footer: 'footer', note: 'note' }

/** What the paragraphs of a destination are; undefined for the body's. */
export function kindOfDestination(destination: Destination): ParagraphKind | undefined {
  return kinds[destination]
}

export function holdsParagraphs(destination: Destination): boolean {
  return destination === 'body' || kinds[destination] !== undefined
}
