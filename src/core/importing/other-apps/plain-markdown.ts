/** The words of a line of Markdown, as they stood on the page that was marked. */

export function plainMarkdown(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^()\s]*\)/g, '')
    .replace(/\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]*\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
