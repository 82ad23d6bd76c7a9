/** Tells the old Office formats apart, to refuse each by its name, and protected new ones with them. */
import { KlipingError } from '../../../contract/errors'
import type { Reader } from '../reader'
import { encryptedDocument } from './unpack-document'

/** OLE compound file. Source: [MS-CFB] 2.2. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const searchLimit = 64 * 2 ** 20

/** Streams by whose names in the directory a format is known; names are UTF-16. */
const kinds: readonly [stream: string, name: string, remedy: string][] = [
  ['WordDocument', 'Word document of the old format (DOC)', 'Open it in Word or LibreOffice, save it as DOCX or PDF'],
  ['Workbook', 'Excel workbook of the old format (XLS)', 'Open it in Excel or LibreOffice, save it as XLSX or CSV'],
  ['Book', 'Excel workbook of the old format (XLS)', 'Open it in Excel or LibreOffice, save it as XLSX or CSV'],
  ['PowerPoint Document', 'PowerPoint presentation of the old format (PPT)', 'Open it in PowerPoint, save it as PDF'],
  [
    '__substg1.0_',
    'mail of Outlook (MSG)',
    'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML',
  ],
]

export const oldOfficeReader: Reader = {
  name: 'old Office document',
  recognises: ({ head }) => signature.every((byte, at) => head[at] === byte),
  async *read(input) {
    const bytes = input.sizeBytes > searchLimit ? input.head : await input.bytes(searchLimit)
    const text = new TextDecoder('latin1').decode(bytes)
    const has = (stream: string) => text.includes(`${stream.split('').join('\0')}\0`)
    if (has('EncryptedPackage')) throw encryptedDocument('Office document')
    const [, name, remedy] = kinds.find(([stream]) => has(stream)) ?? [
      '',
      'document of an old Office format',
      'Open it in an Office program, save it as DOCX or PDF',
    ]
    throw new KlipingError(
      'unsupported-format',
      `This is a ${name}, which Kliping does not read. ${remedy}, and import that.`,
    )
  },
}
