/**
 * Stems by language (Snowball's algorithms), so that "running" finds "runs". A stem stands in the index beside the word
 * itself, under a mark of its own: words as they were typed still count more, and unfinished words never meet stems.
 */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as armenian } from '@orama/stemmers/armenian'
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as hindi } from '@orama/stemmers/indian'
import { stemmer as indonesian } from '@orama/stemmers/indonesian'
import { stemmer as irish } from '@orama/stemmers/irish'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian'
import { stemmer as nepali } from '@orama/stemmers/nepali'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as tamil } from '@orama/stemmers/tamil'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'

/** By BCP 47 primary subtag. Malay shares its affixes with Indonesian. */
const stemmers: Record<string, (word: string) => string> = {
  ar: arabic,
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  ga: irish,
  hi: hindi,
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  lt: lithuanian,
  ms: indonesian,
  nb: norwegian,
  ne: nepali,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  ta: tamil,
  tr: turkish,
  uk: ukrainian,
}

/** Stands before a stem; no word holds it. */
const stemMark = '~'

/** Stems by language and word: most words of a text were met before. Begun anew when it is full. */
const known = new Map<string, Map<string, string>>()
const mostKnown = 50_000

/** The marked stem of a folded word, undefined where the language has no stems here. */
export function stemOf(term: string, language: string | undefined): string | undefined {
  if (language === undefined || !Object.hasOwn(stemmers, language)) return undefined
  let stems = known.get(language)
  if (!stems || stems.size >= mostKnown) {
    stems = new Map()
    known.set(language, stems)
  }
  let stem = stems.get(term)
  if (stem === undefined) {
    stem = stemMark + stemmers[language]?.(term)
    stems.set(term, stem)
  }
  return stem
}

/** Whether a term of the index is a stem. */
export function isStem(term: string): boolean {
  return term.startsWith(stemMark)
}
