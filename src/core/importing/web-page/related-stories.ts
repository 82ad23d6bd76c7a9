/** The other stories that a page points to from within or right around its own. */
import type { Story } from '../../../contract/story'
import { canonicalUrl } from './canonical-url'
import { pointsElsewhere } from './line-wording'
import type { JudgedSegment } from './main-content'
import type { Judgement } from './segment-role'

const maxRelated = 50
const social =
  /(^|\.)(facebook|twitter|x|instagram|whatsapp|wa|t|telegram|linkedin|pinterest|youtube|reddit|xing|tiktok|threads|flipboard|getpocket|tumblr|vk|line|addtoany|google|apple)\.(com|me|net|de|org|be|us)$/

/** @param page the page's own address, for relative links */
export function relatedStories(
  segments: readonly JudgedSegment[],
  judgements: readonly Judgement[],
  page: string | undefined,
): Story['related'] {
  const related = new Map<string, Story['related'][number]>()
  segments.forEach((segment, index) => {
    const judgement = judgements[index]
    if (judgement?.role !== 'promo' || !/stories|links/.test(judgement.reason ?? '')) return
    for (const link of segment.links) {
      const url = canonicalUrl(link.href, page)
      if (link.title.length < 12 || (url && url === page) || /^(mailto|javascript|tel):/i.test(link.href)) continue
      if (url && social.test(new URL(url).hostname)) continue
      if (related.size < maxRelated && !related.has(url ?? link.title)) {
        related.set(url ?? link.title, { title: withoutLeadIn(link.title), ...(url ? { url } : {}) })
      }
    }
  })
  return [...related.values()]
}

/** "Read also: Title" as "Title". */
function withoutLeadIn(title: string): string {
  const match = pointsElsewhere(title) ? /^[^:：]{3,40}[:：]\s*(.{12,})$/s.exec(title) : null
  return match?.[1] ?? title
}
