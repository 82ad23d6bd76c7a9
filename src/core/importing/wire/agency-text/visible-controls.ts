/** Transmission characters made visible, so that headers can be told by them: SOH is ␁, STX ␂, ETX ␃, EOT ␄, SYN ␖ and so on. */

/** Line ends are "\n"; tabs stay; controls beyond ASCII say nothing and go. */
export function visibleControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0)
    if (control === '\n' || control === '\t') return control
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : ''
  })
}

/** What is left of them inside a text: marks of lines and columns part lines, the others say nothing to a reader. */
export function withoutControls(text: string): string {
  return text.replace(/[␃␄␈␋␌]/g, '\n').replace(/[\u2400-\u241f]/g, '')
}
