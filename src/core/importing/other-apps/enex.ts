/**
 * Evernote's ENEX: notes with ENML inside and their attachments in base64. Read as a stream, because exports of whole
 * notebooks are large; attachments become originals of their own.
 * Format: http://xml.evernote.com/pub/evernote-export4.dtd, http://xml.evernote.com/pub/enml2.dtd
 */
import { Parser } from 'htmlparser2'
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { addText, type EnexNote, newNote, noteStory } from './enex-note'
import { headText } from './head-text'

const maxNoteCharacters = 64 * 2 ** 20
const maxResourceCharacters = 350 * 2 ** 20

export const enexReader: Reader = {
  name: 'Evernote export',
  recognises: (input) => /<en-export[\s>]/.test(headText(input)),
  async *read(input) {
    const found: ReadItem[] = []
    const notes = notesInto(found)
    for await (const text of decoded(input)) {
      notes.write(text)
      yield* found.splice(0)
    }
    notes.end()
    yield* found.splice(0)
  },
}

async function* decoded(input: ReaderInput): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for await (const chunk of input.stream()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Where the parser stands in a note, and what it gathers there. */
function notesInto(found: ReadItem[]) {
  let note: EnexNote | undefined
  let number = 0
  let path: string[] = []
  let gathered = 0
  let ended = false

  const finish = (whole: boolean) => {
    if (!note) return
    const part = `note ${++number}`
    try {
      found.push(...noteStory(note, part, whole))
    } catch (error) {
      found.push({ part, error: toErrorInfo(error) })
    }
    note = undefined
  }
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === '!doctype' && /<!ENTITY/i.test(data)) throw declaresEntities()
      },
      onopentag(name, attributes) {
        path = [...path.slice(-8), name]
        if (name === 'note') {
          note = newNote()
          gathered = 0
          path = ['note']
        } else if (note && name === 'resource') {
          note.resources.push({ data: [], mime: '', fileName: '' })
          gathered = 0
        } else if (note && name === 'content') note.contentEncoding = attributes.encoding ?? ''
        else if (note && name === 'task') note.tasks.push('')
        else if (note && name === 'tag' && path.at(-2) === 'note') note.tags.push('')
      },
      ontext(text) {
        if (!note) return
        gathered += text.length
        if (gathered > (path.includes('resource') ? maxResourceCharacters : maxNoteCharacters))
          throw tooLarge(number + 1)
        addText(note, path, text)
      },
      onclosetag(name, isImplied) {
        if (name === 'note') finish(!isImplied)
        if (name === 'en-export' && !isImplied) ended = true
        if (path.at(-1) === name) path = path.slice(0, -1)
      },
    },
    { xmlMode: true },
  )
  return {
    write: (text: string) => parser.write(text),
    end() {
      parser.end()
      if (!ended) found.push({ error: cutShort(number).toInfo() })
    },
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
