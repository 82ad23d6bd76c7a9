/** Brings together what JSON-LD, the head and the page itself say about a story, the surest first. */
import { parseNewsDate } from '../dates/news-date'
import { canonicalUrl } from './canonical-url'
import { chooseHeadline } from './headline'
import { atLocalMidnight } from './local-midnight'
import type { MainContent } from './main-content'
import { factsFromMetaTags, type MetaTags } from './meta-tags'
import { chooseAuthors } from './page-authors'
import type { PageFacts } from './page-facts'
import { type PageTree, textOf } from './page-tree'
import { publicationDate } from './publication-date'
import { withoutArchive } from './saved-note'
import { dateInState } from './state-data'
import { visibleCredits } from './visible-credits'
import { visibleFacts } from './visible-facts'

export interface FactSources {
  page: PageTree
  meta: MetaTags
  /** What the JSON-LD says. */
  linked: PageFacts | undefined
  content: MainContent
  /** Where the page was fetched, when that is known. */
  address?: string
  /** ISO 8601; relative dates count from here. */
  relativeTo: string | undefined
  /** The page is no younger, as far as it tells. */
  latestYear: number | undefined
}

export function storyFacts(sources: FactSources): PageFacts {
  const { page, meta, linked, content, address, relativeTo, latestYear } = sources
  const head = factsFromMetaTags(meta)
  const url = addressOf([head.url, linked?.url], address)
  const siteNames = namesOfSite([linked?.outlet, head.outlet, ...hostNames(url)])
  const language = primarySubtag(head.language ?? linked?.language)
  const title = chooseHeadline({
    segments: content.segments,
    stated: [linked?.title, head.title].filter((each) => each !== undefined),
    windowTitle: meta.windowTitle,
    siteNames,
  })
  const inWindow = outletBeside(title, meta.windowTitle)
  const host = url ? new URL(url).hostname.replace(/^www\d?\./, '') : undefined
  const context = { root: page.root, content, headline: title, language, relativeTo, latestYear }
  const visible = visibleFacts(context)
  const modifiedAt = linked?.modifiedAt ?? head.modifiedAt ?? visible.modifiedAt
  const people = chooseAuthors(
    [
      { texts: linked?.authors ?? [], certainty: 'data' },
      { texts: head.authors, certainty: 'data' },
      ...visibleCredits(context, meta.windowTitle),
      ...visible.bylines,
    ],
    inWindow ? [...siteNames, inWindow] : siteNames,
    textOf(page.root),
  )
  return {
    title,
    authors: people.authors,
    editors: [...(linked?.editors ?? []), ...people.editors],
    outlet: linked?.outlet ?? head.outlet ?? inWindow ?? people.outlet ?? host,
    agency: people.agency,
    publishedAt: publicationDate({
      stated: [linked?.publishedAt, head.publishedAt].map((date) => atLocalMidnight(date, language)),
      shown: { ...visible, publishedAt: atLocalMidnight(visible.publishedAt, language) },
      inAddress: dateInAddress(url),
      inWindowTitle: parseNewsDate(meta.windowTitle ?? '', { language })?.iso,
      inState: dateInState(page.stateData, title),
      modifiedAt,
    }),
    modifiedAt,
    language,
    section: linked?.section ?? head.section,
    tags: distinct([...(linked?.tags.length ? linked.tags : head.tags)]),
    url,
    body: linked?.body,
  }
}

/** The page's own word for where it is, unless that is the site's front page and it was fetched from deeper in. */
function addressOf(stated: readonly (string | undefined)[], fetched: string | undefined): string | undefined {
  const from = canonicalUrl(fetched)
  const own = stated.map((each) => canonicalUrl(withoutArchive(each), from)).find((each) => each !== undefined)
  return from && own && isFrontPage(own) && !isFrontPage(from) ? from : (own ?? from)
}

const isFrontPage = (url: string): boolean => /^\/(index\.\w+)?$/.test(new URL(url).pathname) && !new URL(url).search

/** What stands beside the headline in `<title>`, when it is as short as a name. */
function outletBeside(headline: string, windowTitle = ''): string | undefined {
  const at = headline === '' ? -1 : windowTitle.indexOf(headline)
  if (at < 0) return undefined
  const behind = /^\s*(?:[|–—·•»｜]|\s-)\s*(.+)$/.exec(windowTitle.slice(at + headline.length))?.[1]
  const before = /^(.+?)\s*(?:[|–—·•»:｜]|-)\s*$/.exec(windowTitle.slice(0, at))?.[1]
  const name = behind?.split(/\s+[|–—·•»-]\s+/).at(-1) ?? before
  return name && name.length <= 40 && !/\d{4}/.test(name) ? name.trim() : undefined
}

function namesOfSite(names: readonly (string | undefined)[]): string[] {
  return names.filter((name) => name !== undefined && name.trim() !== '').map((name) => name as string)
}

/** "www.example.co.uk" as people write it: with and without what stands around the name. */
function hostNames(url: string | undefined): string[] {
  if (!url) return []
  const host = new URL(url).hostname.replace(/^(www\d?|m|amp)\./, '')
  return [host, `www.${host}`, host.replace(/\.[^.]+$/, ''), host.replace(/(\.com?)?\.[^.]+$/, '')]
}

/** A whole date in the path, as many publishers have it. */
function dateInAddress(url: string | undefined): string | undefined {
  const match =
    url && /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(new URL(url).pathname)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

export function primarySubtag(tag: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}
