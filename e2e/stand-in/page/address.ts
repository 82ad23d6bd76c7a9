/** Chromium knows no schemes of ours: `app://kliping/x` is shown as `https://kliping.app.test/x`, a secure origin too. */

export function pageUrl(url: string): string {
  const parsed = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!parsed || /^https?$/.test(parsed[1] ?? '')) return url
  return `https://${parsed[2]}.${parsed[1]}.test${parsed[3]}`
}

export function appUrl(url: string): string {
  return url.replace(/^https:\/\/([^/?#]+)\.([a-z]+)\.test(?=[/?#]|$)/, '$2://$1')
}

export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? 'null'
}
