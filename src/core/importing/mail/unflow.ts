/** Joins the lines that a mail program folded (format=flowed). Source: RFC 3676. */

/** @param deleteSpace whether the space at the end of a folded line was put there by the folding (DelSp=yes) */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open: { depth: number; parts: string[] } | undefined
  const close = () => {
    if (open) out.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.parts.join('')}`)
    open = undefined
  }
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(depth).replace(/^ /, '')
    if (open && open.depth !== depth) close()
    const signature = content === '-- '
    if (signature) close()
    open ??= { depth, parts: [] }
    const flows = content.endsWith(' ') && !signature
    open.parts.push(flows && deleteSpace ? content.slice(0, -1) : content)
    if (!flows) close()
  }
  close()
  return out.join('\n')
}
