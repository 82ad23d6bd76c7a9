/** The places of the window that keys jump between. */

export const places = { search: 'search-field', list: 'story-list', reader: 'reader', report: 'import-report' } as const

export function goTo(place: keyof typeof places): void {
  document.getElementById(places[place])?.focus()
}
