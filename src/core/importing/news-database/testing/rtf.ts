/** RTF as databases write it, for tests. */

const escaped = (text: string) =>
  text.replace(/[^ -~]|[\\{}]/gu, (character) =>
    character.charCodeAt(0) < 128 ? `\\${character}` : `\\u${character.charCodeAt(0)}?`,
  )

export function rtf(lines: readonly string[]): string {
  return document(lines.map((line) => `\\pard ${escaped(line)}\\par`))
}

export function tableRtf(rows: readonly (readonly [string, string])[]): string {
  const row = ([label, value]: readonly [string, string]) =>
    `\\trowd\\cellx1000\\cellx9000\\pard\\intbl {\\b ${label}}\\cell\\pard\\intbl ${escaped(value)}\\cell\\row`
  return document([...rows.map(row), '\\pard\\par'])
}

function document(inside: readonly string[]): string {
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\n${inside.join('\n')}}`
}
