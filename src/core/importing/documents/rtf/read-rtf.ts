/**
 * Reads RTF: its paragraphs with their looks, and its info group. Source: Rich Text Format Specification 1.9.1.
 * Pictures and embedded objects are passed over without being kept.
 */
import { KlipingError } from '../../../../contract/errors'
import { decodeAs } from '../../decoding/detect-encoding'
import { type DocumentInfo, kindOfStyle, type TextDocument } from '../document-paragraph'
import { characters, charsetEncoding, codePageEncoding } from './rtf-characters'
import { RtfInfo } from './rtf-info'
import { type Destination, firstState, type GroupState, holdsParagraphs, skipped, wanted } from './rtf-state'
import { RtfText } from './rtf-text'
import { type RtfHandler, scanRtf } from './scan-rtf'

const deepest = 1000

/** @throws KlipingError `broken-file` when groups are nested without end, `too-large` when there is text without end */
export function readRtf(bytes: Uint8Array): TextDocument {
  const interpreter = new RtfInterpreter()
  scanRtf(bytes, interpreter)
  return interpreter.finish()
}

class RtfInterpreter implements RtfHandler {
  #groups: GroupState[] = []
  #state: GroupState = firstState
  #text = new RtfText()
  #info = new RtfInfo()
  #fonts = new Map<number, string | undefined>()
  #defaultFont = -1
  #codePage = 'windows-1252'
  #styleNumber = 0
  #styleName = ''
  #bytes: number[] = []
  #fallback = 0
  #atStart = false
  #starred = false

  openGroup(): void {
    this.#flush()
    if (this.#groups.length >= deepest) {
      throw new KlipingError(
        'broken-file',
        'This RTF document is nested without end, as no program writes it. Open it in a word processor and save it again.',
      )
    }
    this.#groups.push(this.#state)
    this.#state = { ...this.#state }
    this.#atStart = true
    this.#starred = false
    this.#fallback = 0
  }

  closeGroup(): void {
    this.#flush()
    this.#fallback = 0
    const { destination } = this.#state
    const outer = this.#groups.pop()
    if (!outer) return
    if (destination === 'styles' && this.#styleName) this.#nameStyle()
    if (this.#text.ownerDepth === this.#groups.length + 1) this.#text.leave()
    this.#state = outer
    this.#atStart = false
  }

  symbol(character: string): void {
    if (character === '*') {
      this.#starred = true
      return
    }
    if (character === '\n' || character === '\r') this.word('par', undefined)
    else this.word(character, undefined)
  }

  byte(byte: number, escaped: boolean): void {
    this.#atStart = false
    if (this.#fallback > 0) {
      this.#fallback--
      return
    }
    const { destination } = this.#state
    if (destination === 'skip' || destination === 'fonts') return
    if (this.#groups.length > 0 || escaped) this.#bytes.push(byte)
  }

  word(name: string, parameter: number | undefined): void {
    if (this.#atStart && this.#enterDestination(name)) return
    this.#atStart = false
    const character = characters.get(name)
    if (character !== undefined) {
      if (this.#fallback > 0) this.#fallback--
      else this.#emit(character)
      return
    }
    this.#flush()
    this.#fallback = 0
    if (this.#state.destination === 'skip') return
    if (name === 'u') this.#unicode(parameter ?? 0)
    else if (this.#state.destination === 'fonts') this.#font(name, parameter)
    else if (this.#state.destination.startsWith('info-'))
      this.#info.number(this.#state.destination, name, parameter ?? 0)
    else if (this.#state.destination === 'styles' && name === 's') this.#styleNumber = parameter ?? 0
    else if (!this.#header(name, parameter) && !this.#look(name, parameter)) {
      if (holdsParagraphs(this.#state.destination)) this.#text.word(name, parameter)
    }
  }

  finish(): TextDocument {
    this.#flush()
    const warnings: string[] = []
    if (this.#groups.length > 0) {
      warnings.push('The document ends in the middle, as a copy that was cut off does; what is there was read.')
    }
    const { paragraphs, warnings: more } = this.#text.finish()
    const info: DocumentInfo = this.#info.finish()
    return { paragraphs, info, warnings: [...warnings, ...more] }
  }

  /** The first word of a group may say that it is no running text. */
  #enterDestination(name: string): boolean {
    this.#atStart = false
    const destination = wanted.get(name) ?? (skipped.has(name) || this.#starred ? 'skip' : undefined)
    if (destination === undefined) return false
    if (this.#state.destination === 'fonts' && destination !== 'skip') return false
    this.#flush()
    this.#state.destination = destination
    const own: readonly Destination[] = ['header', 'footer', 'note']
    if (own.includes(destination) || name === 'shptxt') this.#text.enter(this.#groups.length, destination)
    return true
  }

  #unicode(code: number): void {
    this.#emit(String.fromCharCode(code < 0 ? code + 0x10000 : code))
    this.#fallback = this.#state.fallbackLength
  }

  #font(name: string, parameter: number | undefined): void {
    if (name === 'f') this.#state.font = parameter ?? 0
    else if (name === 'fcharset') this.#fonts.set(this.#state.font, this.#fontEncoding(parameter ?? 0))
    else if (name === 'cpg') this.#fonts.set(this.#state.font, codePageEncoding(parameter ?? 0))
  }

  /** Fonts of the Western set that stand in a document of another code page are written in that one. */
  #fontEncoding(charset: number): string | undefined {
    return charset === 0 || charset === 1 ? undefined : charsetEncoding(charset)
  }

  /** What the document says of itself as a whole. */
  #header(name: string, parameter = 0): boolean {
    if (name === 'ansicpg') this.#codePage = codePageEncoding(parameter) ?? this.#codePage
    else if (name === 'mac') this.#codePage = 'macintosh'
    else if (name === 'pc') this.#codePage = 'cp437'
    else if (name === 'pca') this.#codePage = 'cp850'
    else if (name === 'deff') this.#state.font = this.#defaultFont = parameter
    else if (name === 'uc') this.#state.fallbackLength = Math.min(Math.max(0, parameter), 16)
    else return false
    return true
  }

  /** How characters look from here on. */
  #look(name: string, parameter: number | undefined): boolean {
    const state = this.#state
    const on = parameter !== 0
    if (name === 'b') state.bold = on
    else if (name === 'fs') state.size = parameter ?? firstState.size
    else if (name === 'f') state.font = parameter ?? 0
    else if (name === 'af') state.rightToLeftFont = parameter
    else if (name === 'rtlch') state.rightToLeft = true
    else if (name === 'ltrch') state.rightToLeft = false
    else if (name === 'v') state.hidden = on
    else if (name === 'deleted') state.deleted = on
    else if (name === 'plain') {
      const { destination, fallbackLength } = state
      Object.assign(state, firstState, { destination, fallbackLength, font: this.#defaultFont })
    } else return false
    return true
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const { font, rightToLeft, rightToLeftFont, destination } = this.#state
    const used = rightToLeft ? (rightToLeftFont ?? font) : font
    const encoding = (destination.startsWith('info-') ? undefined : this.#fonts.get(used)) ?? this.#codePage
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#give(decodeAs(bytes, encoding))
  }

  #emit(text: string): void {
    this.#flush()
    this.#give(text)
  }

  #give(text: string): void {
    const { destination } = this.#state
    if (destination === 'list-text') this.#text.addListMark(text)
    else if (destination === 'styles') this.#styleName += text
    else if (destination.startsWith('info-')) this.#info.text(destination, text)
    else if (holdsParagraphs(destination)) this.#text.add(text, this.#state)
  }

  #nameStyle(): void {
    const name = this.#styleName.split(';')[0] ?? ''
    this.#text.styles.set(this.#styleNumber, kindOfStyle(name))
    this.#styleName = ''
    this.#styleNumber = 0
  }
}
