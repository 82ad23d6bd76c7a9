/** Names the formats that are known by their first bytes and not read, so that a refusal can say what a file is and what to do. */

export interface UnsupportedKind {
  name: string
  remedy: string
}

const unpack = 'Unpack it with the program it was made with, and import the folder.'
const words = 'Kliping reads no text in pictures, sound or film. Write out what is in it, and import that.'
const asMail = 'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML.'

const signatures: readonly [kind: string, remedy: string, offset: number, bytes: readonly number[]][] = [
  [
    'mail folder of Outlook (PST)',
    'Export its mails from Outlook, or with a converter as MBOX.',
    0,
    [0x21, 0x42, 0x44, 0x4e],
  ],
  ['file of Outlook’s own packing (winmail.dat)', asMail, 0, [0x78, 0x9f, 0x3e, 0x22]],
  ['7-Zip archive', unpack, 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR archive', unpack, 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['bzip2 archive', unpack, 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ['xz archive', unpack, 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard archive', unpack, 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['LZ4 archive', unpack, 0, [0x04, 0x22, 0x4d, 0x18]],
  ['archive of the Unix program compress (Z)', unpack, 0, [0x1f, 0x9d]],
  ['cabinet archive (CAB)', unpack, 0, [0x4d, 0x53, 0x43, 0x46]],
  [
    'ARC web archive, older than WARC',
    'Convert it to WARC and import that.',
    0,
    [0x66, 0x69, 0x6c, 0x65, 0x64, 0x65, 0x73, 0x63, 0x3a, 0x2f, 0x2f],
  ],
  [
    'WordPerfect document',
    'Open it in LibreOffice or WordPerfect, save it as DOCX or PDF, and import that.',
    0,
    [0xff, 0x57, 0x50, 0x43],
  ],
  ['PNG picture', words, 0, [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG picture', words, 0, [0xff, 0xd8, 0xff]],
  ['GIF picture', words, 0, [0x47, 0x49, 0x46, 0x38]],
  ['WebP picture', words, 8, [0x57, 0x45, 0x42, 0x50]],
  ['film or sound (MP4)', words, 4, [0x66, 0x74, 0x79, 0x70]],
  ['sound (MP3)', words, 0, [0x49, 0x44, 0x33]],
  ['SQLite database', 'Export its table as CSV and import that.', 0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

export function unsupportedKind(head: Uint8Array): UnsupportedKind | undefined {
  const found = signatures.find(([, , offset, bytes]) => bytes.every((byte, at) => head[offset + at] === byte))
  if (!found) return undefined
  const [name, remedy] = found
  return { name, remedy }
}
