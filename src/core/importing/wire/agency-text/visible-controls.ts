/** Transmission characters made visible, so that headers can be told by them: SOH is ␁, STX ␂, ETX ␃, EOT ␄, SYN ␖ and so on. */

/** Line ends are "\n"; tabs stay. */
export function visibleControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) =>
      /[\n\t]/.test(control) ? control : String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
}

/** What is left of them inside a text: marks of lines and columns part lines, the others say nothing to a reader. */
export function withoutControls(text: string): string {
  return text.replace(/[␃␄␈␋␌]/g, '\n').replace(/[\u2400-\u2421\u2480-\u249f]/g, '')
}
