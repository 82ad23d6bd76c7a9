/** Names for exported files that every file system takes and no shell or file manager trips over. */

/** Room for a suffix like " (2)" within the 143 bytes that encrypted home folders allow. */
const stemLimitBytes = 120
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file; reserved with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/** `parts` joined by a space, in any script, without what is unsafe in a file name. @param extension without the dot */
export function exportFileName(parts: readonly (string | undefined)[], extension: string): string {
  const stem = parts
    .filter(Boolean)
    .join(' ')
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    // Marks that are not seen, and could make one name look like another.
    .replace(/\p{Surrogate}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc-\uffff]/gu, '')
    .replace(/\s+/g, ' ')
  const name = trimEnds(shorten(trimEnds(stem)))
  return `${name === '' ? 'Kliping' : name.replace(reserved, '_$&')}.${extension}`
}

/** Windows drops dots and spaces at the end; a dot in front hides, a dash in front looks like an option. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.~-]+/, '').replace(/[\s.]+$/, '')
}

function shorten(name: string): string {
  let bytes = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += new TextEncoder().encode(segment).length
    if (bytes > stemLimitBytes) break
    kept += segment
  }
  return kept
}
