/**
 * Characters that change the direction of text unseen (UAX #9): with them a text can be made to read as what it does
 * not say. The harmless marks (LRM, RLM, ALM) stay as they are; real right-to-left texts use them.
 */

const names: Record<string, string> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}
const control = /([\u202A-\u202E\u2066-\u2069])/

export interface TextRun {
  text: string
  /** Offset of the run in the text, in UTF-16 code units. */
  start: number
  /** The run is one direction control. */
  control: boolean
}

/** The text cut into plain runs and single controls; joined, they are the text again. */
export function splitControls(text: string): TextRun[] {
  if (!control.test(text)) return [{ text, start: 0, control: false }]
  let start = 0
  const runs: TextRun[] = []
  for (const piece of text.split(control)) {
    if (piece !== '') runs.push({ text: piece, start, control: piece in names })
    start += piece.length
  }
  return runs
}

/** The short name the Unicode standard gives the control ("RLO"). */
export function controlName(character: string): string {
  return names[character] ?? ''
}
