/** What of a file's properties a person meant: programs fill in much of them by themselves. */
import type { DocumentInfo } from './document-paragraph'
import { folded } from './document-title'

const programTitles =
  /^(?:microsoft (?:word|powerpoint|excel) ?-|(?:untitled|unbenannt|sans titre|sin título|ohne titel|document|dokument|documento|dokumen|doc|new document|blank|title|titel|print|layout|page|seite|fullscreen|slide)[\s_-]*\d*$|powerpoint|word document|print (?:job|layout)|about:blank|confirmation|no title|none|null|undefined)|無題|无标题|名称未設定|без (?:имени|названия)/i
const fileName =
  /^\S+\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|pub|pages|txt|html?|ps|eps|dvi|tex|xml)$|^[a-z]:\\|^file:|^\//i
const programAuthors =
  /^(?:user|users?\d*|admin(?:istrator|istrador)?|root|owner|guest|gast|default|unknown|anonymous|author|autor|none|null|hp|dell|lenovo|acer|asus|toshiba|pc|home|office|test|benutzer|anwender|usuario|utilisateur|пользователь|windows user|windows 用户|microsoft(?: office)?(?: user)?|apple|macbook.*|python-docx|openpyxl|libreoffice|openoffice.*|calibre.*|unspecified|docx?4j|aspose.*|apache poi|google|wps.*|administrador|用户|微软用户|user name|nobody)$/i

export interface TrustedInfo extends DocumentInfo {
  authors: string[]
}

export function trustedInfo({ title, authors = [], ...info }: DocumentInfo, file: string): TrustedInfo {
  const named = authors.map((author) => author.replace(/\s+/g, ' ').trim()).filter(isPerson)
  const trusted: TrustedInfo = { ...info, authors: [...new Set(named)] }
  const words = title?.replace(/\s+/g, ' ').trim()
  if (words && isTitle(words, file)) trusted.title = words
  return trusted
}

function isTitle(title: string, file: string): boolean {
  if (programTitles.test(title) || fileName.test(title) || title.length > 400 || !/\p{L}{2}/u.test(title)) return false
  // A name without spaces, with digits or joints, is a file's or a production system's: "NEWS_0503_p4".
  if (!/\s/.test(title) && /[_\d]/.test(title)) return false
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  return folded(title) !== folded(name) || /\s/.test(title)
}

/** Names have a capital or stand in a script without case; logins and companies' programs do not count. */
function isPerson(name: string): boolean {
  if (name.length < 2 || name.length > 100 || programAuthors.test(name) || /[@\\/_]|\d{2}/.test(name)) return false
  return /\p{Lu}|\p{Lo}/u.test(name) && (/\s/.test(name) || /\p{Lo}/u.test(name))
}
