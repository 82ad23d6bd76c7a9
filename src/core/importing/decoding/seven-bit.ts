/** Encodings of East Asia that are made of ASCII bytes: they would pass for it. */
import iconv from 'iconv-lite'

/** Escape, shift out and shift in: what turns another set of characters on and off. */
const [esc, out, back] = ['\u001b', '\u000e', '\u000f']
const japanese = ['$@', '$B', '(J', '(I', '$(D', '$(O', '$(P'].map((set) => esc + set)
const korean = `${esc}$)C`
const shiftedKorean = new RegExp(`${out}([^${back}\\r\\n]*)${back}?`, 'g')

/** The encoding whose marks stand in a text that is all ASCII; `declared` is believed for those that may be chance. */
export function sevenBitEncoding(ascii: string, declared: string | undefined): string | undefined {
  if (ascii.includes(esc) && japanese.some((mark) => ascii.includes(mark))) return 'iso-2022-jp'
  if (ascii.includes(korean) && ascii.includes(out)) return 'iso-2022-kr'
  if (/~\{(?:[!-w][!-~]){2,}~\}/.test(ascii)) return 'hz-gb-2312'
  return declared === 'utf-7' && /\+[A-Za-z0-9/]+-?/.test(ascii) ? 'utf-7' : undefined
}

export function decodeSevenBit(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'iso-2022-jp') return new TextDecoder('iso-2022-jp').decode(bytes)
  if (encoding === 'utf-7') return iconv.decode(bytes, 'utf-7')
  const text = new TextDecoder('latin1').decode(bytes)
  if (encoding === 'hz-gb-2312') {
    return text
      .replace(/~\n/g, '')
      .replace(/~\{([^~\r\n]*)(?:~\}|$)/gm, (_, characters: string) => shifted(characters, 'gb2312'))
      .replaceAll('~~', '~')
  }
  // Source: RFC 1557. SO and SI turn Korean on and off.
  return text.replaceAll(korean, '').replace(shiftedKorean, (_, characters: string) => shifted(characters, 'euc-kr'))
}

/** The same characters with the high bit set are those of the 8-bit encoding. */
function shifted(characters: string, encoding: string): string {
  return iconv.decode(
    Uint8Array.from(characters, (each) => each.charCodeAt(0) | 0x80),
    encoding,
  )
}
