/** The places of the window that keys jump between. */

export const places = { search: 'search-field', list: 'story-list', reader: 'reader', report: 'import-report' } as const

/** Gives the keyboard to a place; where it is not there now, to the window, so that its shortcuts act. */
export function goTo(place: keyof typeof places): void {
  const element = document.getElementById(places[place])
  if (element) element.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
