/** Arguments that keep a Chromium to Kliping alone: nothing first shown, nothing synchronised, nothing fetched. */
export const quietArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--no-pings',
  // Whatever still wants out meets a proxy that is not there; loopback addresses bypass a proxy.
  '--proxy-server=http://127.0.0.1:9',
]

/** Chromium refuses to sandbox itself for root. */
export function sandboxArguments(userId: number | undefined): string[] {
  return userId === 0 ? ['--no-sandbox'] : []
}
