/** Opens a PDF with pdf.js: nothing is run, fetched or drawn, and what goes wrong is said in a person's words. */
import { KlipingError } from '../../../../contract/errors'
import { withNewEnd } from './recover-pages'

export type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

export interface OpenPdf {
  document: PdfDocument
  /** Code tables for Chinese, Japanese and Korean that the file names and does not hold. */
  missingTables: ReadonlySet<string>
  /** Its end was lost, and made anew from the pages that are there. */
  cutOff: boolean
}

/** @throws KlipingError `encrypted-file` or `broken-file` */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const missingTables = new Set<string>()
  try {
    // pdf.js takes the bytes over, so it gets a copy; and it refuses Node's kind of them.
    return { document: await load(new Uint8Array(bytes), missingTables), missingTables, cutOff: false }
  } catch (error) {
    const whole = (error as Error).name === 'PasswordException' ? undefined : withNewEnd(bytes)
    if (!whole) throw openingError(error as Error)
    try {
      return { document: await load(whole, missingTables), missingTables, cutOff: true }
    } catch {
      throw openingError(error as Error)
    }
  }
}

async function load(data: Uint8Array, missingTables: Set<string>): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  class NoTables {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missingTables.add(filename)
      throw new Error(`${filename} is not here.`)
    }
  }
  return getDocumentProxy(data, {
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    enableXfa: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    // Nothing is fetched from there: the factory below answers for all of them.
    standardFontDataUrl: 'none/',
    cMapUrl: 'none/',
    cMapPacked: false,
    BinaryDataFactory: NoTables,
  })
}

function openingError({ name, message }: Error): KlipingError {
  if (name === 'PasswordException') {
    return new KlipingError(
      'encrypted-file',
      'This PDF is protected by a password. Open it with its password, print it into a new PDF, and import that.',
    )
  }
  return new KlipingError(
    'broken-file',
    `This PDF is damaged or cut off (${message.replace(/\.$/, '')}). Get the file again, or open it in a PDF program that repairs it, and save it anew.`,
  )
}
