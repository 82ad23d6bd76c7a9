/** Tells names of people from those of outlets, desks and offices. */
import { looksLikeOutlet } from '../names/outlet-names'

const organisation =
  /\b(e\.? ?V\.?|GmbH|AG|Inc|Ltd|LLC|S\.?A\.?|PT|Tbk|Stiftung|Foundation|Fundación|Fondation|Verband|Verein|Bund|Institut\w*|University|Universität|Ministerium|Ministry|Kementerian|Verlag|Editorial|Redaktion|Redacción|Team|Staff|Group|Gruppe|Company|Partei|Presse\w*|Press|Office|Deutsche[rs]?|Editors?|Reports?)\b|^(?:Die|Das|The|Les|Los|El|Il|La) /u
const particle =
  /^(von|van|vom|zu|zum|zur|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|binti|ben|ter|ten|af|av|e|y|und|and|ap|st\.?)$/i
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・]{2,12}$/u

export function isOrganisation(name: string): boolean {
  return organisation.test(name) || looksLikeOutlet(name)
}

/** At least a given name and a surname, and nothing that marks an outlet or an office. */
export function isWholeName(name: string): boolean {
  if (eastAsian.test(name)) return true
  const words = name.split(/\s+/)
  const written = words.filter((word) => /^["“(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  return (
    written.length >= 2 &&
    words.length <= 6 &&
    !/[\d:?!]/.test(name) &&
    !isOrganisation(name) &&
    words.every((word) => written.includes(word) || particle.test(word))
  )
}
