/** Serves the built pages: regular files of one folder, of the kinds a page is made of, and nothing else. */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { securityHeaders } from './security-headers'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The answer for a URL's path; `/` is `index.html`. What is not there, or lies outside, is 404. */
export async function staticFile(dir: string, pathname: string): Promise<Response> {
  const file = fileBehind(dir, pathname)
  const mediaType = file && mediaTypes[extname(file).toLowerCase()]
  if (!mediaType) return notFound()
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...securityHeaders, 'content-type': mediaType },
    })
  } catch {
    return notFound()
  }
}

/** @returns undefined for a path that would leave the folder, or that no page of ours has */
export function fileBehind(dir: string, pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (!path.startsWith('/') || /[\\:\0]/.test(path)) return undefined
  const file = join(dir, path.endsWith('/') ? `${path}index.html` : path)
  return file.startsWith(join(dir, sep)) ? file : undefined
}

function notFound(): Response {
  return new Response('There is no such page.\n', {
    status: 404,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })
}
