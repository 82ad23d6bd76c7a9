/** A document's paragraphs to a story: what stands on the page goes first, the file's properties fill the gaps. */
import { KlipingError } from '../../../contract/errors'
import type { Block, BlockRole } from '../../../contract/story'
import { findNewsDates } from '../dates/news-date'
import type { StoryDraft } from '../draft'
import { fileTitle } from '../plain-text/file-title'
import type { Piece } from '../plain-text/piece'
import { readNewsPieces } from '../plain-text/plain-text-reader'
import type { DocumentParagraph, ParagraphKind, TextDocument } from './document-paragraph'
import { findTitle } from './document-title'
import { type TrustedInfo, trustedInfo } from './trusted-info'

export interface DocumentOptions {
  mediaType: string
  /** Shown name of the file. */
  file: string
  modifiedAt?: string
}

/** Kinds that are no part of the running text, and what they become. */
const besideText: Partial<Record<ParagraphKind, { role: BlockRole; reason: string }>> = {
  header: { role: 'boilerplate', reason: 'Stands on top of the pages' },
  note: { role: 'footer', reason: 'A footnote' },
  comment: { role: 'boilerplate', reason: 'A comment beside the text' },
  footer: { role: 'footer', reason: 'Stands at the bottom of the pages' },
}

/** More lines above a headline are a page's menu. */
const mostAbove = 8

/** @throws KlipingError `no-story` when there is no text */
export function documentStory(document: TextDocument, options: DocumentOptions): StoryDraft {
  const info = trustedInfo(document.info, options.file)
  const paragraphs = withText(document)
  const text = paragraphs.filter(({ kind }) => !kind || !besideText[kind])
  const beside = (...kinds: ParagraphKind[]) => paragraphs.filter(({ kind }) => kind && kinds.includes(kind))
  const title = findTitle(text, info.title)
  const from = title && text.indexOf(title) > mostAbove ? text.indexOf(title) : 0
  const header = [...beside('header').map(besidePiece), ...text.slice(0, from).map(abovePiece)]
  const footer = beside('note', 'comment', 'footer').map(besidePiece)
  const draft = readNewsPieces(
    text.slice(from).flatMap((paragraph) => piecesOf(paragraph, paragraph === title)),
    { mediaType: options.mediaType, modifiedAt: info.createdAt ?? options.modifiedAt },
    [...header, ...footer],
  )
  return {
    ...draft,
    title: draft.title || fileTitle(options.file),
    ...fromInfo(draft, info, [...header, ...footer], document.warnings),
    blocks: [...header.map(blockOf), ...draft.blocks, ...footer.map(blockOf)],
  }
}

/** Lines that the writer broke by hand are lines of their own: headers are often typed so. */
function piecesOf({ text, kind, level }: DocumentParagraph, isTitle: boolean): Piece[] {
  if (isTitle) return [{ ...bare(text.replaceAll('\n', ' ')), role: 'title', reason: 'Set as the headline' }]
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line): Piece => {
      const piece = bare(line.trim())
      if (kind === 'heading') return { ...piece, shape: { role: 'heading', level: level ?? 2 } }
      if (kind === 'list') return { ...piece, shape: { role: 'list' } }
      if (kind === 'subtitle') return { ...piece, role: 'subtitle', reason: 'Set as the subtitle' }
      if (kind === 'quote') return { ...piece, role: 'quote', reason: 'Set as a quotation' }
      if (kind === 'caption') return { ...piece, role: 'caption', reason: 'Describes a picture' }
      return piece
    })
}

const bare = (text: string): Piece => ({ text, raw: text, gap: '\n\n' })

function besidePiece({ text, kind }: DocumentParagraph): Piece {
  return { ...bare(text), ...besideText[kind ?? 'footer'] }
}

function abovePiece({ text }: DocumentParagraph): Piece {
  return { ...bare(text), role: 'boilerplate', reason: 'Stands above the headline' }
}

function blockOf({ text, role, reason }: Piece): Block {
  return { role: role ?? 'boilerplate', text, ...(reason ? { reason } : {}) }
}

/** What the page does not tell. */
function fromInfo(
  draft: StoryDraft,
  info: TrustedInfo,
  around: readonly Piece[],
  told: readonly string[],
): Partial<StoryDraft> {
  const facts: Partial<StoryDraft> = {}
  const warnings = [...told, ...draft.warnings]
  if (info.title && !draft.blocks.some(({ role }) => role === 'title')) facts.title = info.title
  if (draft.authors.length === 0 && draft.editors.length === 0 && info.authors.length > 0) facts.authors = info.authors
  if (!draft.publishedAt) {
    // A day with a time at the edge of a page is when it was printed.
    const edges = around.map(({ text }) => text.slice(0, 400)).filter((text) => !/\d[:.]\d{2}/.test(text))
    const issue = edges.flatMap((text) => findNewsDates(text)).find(({ iso }) => iso.length === 10)
    if (issue) facts.publishedAt = issue.iso
    else if (info.createdAt) {
      facts.publishedAt = info.createdAt.slice(0, 10)
      warnings.push('The text gives no date; the day on which the file was made stands for it.')
    }
  }
  if (!draft.language && info.language) facts.language = info.language.toLowerCase().split(/[-_]/)[0]
  if (draft.tags.length === 0 && info.keywords) facts.tags = info.keywords.map((tag) => tag.trim()).filter(Boolean)
  return { ...facts, warnings }
}

/** A document that holds nothing but notes has them for its text. */
function withText(document: TextDocument): DocumentParagraph[] {
  const { paragraphs } = document
  const hasWords = ({ text }: DocumentParagraph) => /[\p{L}\p{N}]/u.test(text)
  const running = paragraphs.filter(({ kind }) => !kind || !besideText[kind])
  if (running.some(hasWords)) return paragraphs
  if (!paragraphs.some((paragraph) => paragraph.kind === 'note' && hasWords(paragraph))) throw noText(document)
  return paragraphs.map((paragraph) => (paragraph.kind === 'note' ? { ...paragraph, kind: undefined } : paragraph))
}

function noText({ warnings }: TextDocument): KlipingError {
  return new KlipingError(
    'no-story',
    `There is no text in this document, at most pictures. If it shows text, save it as PDF with recognised text (OCR) and import that. ${warnings.join(' ')}`.trim(),
  )
}
