/** The keys that answers of the archive are kept under. */
import type { MethodInput } from '../../contract/methods'

/** A search without its page. */
export type SearchQuestion = Omit<MethodInput<'stories.search'>, 'offset' | 'limit'>

export const keys = {
  info: ['info'],
  collections: ['collections'],
  searches: ['search'],
  search: (question: SearchQuestion, page: number) => ['search', question, page],
  stories: ['story'],
  samples: ['samples'],
  story: (id: string) => ['story', id],
  trash: ['trash'],
  rules: ['rules'],
  watched: ['watched'],
  report: (importId: string) => ['report', importId],
} as const
