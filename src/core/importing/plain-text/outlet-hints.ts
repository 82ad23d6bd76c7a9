/** Finds what the outlet is called from addresses, copyright lines and footers, before any line is judged. */
import { isAgency } from '../names/agencies'
import type { Piece } from './piece'

const mailHosts =
  /^(?:gmail|yahoo|outlook|hotmail|icloud|proton|gmx|web|t-online|google|facebook|twitter|x|instagram|youtube|t|whatsapp|bit|telegram|linkedin)$/i

export interface OutletHints {
  /** As the text writes them: "GenPI.co", "The Meridel Gazette". The first is the surest. */
  names: string[]
  /** Hosts of addresses, without "www.". */
  hosts: string[]
  url?: string
}

export function findOutletHints(pieces: readonly Piece[]): OutletHints {
  const names: string[] = []
  const hosts: string[] = []
  let url: string | undefined
  // Headers and footers are short; the middle of a long text has nothing to tell.
  const ends = pieces.length > 120 ? [...pieces.slice(0, 40), ...pieces.slice(-80)] : pieces
  for (const { text } of ends) {
    if (text.length > 240) continue
    const address = /^(?:URL|Link|Sumber|Source|Quelle|Tautan)?\s*:?\s*(https?:\/\/[^\s<>"]+|www\.[^\s<>"]+)$/i.exec(
      text,
    )?.[1]
    if (address) url ??= address.startsWith('www.') ? `https://${address}` : address
    for (const match of text.matchAll(
      /(?:https?:\/\/|www\.|@|(?<=\s))((?:[a-z0-9-]*[a-z][a-z0-9-]*\.)+[a-z]{2,})(?=[\s/,;:?)>.]|$)/g,
    )) {
      const host = (match[1] as string).toLowerCase().replace(/^www\./, '')
      if (!mailHosts.test(host.split('.')[0] ?? '')) hosts.push(host)
    }
    const named = copyrightHolder(text) ?? footerName(text)
    if (named) names.push(named)
  }
  names.push(...linesInDatelines(ends))
  return { names: [...new Set(names)], hosts: [...new Set(hosts)], url }
}

/** A short line of the header that a dateline repeats ("Meridel, Suluh Pagi - "). */
function linesInDatelines(pieces: readonly Piece[]): string[] {
  const heads = pieces
    .slice(0, 16)
    .filter(({ text }) => text.length > 80)
    .map(({ text }) => /^(.{2,70}?)\s?[-–—―=]/u.exec(text.slice(0, 80))?.[1]?.split(/\s*[,(),/]\s*/))
  return pieces
    .slice(0, 6)
    .map(({ text }) => text)
    .filter(
      (text) =>
        text.length >= 3 && text.length <= 40 && !isAgency(text) && heads.some((parts) => parts?.includes(text)),
    )
}

/** Whether a line is the outlet's name: equal to a hint, or spelt by an address ("The Harbour Ledger", harbourledger.org). */
export function namesOutlet(line: string, { names, hosts }: OutletHints): boolean {
  const letters = lettersOf(line)
  if (letters.length < 3) return false
  if (names.some((name) => lettersOf(name) === letters)) return true
  if (line.length > 60) return false
  return hosts.some(
    (host) => letters === lettersOf(host) || host.split('.').some((name) => speltBy(letters, lettersOf(name))),
  )
}

/** One holds the other, and is a good part of it: a host's word inside a long headline is chance. */
function speltBy(letters: string, name: string): boolean {
  if (name.length < 5 || name === 'example') return false
  return (
    (letters.includes(name) && name.length >= letters.length * 0.4) || (letters.length >= 5 && name.includes(letters))
  )
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function copyrightHolder(text: string): string | undefined {
  if (!/©|ⓒ|^copyright\b|^\(c\)\s*\d{4}|hak cipta/i.test(text)) return undefined
  const rest = text
    .replace(/©|ⓒ|\(c\)|저작권자|copyright|hak cipta(?: terpelihara| dilindungi(?: undang-undang)?)?/gi, ' ')
    .replace(/\d{4}(?:\s*[-–]\s*\d{2,4})?/g, ' ')
    .split(/[.。|]\s|\s[-–—|]\s|,\s|;\s/)
    .map((part) =>
      part.replace(/^\s*(?:by|oleh|von|par|por|di|door)\s+/i, '').replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''),
    )
    .find(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/\b(?:all rights|alle rechte|tous droits|derechos|direitos|diritti|reserved|права|haklar)\b/iu.test(part),
    )
  return rest && rest.split(/\s+/).length <= 6 ? rest : undefined
}

function footerName(text: string): string | undefined {
  return /\b(?:lainnya dari|berita dari|artikel dari|more from|mehr von|plus d'articles de|más de|mais de)\s+(\S+(?:\s\p{Lu}\S*){0,3})\s+(?:di|on|bei|auf|sur|en|no)\s+(?:Google|kanal|WhatsApp|Telegram)/u.exec(
    text,
  )?.[1]
}
