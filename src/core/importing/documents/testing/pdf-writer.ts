/** Writes small PDFs: lines of Helvetica at given places. Source: ISO 32000-1, 7.5 (file structure). */

export interface PdfLine {
  text: string
  /** Points from the page's left and upper edge. */
  x: number
  y: number
  size?: number
}

export interface PdfOptions {
  info?: Record<string, string>
  /** Objects and trailer entries beside the usual ones. */
  encrypted?: boolean
}

const [width, height] = [595, 842]

export function writePdf(pages: readonly (readonly PdfLine[])[], { info = {}, encrypted = false }: PdfOptions = {}) {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  objects.push(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  )
  const kids = pages.map((lines) => {
    const stream = lines.map(drawn).join('\n')
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    return `${objects.length} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const key = '00'.repeat(32)
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00><00>]`
    : ''
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function drawn({ text, x, y, size = 10 }: PdfLine): string {
  return `BT /F1 ${size} Tf ${x} ${height - y} Td (${escaped(text)}) Tj ET`
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

/** A column of lines, one under the other. */
export function column(x: number, y: number, lines: readonly string[], size = 10): PdfLine[] {
  return lines.map((text, i) => ({ text, x, y: y + i * size * 1.2, size }))
}
