/** Whether a message's sender is a person, who is its author, or an outlet. */
import { isOrganisation, isWholeName } from '../web-page/person-names'
import type { MailHeader } from './mail-header'

export interface Sender {
  authors?: string[]
  outlet?: string
}

/** What tells a newsletter or a list from a letter. */
const massMail = ['list-id', 'list-unsubscribe', 'list-post', 'feedback-id', 'x-campaign-id', 'x-mailgun-sid']
const office =
  /^(no-?reply|do-?not-?reply|news|newsletters?|info|hello|alerts?|mail(er|ing)?|updates?|redaktion|redaksi|redaction|redaccion|editor(ial)?|press(e)?|prensa|contact|kontakt|service|support|daily|digest|briefing)\b/i

const article = /^(?:(?:the|le|la|les|el|los|las|il|lo|gli|der|die|das|het|os?|as?)\s|l['’])/i

const surnameFirst = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’ .-]+)$/u

export function senderOf(header: MailHeader): Sender {
  const from = header.mailbox('from') ?? header.mailbox('sender') ?? header.mailbox('reply-to')
  if (!from) return {}
  const isMass =
    massMail.some((name) => header.has(name)) || /^(bulk|list|junk)$/i.test(header.text('precedence') ?? '')
  return senderFrom(from, isMass, listName(header.text('list-id')))
}

/** @param isMass sent to many @param list the name of the list, when it has one */
export function senderFrom(from: { name: string; address: string }, isMass: boolean, list?: string): Sender {
  const name = from.name.replace(/^["'“”]+|["'“”]+$/g, '').trim()
  const both = personAndOutlet(name)
  if (both) return both
  if (name === '' || name.includes('@')) {
    const address = from.address || name
    if (!isMass && !office.test(address)) return address ? { authors: [address] } : {}
    return { outlet: list ?? address.split('@').at(-1) }
  }
  if (isMass) return isWholeName(name) && list && list !== name ? { authors: [name], outlet: list } : { outlet: name }
  const fromOffice = office.test(from.address) && (!isWholeName(name) || article.test(name))
  if (isOrganisation(name) || fromOffice) return { outlet: name }
  return { authors: [name.replace(surnameFirst, '$2 $1')] }
}

const between =
  /\s+(?:from|at|of|via|with|von|bei|vom|de|del|da|di|van|dari|от|з|从)\s+|\s*[|–—·•,/]\s*|\s+-\s+|\s+@\s*|\s*\(|\s*:\s+/iu

/** "Jane Doe from The Paper", "The Paper | Jane Doe", "Jane Doe (The Paper)". */
function personAndOutlet(name: string): Sender | undefined {
  const at = between.exec(name)
  if (!at) return undefined
  const sides = [name.slice(0, at.index), name.slice(at.index + at[0].length).replace(/\)$/, '')].map((s) => s.trim())
  const [first = '', second = ''] = sides
  if (first === '' || second === '') return undefined
  const tight = /^\s+(?:de|del|da|di|van|von|of)\s+$/i.test(at[0])
  if (isWholeName(first) && !isWholeName(second) && (!tight || isOrganisation(second))) {
    return { authors: [first], outlet: second }
  }
  if (isWholeName(second) && !isWholeName(first) && !tight) return { authors: [second], outlet: first }
  return undefined
}

/** The words before the identifier: `The Morning Brief <brief.example.com>`. Source: RFC 2919. */
function listName(listId: string | undefined): string | undefined {
  const name = listId?.replace(/<[^>]*>?\s*$/, '').replace(/^["'\s]+|["'\s]+$/g, '')
  return name && !/^[\w.-]+\.[\w.-]+$/.test(name) && !/^[0-9a-f]{16,}/i.test(name) ? name : undefined
}
