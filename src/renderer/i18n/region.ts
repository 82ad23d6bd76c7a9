/** A language as it is written where the person is. */

/** The person's own region where the system says it ("en-GB"): the order of a date, the digits of a number. */
export function regionalTag(language: string): string {
  const preferred = globalThis.navigator?.languages ?? []
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language
}
