/** Reads a page's facts out of its head: OpenGraph, Dublin Core, Parse.ly, Sailthru and the plain old names. */
import { isoDate } from './machine-date'
import type { PageFacts } from './page-facts'
import { elementsOf, type PageElement, textOf } from './page-tree'
import { plainText } from './plain-text-value'

/** Values by lower-case name, in order of appearance. */
export class MetaTags {
  private readonly values = new Map<string, string[]>()
  /** The text of `<title>`. */
  windowTitle: string | undefined
  canonical: string | undefined
  language: string | undefined

  constructor(root: PageElement) {
    for (const element of elementsOf(root)) this.note(element)
  }

  private note({ tag, attributes, ...element }: PageElement): void {
    if (tag === 'meta') {
      const value = plainText(attributes.content)
      if (value === undefined) return
      for (const name of [
        attributes.property,
        attributes.name,
        attributes['http-equiv'],
        attributes.itemprop && `itemprop:${attributes.itemprop}`,
      ]) {
        if (!name) continue
        const values = this.values.get(name.toLowerCase())
        if (values) values.push(value)
        else this.values.set(name.toLowerCase(), [value])
      }
    } else if (tag === 'title') {
      this.windowTitle ??= plainText(textOf({ tag, attributes, ...element }))
    } else if (tag === 'html') {
      this.language ??= attributes.lang ?? attributes['xml:lang']
    } else if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) {
      this.canonical ??= attributes.href
    }
  }

  /** The values of the first of these names that has any. */
  all(...names: string[]): string[] {
    for (const name of names) {
      const values = this.values.get(name)
      if (values?.length) return values
    }
    return []
  }

  first(...names: string[]): string | undefined {
    return this.all(...names)[0]
  }
}

export function factsFromMetaTags(meta: MetaTags): PageFacts {
  const date = (...names: string[]) => names.map((name) => isoDate(meta.first(name))).find((iso) => iso !== undefined)
  return {
    title: meta.first(
      'og:title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
      'hdl',
      'dc.title',
      'dcterms.title',
      'title',
    ),
    authors: [
      ...meta.all('parsely-author', 'sailthru.author'),
      ...meta.all(
        'author',
        'article:author',
        'article:author_name',
        'dc.creator',
        'dcterms.creator',
        'dc.author',
        'byl',
        'citation_author',
        'vr:author',
        'itemprop:author',
        'twitter:creator:name',
        'cxenseparse:author',
        'shareaholic:article_author_name',
      ),
      ...(meta
        .first('twitter:label1')
        ?.match(
          /^(written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|ditulis oleh)$/i,
        )
        ? meta.all('twitter:data1')
        : []),
    ],
    editors: [],
    outlet: meta.first(
      'og:site_name',
      'application-name',
      'al:ios:app_name',
      'al:android:app_name',
      'publisher',
      'dc.publisher',
      'copyright',
    ),
    publishedAt: date(
      'article:published_time',
      'og:article:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'itemprop:datepublished',
      'article:published',
      'og:published_time',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'pubdate',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date.created',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'ptime',
      'cxenseparse:recs:publishtime',
      'article_date_original',
      'article.published',
      'date',
      'originalpublicationdate',
      'displaydate',
      'shareaholic:article_published_time',
      'bt:pubdate',
      'vr:published_time',
      'citation_publication_date',
      'citation_date',
      'content_create_date',
      'created',
      'rnews:datepublished',
      'itemprop:datecreated',
      'date.created',
      'og:release_date',
      'video:release_date',
    ),
    modifiedAt: date(
      'article:modified_time',
      'og:updated_time',
      'itemprop:datemodified',
      'dc.date.modified',
      'dcterms.modified',
      'lastmod',
      'last-modified',
      'revised',
    ),
    language: meta.language ?? meta.first('og:locale', 'content-language', 'dc.language', 'language'),
    section: meta.first('article:section', 'parsely-section', 'section', 'cxenseparse:category'),
    tags: meta
      .all('article:tag', 'parsely-tags', 'sailthru.tags', 'news_keywords', 'keywords')
      .flatMap((value) => value.split(/[,;|]/)),
    url: meta.canonical ?? meta.first('og:url', 'parsely-link'),
  }
}
