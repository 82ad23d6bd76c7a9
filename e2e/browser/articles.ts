/** Invented articles, written to a folder for the specs to import. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Article {
  title: string
  outlet?: string
  /** ISO 8601 */
  publishedAt?: string
  language?: string
  paragraphs: string[]
}

export const harbour: Article = {
  title: 'The contract that was signed after dark',
  outlet: 'The Harbour Post',
  publishedAt: '2024-06-25T14:40:00+07:00',
  language: 'en',
  paragraphs: [
    'The port authority signed the contract on a Friday evening, three hours after the only councillor who opposed it had left the building. The minutes record no vote.',
    'Four versions of the dredging plan are known. In the first, the channel ends at the old lighthouse; in the last, it reaches a fishing village where forty families hold papers that the land office says it cannot find.',
    'Engineers who worked on the first survey describe a hurried month. The tide gauge stood on a jetty that has since been taken down, they say, and nobody wrote down where.',
  ],
}

export const harvest: Article = {
  title: 'Rice prices fall as the harvest comes in early',
  outlet: 'Valley Courier',
  publishedAt: '2023-03-02',
  language: 'en',
  paragraphs: [
    'The price of rice fell by a tenth this week after the harvest in the valley began a fortnight early, traders at the central market said on Thursday.',
    'Farmers fear that the early rain which ripened the fields will also rot them, because the drying floors were lent out for the election rallies down at the harbour.',
  ],
}

export const night: Article = {
  title: 'العقد الذي وُقّع بعد حلول الظلام',
  outlet: 'صحيفة الميناء',
  publishedAt: '2024-06-26',
  language: 'ar',
  paragraphs: [
    'وقّعت سلطة الميناء العقد مساء يوم جمعة، بعد ثلاث ساعات من مغادرة العضوة الوحيدة التي عارضته المبنى، ولا يسجل المحضر أي تصويت على الإطلاق.',
    'وتنتهي القناة في النسخة الأولى من الخطة عند المنارة القديمة، أما في الأخيرة فتصل إلى قرية الصيادين حيث تملك أربعون عائلة أوراقًا.',
  ],
}

/** The article as a saved web page. */
export function webPage({ title, outlet, publishedAt, language = 'en', paragraphs }: Article): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedAt,
    publisher: { '@type': 'Organization', name: outlet },
    inLanguage: language,
  }
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<script type="application/ld+json">${JSON.stringify(facts)}</script></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
}

/** Writes files into a folder. @returns their paths, in the order given */
export async function writeFiles(folder: string, files: Record<string, string | Buffer>): Promise<string[]> {
  const paths: string[] = []
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    paths.push(path)
  }
  return paths
}
