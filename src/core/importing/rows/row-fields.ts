/** The usual names of a news table's columns, in English and Indonesian, and what each means to a story. */

/** Names as compared: lower case, without anything that is not a letter or digit. Earlier names win. */
const names = {
  externalId: ['externalid', 'id', 'articleid', 'docid', 'guid', 'uuid', 'uid', 'kode', 'nomor'],
  title: ['title', 'headline', 'judul', 'judulberita', 'judulartikel', 'hl'],
  subtitle: ['subtitle', 'deck', 'standfirst', 'subheadline', 'subjudul', 'anakjudul', 'teras'],
  authors: [
    'authors',
    'author',
    'byline',
    'by',
    'creator',
    'writer',
    'journalist',
    'reporter',
    'penulis',
    'wartawan',
    'jurnalis',
    'pewarta',
  ],
  editors: ['editors', 'editor', 'redaktur', 'penyunting'],
  outlet: [
    'outlet',
    'source',
    'publisher',
    'publication',
    'newspaper',
    'media',
    'site',
    'sitename',
    'website',
    'sumber',
    'sumberberita',
    'namamedia',
    'penerbit',
    'portal',
    'koran',
  ],
  agency: ['agency', 'newsagency', 'wire', 'kantorberita'],
  place: ['place', 'location', 'dateline', 'city', 'tempat', 'lokasi', 'kota'],
  publishedAt: [
    'publishedat',
    'published',
    'publicationdate',
    'publishdate',
    'datepublished',
    'pubdate',
    'date',
    'datetime',
    'timestamp',
    'time',
    'tanggalpublikasi',
    'tanggalterbit',
    'tanggal',
    'tgl',
    'waktuterbit',
    'waktu',
    'terbit',
  ],
  modifiedAt: [
    'modifiedat',
    'modified',
    'datemodified',
    'updatedat',
    'updated',
    'lastmodified',
    'diperbarui',
    'tanggalpembaruan',
  ],
  language: ['language', 'lang', 'bahasa'],
  section: ['section', 'category', 'rubric', 'kategori', 'rubrik', 'kanal'],
  url: ['url', 'link', 'href', 'permalink', 'canonicalurl', 'weburl', 'sourceurl', 'tautan', 'alamat'],
  tags: ['tags', 'tag', 'keywords', 'topics', 'katakunci', 'topik', 'label'],
  body: [
    'body',
    'text',
    'content',
    'articlebody',
    'fulltext',
    'article',
    'story',
    'maintext',
    'isiberita',
    'isi',
    'isiartikel',
    'konten',
    'teks',
    'artikel',
    'berita',
    'bodytext',
    'contenttext',
  ],
} as const

export type RowField = keyof typeof names
export type RowFields = Partial<Record<RowField, unknown>>

const compared = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The row's values by what they mean; columns of unknown names are left out (they stay in the original). */
export function rowFields(row: Record<string, unknown>): RowFields {
  const byName = new Map(Object.keys(row).map((key) => [compared(key), row[key]]))
  const fields: RowFields = {}
  for (const field of Object.keys(names) as RowField[]) {
    const name = names[field].find((candidate) => hasValue(byName.get(candidate)))
    if (name) fields[field] = byName.get(name)
  }
  return fields
}

/** Whether the row has a column for a headline or a text, be it empty. */
export function hasStoryColumn(row: Record<string, unknown>): boolean {
  const columns = new Set(Object.keys(row).map(compared))
  return [...names.title, ...names.body].some((name) => columns.has(name))
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
