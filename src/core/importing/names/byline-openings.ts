/** Takes "By", "Oleh", "Von", "記者" off a byline, and leaves names that begin alike (von Weizsäcker, Ni Luh) alone. */
import { balineseNames, doubtfulOpenings, openings } from './byline-words'

export function withoutOpening(text: string): string {
  const match = /^([^\s:：／/|｜]+(?: [^\s:：]+){0,3}?)(?:\s*[:：／/|｜]\s*|\s+)/u.exec(text)
  if (!match) return withoutUnspacedOpening(text)
  const words = text.split(/\s+/)
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const opening = words.slice(0, count).join(' ')
    const rest = words.slice(count)
    if (openings.has(opening.toLowerCase()) && startsName(rest[0])) return rest.join(' ')
    if (count === 1 && isDoubtfulOpening(opening, rest)) return rest.join(' ')
  }
  return withoutUnspacedOpening(text)
}

/** "von Richard Weizsäcker" and "Di Mario Rossi" open a byline; "von Weizsäcker" and "Di Stefano" are names. */
function isDoubtfulOpening(opening: string, rest: string[]): boolean {
  if (!doubtfulOpenings.has(opening.toLowerCase())) return false
  if (balineseNames.has(rest[0]?.toLowerCase() ?? '')) return false
  return rest.length >= 2 && startsName(rest[0]) && /^\p{Lu}/u.test(rest[0] ?? '')
}

function startsName(word: string | undefined): boolean {
  return word !== undefined && /^[\p{L}\p{Lo}"'“‘(]/u.test(word)
}

function withoutUnspacedOpening(text: string): string {
  const match =
    /^(?:本报记者|本報記者|本台记者|记者|記者|作者|撰文|取材・文|文)[\s/／|｜:：＝=]*(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/u.exec(
      text,
    )
  return match && text.length - match[0].length >= 2 ? text.slice(match[0].length) : text.replace(/^โดย\s*/u, '')
}
