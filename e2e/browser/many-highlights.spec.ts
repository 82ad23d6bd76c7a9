/** Ten thousand highlights on one story: listed, walked through, and one more made. */
import { writeFiles } from './articles'
import { expectNoViolations } from './no-violations'
import { expect, test } from './test'

const count = 10_000
const url = 'https://harbour.example/ledger'
const title = 'The whole ledger of the harbour office'

const entries = Array.from({ length: count }, (_, index) => `Entry ${index} of the ledger was paid in coin.`)
const paragraphs = Array.from({ length: count / 20 }, (_, index) =>
  entries.slice(index * 20, index * 20 + 20).join(' '),
)
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${url}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
const highlights = entries.map((_, index) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://harbour.example/annotations/${index}`,
  type: 'Annotation',
  motivation: 'highlighting',
  created: '2024-06-25T12:00:00Z',
  target: { source: url, selector: { type: 'TextQuoteSelector', exact: `Entry ${index} of the ledger` } },
}))

test('ten thousand highlights on one story do not stop the reader', async ({ kliping, folder, page: tab }) => {
  const { library, reader, highlights: list } = kliping
  await kliping.importFiles(await writeFiles(folder, { 'ledger.html': page }))
  await kliping.importFinished()
  await kliping.importFiles(await writeFiles(folder, { 'highlights.json': JSON.stringify(highlights) }))
  await expect(kliping.status).toContainText('10,000 highlights', { timeout: 60_000 })
  await library.open(title)
  await expect(list.list.getByRole('heading')).toContainText('10,000')
  expect(await list.cards.count()).toBeLessThan(100)
  await expect(reader.mark('Entry 0 of the ledger')).toBeVisible()
  await tab.keyboard.press(']')
  await tab.keyboard.press(']')
  await expect(list.card('Entry 1 of the ledger')).toHaveAttribute('aria-current', 'true')
  await reader.select('was paid in coin')
  await reader.highlight('Pink')
  await expect(list.list.getByRole('heading')).toContainText('10,001')
  await expectNoViolations(tab)
})
