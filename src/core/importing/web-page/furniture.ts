/** What the markup itself says is not the article: navigation, teasers, comments, share bars, notices. */
import type { BlockRole } from '../../../contract/story'
import type { PageElement } from './page-tree'

export interface Furniture {
  role: BlockRole
  /** For a person. */
  reason: string
}

/** Words of class names, ids and the like, written as one word or parted by - or _; most telling first. */
const named: readonly [RegExp, BlockRole, string][] = [
  [
    /(^|-)(dis-?qus|comments?|commentlist|comment-(list|form|section|area|wrap\w*|box)|respond|reply|replies|kommentare?|komentar|leserkommentare?|comentarios?|commentaires?|reactions?|guestbook|fb-comments)(-|$)/,
    'boilerplate',
    'comments',
  ],
  [
    /(^|-)(cookies?|cookie-?\w+|consent|gdpr|dsgvo|cmplz\w*|cmpbox|onetrust|usercentrics|privacy-(notice|banner))(-|$)/,
    'boilerplate',
    'a cookie notice',
  ],
  [
    /(^|-)(newsletter\w*|news-letter\w*|subscri\w+|sign-?up|mailchimp|mc-embed|abo-?box|optin|lead-?magnet)(-|$)/,
    'boilerplate',
    'a newsletter or subscription box',
  ],
  [
    /(^|-)(paywall\w*|meter|regwall|piano|premium-(hint|box|teaser)|plus-(hint|box))(-|$)/,
    'boilerplate',
    'a paywall notice',
  ],
  [
    /(^|-)(share\w*|sharing|sharedaddy|jp-sharing|social\w*|addthis\w*|addtoany\w*|shariff|follow-?us|likes?|likebox|a2a|whatsapp|tell-?a-?friend|recommend-?button)(-|$)/,
    'boilerplate',
    'share buttons',
  ],
  [
    /(^|-)(related\w*|relatedposts?|jp-relatedposts|read-?(more|also|next|on)|more-?(news|stories|articles|posts|on|from)|see-?also|also-?read|recommend\w*|recirc\w*|you-?may|outbrain|taboola|plista|zergnet|revcontent|nativo|upnext|up-?next|next-?(article|post|story)|prev-?next|baca-?juga|weiter(lesen|e-?artikel|fuehrende?\w*)|mehr-?zum-?thema|verwandte\w*|aehnliche\w*|lire-?aussi|leer-?mas|relacionad\w+|popular\w*|most-?(read|viewed|popular|shared)|meist-?gelesen|trending|latest-?(news|posts|stories)|recent-?(posts?|news|articles|entries)|yarpp\w*|crp-?related|teaser-?(list|s|box|group|grid|wall)|article-?teasers|storylist|(articles?|post|news|story)-?(list|grid)|card-?list|carousel-?related)(-|$)/,
    'promo',
    'teasers of other stories',
  ],
  [
    /(^|-)(promo\w*|adverts?|advertis\w+|adsense|adsbygoogle|ad-?(slot|unit|box|container|wrapper|label|banner|block)|ads?|sponsor\w*|werbung|anzeigen?|publicidad|publicite|iklan|banner-?ad|dfp|gpt-?ad|affiliate-?box|shop-?(box|teaser)|product-?(box|teaser))(-|$)/,
    'promo',
    'advertising',
  ],
  [
    /(^|-)(breadcrumbs?|bread-?crumbs?|brotkrumen?|navi\w*|nav|navbar|menu|menus|mega-?menu|submenu|main-?menu|pagination|paging|pager|page-?links|paginator|post-?navigation|nav-?links|skip-?(link|to)\w*|toc|table-?of-?contents|inhaltsverzeichnis|jump-?links?|site-?(header|footer|nav\w*)|masthead|topbar|top-?bar|toolbar|tool-?bar|subnav|languages?-?(switch\w*|select\w*|menu))(-|$)/,
    'boilerplate',
    'navigation',
  ],
  [
    /(^|-)(footer|foot|site-?info|colophon|copyright|impressum|legal|disclaimer|bottom-?bar|page-?footer|fusszeile)(-|$)/,
    'footer',
    "the page's footer",
  ],
  [
    /(^|-)(side-?bar\w*|aside|rail|right-?col\w*|left-?col\w*|secondary|widget-?area|marginal\w*|spalte-?(rechts|links))(-|$)/,
    'boilerplate',
    'a side column',
  ],
  [
    /(^|-)(tags|tag-?(list|cloud|links?)|tagcloud|keywords?|schlagworte?|schlagwoerter|cat-?links|categories|category-?list|topics?-?list|topics|etiquetas|post-?categor\w+)$/,
    'tags',
    'a list of tags',
  ],
  [
    /(^|-)(author-?(box|bio|info|card|profile|description|about|details|meta|block|teaser)|about-?(the-?)?author|bio|biography|post-?author-?box|autoren?-?(box|info|profil)|sobre-?(el|o)-?autor|vcard-bio|saboxplugin\w*|contributor-?bio)(-|$)/,
    'boilerplate',
    'about the author',
  ],
  [
    /(^|-)(info-?box|infobox\w*|fact-?box|facts?-?sheet|fakten-?(box|kasten)|info-?kasten|infokasten)(-|$)/,
    'boilerplate',
    'an information box',
  ],
  [
    /(^|-)(modal|popup|pop-?up|overlay|dialog|tooltip|drawer|off-?canvas|toast|snackbar|alert-?(bar|box)|notice|notifications?)(-(box|content|body|inner|container|window|text|message|bar))?$/,
    'boilerplate',
    'a window laid over the page',
  ],
  [
    /(^|-)(rating\w*|ratings?|votes?|voting|poll|survey|quiz|star-?rating|login\w*|log-?in|register|registration|search-?(form|box|bar|field)|searchform|print-?(button|link|only)|tools?|article-?tools|utility|utilities|feedback|contact-?form|wpcf7)(-|$)/,
    'boilerplate',
    'a form or a tool',
  ],
  [
    /(^|-)(sr-?only|screen-?reader(-text)?|visually-?hidden|visuallyhidden|offscreen|assistive-text)(-|$)|^(is-|u-|a11y-)?hidden$|^hide$|^invisible$/,
    'boilerplate',
    'hidden text',
  ],
  [
    /(^|-)(captions?|wp-?caption(-text)?|img-?(caption|credit|text)|image-?(caption|credit|copyright|description|source|info|subtitle|meta)|photo-?(caption|credit|info)|pic-?caption|figcaption|bild-?(unterschrift|text|quelle|nachweis|info)|bu|legende?|media-?(caption|credit|info)|gallery-?(caption|text)|credits?|copyright-?(info|notice)|photographer|fotograf)(-|$)/,
    'caption',
    "a picture's caption",
  ],
  [
    /(^|-)(by-?line\w*|author\w*|autor(en)?|writer|dateline|post-?(meta|info|date|details|author|byline|header-?meta)|entry-?(meta|date|info|author|byline|utility)|article-?(meta|date|info|author|byline|dateline|published|details)|meta-?(info|data|line|bar)|postmeta\w*|postinfo|post-?by|posted-?(on|by|in)|publish(ed)?-?(date|info|at|on|time)|pub-?date|timestamp|time-?stamp|date-?time|news-?(date|info|meta)|datum|submitted|reading-?time|read-?time|lesezeit|min-?read)(-|$)/,
    'byline',
    'author and date',
  ],
]

const byTag: Record<string, Furniture> = {
  nav: { role: 'boilerplate', reason: 'navigation' },
  footer: { role: 'footer', reason: "the page's footer" },
  aside: { role: 'boilerplate', reason: 'an aside' },
  form: { role: 'boilerplate', reason: 'a form or a tool' },
  button: { role: 'boilerplate', reason: 'a form or a tool' },
  label: { role: 'boilerplate', reason: 'a form or a tool' },
  fieldset: { role: 'boilerplate', reason: 'a form or a tool' },
  dialog: { role: 'boilerplate', reason: 'a window laid over the page' },
  menu: { role: 'boilerplate', reason: 'navigation' },
  figcaption: { role: 'caption', reason: "a picture's caption" },
  noscript: { role: 'boilerplate', reason: 'for browsers without scripts' },
  address: { role: 'byline', reason: 'author and date' },
  'amp-sidebar': { role: 'boilerplate', reason: 'navigation' },
  'amp-consent': { role: 'boilerplate', reason: 'a cookie notice' },
  'amp-ad': { role: 'promo', reason: 'advertising' },
}
const byAriaRole: Record<string, Furniture> = {
  navigation: { role: 'boilerplate', reason: 'navigation' },
  menu: { role: 'boilerplate', reason: 'navigation' },
  menubar: { role: 'boilerplate', reason: 'navigation' },
  toolbar: { role: 'boilerplate', reason: 'a form or a tool' },
  search: { role: 'boilerplate', reason: 'a form or a tool' },
  complementary: { role: 'boilerplate', reason: 'an aside' },
  contentinfo: { role: 'footer', reason: "the page's footer" },
  banner: { role: 'boilerplate', reason: 'navigation' },
  dialog: { role: 'boilerplate', reason: 'a window laid over the page' },
  alertdialog: { role: 'boilerplate', reason: 'a window laid over the page' },
  alert: { role: 'boilerplate', reason: 'a window laid over the page' },
}
const byItemprop: Record<string, Furniture> = {
  author: { role: 'byline', reason: 'author and date' },
  datepublished: { role: 'byline', reason: 'author and date' },
  datemodified: { role: 'byline', reason: 'author and date' },
  publisher: { role: 'byline', reason: 'author and date' },
  caption: { role: 'caption', reason: "a picture's caption" },
  comment: { role: 'boilerplate', reason: 'comments' },
  keywords: { role: 'tags', reason: 'a list of tags' },
  breadcrumb: { role: 'boilerplate', reason: 'navigation' },
}
/** What the page does not show at first, by an attribute or its own style. */
export const hiddenText: Furniture = { role: 'boilerplate', reason: 'hidden text' }

/** What the element is by its own markup, its surroundings not looked at. */
export function furnitureOf(element: PageElement): Furniture | undefined {
  const { tag, attributes } = element
  if (tag === 'html' || tag === 'body' || tag === '#root') return undefined
  if (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')
  )
    return hiddenText
  const known =
    byTag[tag] ??
    byAriaRole[attributes.role?.toLowerCase() ?? ''] ??
    byItemprop[attributes.itemprop?.toLowerCase() ?? '']
  if (known) return known
  const names = namesOf(
    /^(h[1-6]|p)$/.test(tag) ? { ...element, attributes: { class: attributes.class ?? '' } } : element,
  )
  if (names.some((name) => wholePost.test(name))) return undefined
  for (const name of names) {
    const meant = furnitureNamed(name)
    if (meant) return meant
  }
  return undefined
}

const byName = new Map<string, Furniture | undefined>()

function furnitureNamed(name: string): Furniture | undefined {
  if (byName.has(name)) return byName.get(name)
  const [, role, reason] = qualified.test(name) ? [] : (named.find(([pattern]) => pattern.test(name)) ?? [])
  const meant = role && reason ? { role, reason } : undefined
  if (byName.size >= rememberedNames) byName.clear()
  byName.set(name, meant)
  return meant
}

const qualified = /^(with|has|no|without)-|-(with|has|no|without)-/

/** WordPress lists a post's tags and categories among the classes of its container. */
const wholePost = /^(post-\d+|hentry|type-post|h-entry)$/

/** A page gives the same names to many elements, and is asked for them from many sides. */
const namesByMarkup = new Map<string, readonly string[]>()
const rememberedNames = 4000

/** Class names and the id, each lower-case and with its words parted by "-". */
export function namesOf({ attributes }: PageElement): readonly string[] {
  const raw = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  const known = namesByMarkup.get(raw)
  if (known) return known
  if (namesByMarkup.size >= rememberedNames) namesByMarkup.clear()
  const names = namesIn(raw)
  namesByMarkup.set(raw, names)
  return names
}

function namesIn(raw: string): string[] {
  if (raw === ' ') return []
  return raw
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => name.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, ''))
}
