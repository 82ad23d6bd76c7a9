/**
 * Reads news as scrapers, mail and the clipboard leave it: a header, an article, and what stands around it. Nothing is
 * dropped: every piece of the text becomes a block with a role and a reason, and the blocks put together are the text.
 */
import { KlipingError } from '../../../contract/errors'
import { decodeText, looksBinary } from '../decoding/decode-text'
import type { StoryDraft } from '../draft'
import { detectLanguage } from '../language/detect-language'
import type { Reader } from '../reader'
import { labelUnmistakable, readBody } from './body'
import { readDateline } from './dateline'
import { fileTitle } from './file-title'
import { readHeader, settleUnsureName } from './header'
import { findOutletHints } from './outlet-hints'
import { type Piece, toBlock } from './piece'
import { splitPieces } from './split-pieces'
import { createFacts, type StoryFacts } from './story-facts'

const sizeLimit = 32 * 1024 * 1024

export const plainTextReader: Reader = {
  name: 'plain text',
  recognises: (input) => !looksBinary(input.head),
  async *read(input) {
    if (input.sizeBytes > sizeLimit) throw tooLarge(input.sizeBytes)
    const bytes = await input.bytes(sizeLimit)
    if (looksBinary(bytes)) {
      throw new KlipingError(
        'binary-file',
        'This is not text, whatever its name says. Check what the file is, and save its text instead.',
      )
    }
    const { text, warnings } = decodeText(bytes)
    const mediaType = /\.(?:md|markdown)$/i.test(input.file) ? 'text/markdown' : 'text/plain'
    const draft = readNewsText(text, { modifiedAt: input.modifiedAt, mediaType })
    yield { ...draft, title: draft.title || fileTitle(input.file), warnings: [...warnings, ...draft.warnings] }
  },
}

/**
 * The story that a text holds. A text that is no news still becomes one: its first line is the title.
 * @param options.modifiedAt ISO 8601; dates without a year and "2 hours ago" count from here
 * @param options.outlet where the text comes from, when that is known
 * @throws KlipingError `empty-file` when there is nothing but blank space
 */
export function readNewsText(text: string, options: NewsOptions): StoryDraft {
  return readNewsPieces(splitPieces(text), options)
}

export interface NewsOptions {
  modifiedAt?: string
  mediaType: string
  outlet?: string
  /** Where it is known; else it is told from the text, which takes as long as the rest of the reading. */
  language?: string
}

/**
 * The story in pieces that are known already: a document's paragraphs. A piece that has a role keeps it.
 * @param around what stands on every page around them: no part of the story, but it may name the outlet
 * @throws KlipingError `empty-file` when there is nothing
 */
export function readNewsPieces(pieces: Piece[], options: NewsOptions, around: readonly Piece[] = []): StoryDraft {
  if (pieces.length === 0) {
    throw new KlipingError(
      'empty-file',
      'There is nothing but blank space in this file. If it should hold a text, save or copy it again.',
    )
  }
  const facts = createFacts()
  const hints = findOutletHints([...pieces, ...around])
  if (options.outlet) hints.names.unshift(options.outlet)
  facts.title = pieces.find(({ role }) => role === 'title')?.text
  facts.subtitle = pieces.find(({ role }) => role === 'subtitle')?.text
  const language = options.language ?? detectLanguage(sample(pieces))
  labelUnmistakable(pieces, facts)
  const bodyAt = readHeader(pieces, facts, { hints, language, relativeTo: options.modifiedAt })
  const read = readBody(pieces, bodyAt, facts, hints, language)
  settleUnsureName(read, facts)
  ensureBody(read)
  return draftOf(read, facts, hints, language, options.mediaType)
}

/** Enough of the longest stretches to tell the language by; headers are full of names. */
function sample(pieces: Piece[]): string {
  let text = ''
  for (const piece of pieces.slice(0, 200)) {
    if (piece.text.length > 80) text += `${piece.text.slice(0, 1500)}\n`
    if (text.length > 4000) return text
  }
  return text.length > 200
    ? text
    : pieces
        .slice(0, 60)
        .map((piece) => piece.text.slice(0, 400))
        .join('\n')
}

/** A text of a single line is its own body. */
function ensureBody(pieces: Piece[]): void {
  const hasBody = pieces.some(
    ({ role }) => role === 'body' || role === 'list' || role === 'heading' || role === 'quote',
  )
  const fallback =
    pieces.find(({ role }) => role === 'subtitle') ?? pieces.find(({ role }) => role === 'title') ?? pieces[0]
  if (!hasBody && fallback) {
    fallback.role = 'body'
    fallback.reason = 'The only text there is'
  }
}

function draftOf(
  pieces: Piece[],
  facts: StoryFacts,
  hints: { names: string[]; hosts: string[]; url?: string },
  language: string | undefined,
  mediaType: string,
): StoryDraft {
  const publishedAt = facts.publishedAt ?? facts.modifiedAt ?? dateOfAddress(hints.url)
  if (!facts.publishedAt && facts.modifiedAt) {
    facts.warnings.push('The text gives only the date of its last change; it stands for the date of publication too.')
  }
  const outlet = facts.outlet ?? hints.names[0] ?? (hints.url ? hints.hosts[0] : undefined)
  return {
    title: facts.title ?? firstSentence(pieces),
    ...(facts.subtitle ? { subtitle: facts.subtitle } : {}),
    authors: facts.authors,
    editors: facts.editors,
    ...(outlet ? { outlet } : {}),
    ...(facts.agency ? { agency: facts.agency } : {}),
    ...(facts.place ? { place: facts.place } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(facts.modifiedAt ? { modifiedAt: facts.modifiedAt } : {}),
    ...(language ? { language } : {}),
    ...(facts.section ? { section: facts.section } : {}),
    ...(hints.url ? { url: hints.url } : {}),
    tags: facts.tags,
    related: facts.related,
    warnings: facts.warnings,
    blocks: pieces.map(toBlock),
    mediaType,
  }
}

/** Papers put the day into their addresses: /2025/06/20/. */
function dateOfAddress(url: string | undefined): string | undefined {
  const match = url && /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(url)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

/** A title for a text without one: its first sentence, cut at a word. */
function firstSentence(pieces: Piece[]): string {
  const opening = pieces.find((piece) => piece.role === 'body')?.text.slice(0, 400) ?? ''
  const text = opening.slice(readDateline(opening, () => false, undefined)?.length ?? 0)
  const sentence = /^.{12,}?[.!?。！？।](?=\s|$|\p{Script=Han}|\p{Script=Hiragana})/u.exec(text)?.[0] ?? text
  const bare = sentence.replace(/[.。।]$/u, '')
  return bare.length <= 120 ? bare : `${bare.slice(0, 120).replace(/\s+\S*$/u, '')}…`
}

function tooLarge(sizeBytes: number): KlipingError {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return new KlipingError(
    'too-large',
    `This text has ${megabytes(sizeBytes)} MB; Kliping reads texts up to ${megabytes(sizeLimit)} MB. Split it into one file a story and import those.`,
  )
}
