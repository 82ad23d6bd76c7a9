/** What a line says about itself by its wording: that it leads elsewhere, asks for something, or belongs to a picture. */
import { invitations, notices, readAlso } from './phrase-tables'

/** Marks and pictograms such lines begin with. */
const start = '^[\\s>»›▶►→•▪*+|\\-–—👉📌🔴✅\\[(【"“]*'
const readAlsoPattern = new RegExp(`${start}(${readAlso})`, 'iu')
const invitationPattern = new RegExp(`${start}(${invitations})`, 'iu')

/** A line that points to other stories. */
export function pointsElsewhere(text: string): boolean {
  return readAlsoPattern.test(text)
}

/** A line that asks the reader to subscribe, share, comment or pay, or labels an advertisement. */
export function invites(text: string): boolean {
  return invitationPattern.test(text)
}

const captionPattern = new RegExp(
  `${start}(©|\\(c\\)|\\(?(titel|symbol|archiv|vorschau|beitrags)?(foto|bild)(s|er)?(\\s?(credits?|quelle|nachweis|rechte))?\\s?[:©/]|photos?( (by|credit|courtesy)|:| credit)|\\(?(photo|image|picture|bild|foto|picture) ?(by|via|von|de|di|:|/|credit|courtesy|quelle|©)|(image|picture|photo|bild)(s)? (credits?|source|courtesy)|credits?( photos?)? ?:|\\(?crédits?( photos?)?\\s?:|(bild)?quellen? ?:\\s*[^\\n]{0,80}$|fuente ?:\\s*[^\\n]{0,60}$|foto(s|graf[íi]as?)? ?(:|de |cortes[íi]a|oleh|/)|imagen ?(:|de archivo)|fotografija|zdj(ę|e)cie ?:|fot\\. |фото ?:|写真|図|사진|图[片：:]|圖[／/:：片]|getty images|(abbildung|abb\\.|figure|fig\\.) ?\\d+ ?[.:|])`,
  'iu',
)

const noticePattern = new RegExp(`${start}(${notices})`, 'iu')

/** A notice of the site: rights, cookies, partners, disclaimers, labels of its buttons. */
export function isNotice(text: string): boolean {
  return noticePattern.test(text)
}

const pictureCredit =
  /[([](?:[^()[\]]{0,80})(?:\bfotos?\b|\bbild(?:er)?\b|\bphotos?\b|\bimages?\b|©|getty|istock|shutterstock|imago|picture[ -]alliance|unsplash|pixabay|pexels|reuters|\bafp\b|\bdpa\b|\bap photo\b|\bepa\b|adobe ?stock|flickr|wikimedia|archivo|antara|courtesy)[^()[\]]{0,60}[)\]]\s*\.?$|[.!?…"”)]\s+(?:©|(?:foto|photo|bild|image|picture|symbolfoto|archivbild|fot|фото)s?\s?[:/]\s?[^.!?]{2,80}$)|\((?:l|r|li|re|m|c|v\.\s?l|links|rechts|left|right|mitte|center|centre|izq|der|kiri|kanan|gauche|droite)\.?\)/iu

/** A line that describes or credits a picture. */
export function captionsPicture(text: string): boolean {
  return text.length < 300 && (captionPattern.test(text) || pictureCredit.test(text))
}
