/** A title for a text that has none: its file's name, without what is only there for systems. */
export function fileTitle(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return (
    name
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name
  )
}
