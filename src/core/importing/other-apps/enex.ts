/**
 * Evernote's ENEX: notes with ENML inside and their attachments in base64. Read as a stream, because exports of whole
 * notebooks are large; attachments become originals of their own.
 * Format: http://xml.evernote.com/pub/evernote-export4.dtd, http://xml.evernote.com/pub/enml2.dtd
 */
import { Parser } from 'htmlparser2'
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import type { ReadItem } from '../draft'
import { mostOpenElements, neverClosed } from '../never-closed'
import type { Reader, ReaderInput } from '../reader'
import { addText, type EnexNote, newNote, noteStory, startElement } from './enex-note'
import { headText } from './head-text'

const maxNoteCharacters = 64 * 2 ** 20
const maxResourceCharacters = 350 * 2 ** 20

export const enexReader: Reader = {
  name: 'Evernote export',
  recognises: (input) => /<en-export[\s>]/.test(headText(input)),
  async *read(input) {
    const notes = new NoteParser()
    for await (const text of decoded(input)) {
      notes.write(text)
      yield* notes.found.splice(0)
    }
    notes.end()
    yield* notes.found.splice(0)
  },
}

async function* decoded(input: ReaderInput): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for await (const chunk of input.stream()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Gathers notes as the text comes in; a note is given when its end tag is there. */
class NoteParser {
  readonly found: ReadItem[] = []
  private readonly parser: Parser
  private note: EnexNote | undefined
  private number = 0
  /** Names of the elements around, from the note's on. */
  private path: string[] = []
  private open = 0
  /** Characters of the note, or of the attachment, so far. */
  private gathered = 0
  private isWhole = false

  constructor() {
    const handler = {
      onprocessinginstruction: (name: string, data: string) => {
        if (name.toLowerCase() === '!doctype' && /<!ENTITY/i.test(data)) throw declaresEntities()
      },
      onopentag: (name: string, attributes: Record<string, string>) => this.opened(name, attributes),
      ontext: (text: string) => this.text(text),
      onclosetag: (name: string, isImplied: boolean) => this.closed(name, isImplied),
    }
    this.parser = new Parser(handler, { xmlMode: true })
  }

  write(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.end()
    if (!this.isWhole) this.found.push({ error: cutShort(this.number).toInfo() })
  }

  private opened(name: string, attributes: Record<string, string>): void {
    if (++this.open > mostOpenElements) throw neverClosed()
    this.path = name === 'note' ? [name] : [...this.path.slice(-8), name]
    if (name === 'note' || name === 'resource') this.gathered = 0
    if (name === 'note') this.note = newNote()
    else if (this.note) startElement(this.note, this.path, attributes)
  }

  private text(text: string): void {
    if (!this.note) return
    this.gathered += text.length
    const most = this.path.includes('resource') ? maxResourceCharacters : maxNoteCharacters
    if (this.gathered > most) throw tooLarge(this.number + 1)
    addText(this.note, this.path, text)
  }

  private closed(name: string, isImplied: boolean): void {
    this.open--
    if (name === 'note') this.finish(!isImplied)
    if (name === 'en-export' && !isImplied) this.isWhole = true
    if (this.path.at(-1) === name) this.path = this.path.slice(0, -1)
  }

  private finish(isWhole: boolean): void {
    if (!this.note) return
    const part = `note ${++this.number}`
    try {
      this.found.push(noteStory(this.note, part, isWhole))
    } catch (error) {
      this.found.push({ part, error: toErrorInfo(error) })
    }
    this.note = undefined
  }
}

const declaresEntities = () =>
  new KlipingError(
    'unsupported-format',
    'This file declares XML entities, which Evernote never does and which can hide a trap, so it was refused. Export the notes again.',
  )
const tooLarge = (number: number) =>
  new KlipingError(
    'too-large',
    `Note ${number} is larger than any note of Evernote. Export the notes again, in smaller numbers.`,
  )
const cutShort = (number: number) =>
  new KlipingError(
    'broken-file',
    `This export ends early, after ${number} notes. What is whole was read; export it again for the rest.`,
  )
