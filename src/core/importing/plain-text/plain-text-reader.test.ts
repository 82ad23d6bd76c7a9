import { describe, expect, test } from 'vitest'
import { bodyText, restoreText } from '../../../contract/story'
import type { ReaderInput } from '../reader'
import { plainTextReader, readNewsText } from './plain-text-reader'

const options = { mediaType: 'text/plain', modifiedAt: '2026-01-02T03:04:05Z' }
const read = (text: string) => readNewsText(text, options)
const roles = (text: string) => read(text).blocks.map(({ role, text: shown }) => `${role}: ${shown}`)

function input(content: Uint8Array | string, file = 'clip.txt', sizeBytes?: number): ReaderInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    file,
    head: bytes.subarray(0, 65_536),
    sizeBytes: sizeBytes ?? bytes.length,
    modifiedAt: options.modifiedAt,
    bytes: async () => bytes,
    async *stream() {
      yield bytes
    },
  }
}
async function stories(source: ReaderInput) {
  const drafts = []
  for await (const draft of plainTextReader.read(source)) if ('title' in draft) drafts.push(draft)
  return drafts
}

const article = [
  'Pasar Ikan Pindah ke Dermaga Baru',
  '25 Juni 2024 14:40',
  'KabarTeluk.co - Pasar ikan pindah ke dermaga baru mulai hari ini karena bangunan lama bocor.',
  'BACA JUGA: Dermaga Lama Jadi Museum',
  'Pedagang mengatakan tempat baru itu lebih luas dan lebih sejuk. (*)',
  'Redaktur: Ratna Wulan',
].join('\n\n')

describe('readNewsText', () => {
  test('keeps promo lines, stamps, end marks and credits out of the body, as labelled blocks', () => {
    const draft = read(article)
    expect(bodyText(draft.blocks)).toBe(
      'Pasar ikan pindah ke dermaga baru mulai hari ini karena bangunan lama bocor.\n\n' +
        'Pedagang mengatakan tempat baru itu lebih luas dan lebih sejuk.',
    )
    expect(draft.blocks.map(({ role }) => role)).toEqual([
      'title',
      'date',
      'outlet',
      'body',
      'promo',
      'body',
      'endmark',
      'credit',
    ])
    expect(draft.related).toEqual([{ title: 'Dermaga Lama Jadi Museum' }])
    expect(restoreText(draft.blocks)).toBe(article)
  })

  test('a dateline with a place stays in the text and gives the place', () => {
    const draft = read(
      'Judul Berita Panjang Hari Ini\n\nJAKARTA, KabarTeluk.co - Pasar ikan pindah ke dermaga baru mulai hari ini.',
    )
    expect(draft).toMatchObject({ place: 'JAKARTA', outlet: 'KabarTeluk.co' })
    expect(bodyText(draft.blocks)).toContain('JAKARTA, KabarTeluk.co - Pasar ikan')
  })

  test.each([
    'Munir: "Tahun lalu kami hanya dapat separuhnya, jadi kami bersyukur hari ini."',
    '25 Juni 2024 menjadi hari yang akan lama diingat oleh para pedagang di pasar itu.',
    'Warga diminta baca juga papan pengumuman di balai kota sebelum menyeberang ke pulau.',
    'Baca juga papan pengumuman itu sebelum menyeberang ke pulau, kata petugas kepada warga.',
    'Read also the small print before you sign anything, the harbor master told the crowded room.',
    'Follow the river for two miles and you will find the mill that the village bought last year.',
    'The copyright in the song was sold to a publisher for nine pounds in the summer of 1931.',
    'Editor: a word that nobody in the village had heard before the newspaper opened its office there.',
    'Von den zwölf Booten kamen am Abend nur neun zurück, wie der Hafenmeister mitteilte.',
    'Jakarta-based fishermen said the new quay was wider and cooler than the old one had been.',
  ])('takes "%s" for running text', (sentence) => {
    const draft = read(
      `Headline of the Story of the Day\n\nBy Jane Doe\n\nThe first paragraph says what happened in the harbor.\n\n${sentence}\n\nThe last paragraph closes the story in a proper way.`,
    )
    expect(bodyText(draft.blocks)).toContain(sentence)
  })

  test.each([
    [
      'two dates',
      'Brücke gesperrt\nVon Anna Müller\nVeröffentlicht: 25.06.2024, aktualisiert: 26.06.2024\n\nDie Brücke ist seit Montag gesperrt, teilte die Stadt mit.',
      { publishedAt: '2024-06-25', modifiedAt: '2024-06-26' },
    ],
    [
      'a day without a year',
      'Jembatan Ditutup Sementara\nSelasa (25/6)\n\nJembatan tua itu ditutup mulai pekan depan karena retak, kata wali kota.',
      { publishedAt: '2025-06-25' },
    ],
    [
      'a relative date',
      'Brücke gesperrt\nvor 2 Stunden\n\nDie Brücke ist seit Montag gesperrt, teilte die Stadt mit.',
      { publishedAt: '2026-01-02T01:04:00Z' },
    ],
    [
      'a date in the address',
      'https://www.kabarteluk.example/2024/06/25/pasar-ikan\nPasar Ikan Pindah\n\nPasar ikan pindah ke dermaga baru mulai hari ini karena bocor.',
      { publishedAt: '2024-06-25', url: 'https://www.kabarteluk.example/2024/06/25/pasar-ikan' },
    ],
    [
      'only a changed date',
      'Pasar Ikan Pindah\nDiperbarui 18 Jun 2025, 12:36 WIB\n\nPasar ikan pindah ke dermaga baru mulai hari ini karena bocor.',
      { publishedAt: '2025-06-18T12:36:00+07:00', modifiedAt: '2025-06-18T12:36:00+07:00' },
    ],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  test.each([
    'VIDEO: Banjir Terjang Hulu Sungai',
    'FOTO: Momen Wali Kota Tanam Padi',
    'Baca Juga Manfaatnya: Kopi Hitam Pagi Hari',
    'Hak Cipta Lagu Anak Dijual Murah',
    'Copyright Lagu Jadi Rebutan Dua Band',
    'Ikuti Lomba Foto Instagram Berhadiah Mobil',
    'Jadwal TV Hari Ini 20 Juni 2025',
    '20 Juni 2025: Jadwal Kapal ke Pulau',
    'Tag Harga Baru Beras Naik',
    'Sumber: Wali Kota Akan Diganti',
    'Kata Wali Kota soal Banjir: "Kami Tidak Tahu Apa-apa soal Itu Sebelumnya, Maaf Sekali."',
    '(Video) Detik-detik Kapal Karam',
    'Siapa Takut?',
  ])('takes "%s" for a headline, above an unlabelled author', (headline) => {
    const draft = read(
      `${headline}\nrina wulan -kabarTeluk\nKamis, 19 Jun 2025 10:02 WIB\n\nPasar ikan pindah ke dermaga baru mulai pekan depan karena bangunan lama bocor.`,
    )
    expect(draft).toMatchObject({
      title: headline,
      authors: ['rina wulan', 'kabarTeluk'],
      publishedAt: '2025-06-19T10:02:00+07:00',
    })
  })

  test('a story in one language is not dated by another story in its list', () => {
    expect(
      roles(
        'Banjir surut\n\nWarga mulai membersihkan rumah dari lumpur sejak pagi tadi.\n\nBerita terkait:\n- Hujan deras di hulu sungai\n- Posko dibuka di balai desa',
      ),
    ).toEqual([
      'title: Banjir surut',
      'body: Warga mulai membersihkan rumah dari lumpur sejak pagi tadi.',
      'promo: Berita terkait:',
      'promo: - Hujan deras di hulu sungai',
      'promo: - Posko dibuka di balai desa',
    ])
  })

  test('text wrapped at a column becomes paragraphs, and its original lines are kept', () => {
    const wrapped =
      'The ferry is back\n\n' +
      'The ferry that was taken out of service last\nyear is back, after the town repaired it with\nmoney that had been collected by the school.\nThe first trip is free for everybody who has\na bicycle.\n\nThe captain said he was glad, and that the\nswallows had moved out of the engine room in\ntime.\n'
    const { blocks } = read(wrapped)
    expect(blocks).toHaveLength(3)
    expect(blocks[1]?.text).toMatch(/^The ferry that was .* a bicycle\.$/)
    expect(blocks[1]?.raw).toContain('last\nyear')
  })

  test('one line is title and body', () => {
    const draft = read('Milk, bread, candles')
    expect(draft.title).toBe('Milk, bread, candles')
    expect(bodyText(draft.blocks)).toBe('Milk, bread, candles')
  })

  test('blank space is no story', () => {
    expect(() => read(' \n\t\r\n')).toThrow(expect.objectContaining({ code: 'empty-file' }))
  })
})

describe('plainTextReader', () => {
  test('reads text in old encodings and tells the media type by the name', async () => {
    const [draft] = await stories(
      input(
        new Uint8Array(
          [...'Caf\xe9 ferm\xe9\n\nLe caf\xe9 de la gare a ferm\xe9 ses portes lundi matin.\n'].map((c) =>
            c.charCodeAt(0),
          ),
        ),
        'cafe.md',
      ),
    )
    expect(draft).toMatchObject({ title: 'Café fermé', mediaType: 'text/markdown', language: 'fr' })
  })

  test('says what is wrong with what is no text, and with what is too long', async () => {
    const binary = new Uint8Array(4096).map((_, i) => (i * 7) % 32)
    expect(plainTextReader.recognises(input(binary))).toBe(false)
    await expect(stories(input('x', 'long.txt', 40 * 1024 * 1024))).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('Split it'),
    })
  })

  test('a text of signs alone is called after its file', async () => {
    const [draft] = await stories(input('***\n', 'my_old-notes.txt'))
    expect(draft?.title).toBeTruthy()
  })
})
