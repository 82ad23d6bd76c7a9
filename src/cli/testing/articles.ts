/** Invented articles as files, for the tests of the command line. */

export interface Article {
  title: string
  date: string
  paragraphs: readonly string[]
}

export const ferry: Article = {
  title: 'Feri Malam Tuntung Kembali Melaut Setelah Perbaikan Mesin',
  date: '12 Maret 2024 09:15',
  paragraphs: [
    'Feri malam yang menghubungkan Pulau Tuntung dan daratan kembali melaut pada Selasa pagi setelah mesinnya diperbaiki selama tiga pekan.',
    'Nakhoda Sari Wibawa mengatakan para penumpang sudah menunggu sejak subuh di dermaga lama.',
    'Pemerintah kabupaten berjanji menambah satu kapal cadangan sebelum musim angin barat tiba.',
  ],
}

export const lighthouse: Article = {
  title: 'Keepers return to the lighthouse at Grey Point',
  date: '3 April 2023',
  paragraphs: [
    'Two keepers have returned to the lighthouse at Grey Point after eleven years in which a machine minded the lamp.',
    'The harbour office said that storms had put out the automatic lamp nine times last winter.',
    'Fishermen in the village welcomed the news with a small procession of boats on Sunday.',
  ],
}

export function articleText({ title, date, paragraphs }: Article): string {
  return `${[title, date, ...paragraphs].join('\n\n')}\n`
}

export function articlePage({ title, date, paragraphs }: Article): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:title" content="${title}"></head>
<body><article><h1>${title}</h1><p class="date">${date}</p>
${body}
</article></body></html>\n`
}
