/** What is learnt about a story while its lines are read. */

import type { Byline } from '../names/byline'

export interface StoryFacts {
  title?: string
  subtitle?: string
  authors: string[]
  editors: string[]
  outlet?: string
  /** A bare name in the header: of who wrote, or, when somebody else is said to have written, of the outlet. */
  unsureName?: Byline
  /** Names the outlet goes by in addresses, copyright lines and footers, for recognising it elsewhere. */
  outletNames: string[]
  agency?: string
  place?: string
  publishedAt?: string
  modifiedAt?: string
  section?: string
  url?: string
  tags: string[]
  related: { title: string }[]
  warnings: string[]
}

export function createFacts(): StoryFacts {
  return { authors: [], editors: [], outletNames: [], tags: [], related: [], warnings: [] }
}

/** Adds names that are not there yet, whatever their case. */
export function addNames(names: string[], more: readonly string[]): void {
  for (const name of more) {
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name)
  }
}
