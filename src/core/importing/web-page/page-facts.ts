/** What a page says about its story outside the text, whatever vocabulary it says it in. */
export interface PageFacts {
  title?: string
  authors: string[]
  editors: string[]
  outlet?: string
  agency?: string
  publishedAt?: string
  modifiedAt?: string
  language?: string
  section?: string
  tags: string[]
  url?: string
  /** The story's text as the page's data give it, paragraphs parted by line breaks where they are. */
  body?: string
}
