import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveMessages as ar } from './ar/archive'
import { createTranslate } from './archive-messages'
import { archiveMessages as id } from './id/archive'

const inIndonesian = createTranslate(id)
const inArabic = createTranslate(ar)
const plain = (said: ReturnType<typeof inIndonesian>) => said?.map(({ text }) => text).join('')
const english = (said: ReturnType<typeof inIndonesian>) => said?.filter(({ kind }) => kind === 'english')

describe('a message', () => {
  it('without holes is its translation', () => {
    expect(inIndonesian('This file is empty. If it should not be, save or copy it again.')).toEqual([
      { text: 'Berkas ini kosong. Bila seharusnya tidak, simpan atau salin lagi.', kind: 'words' },
    ])
  })

  it('keeps its data, told apart from the words', () => {
    expect(inIndonesian('There is a collection called "Pelabuhan" already.')).toEqual([
      { text: 'Sudah ada koleksi bernama "', kind: 'words' },
      { text: 'Pelabuhan', kind: 'data' },
      { text: '".', kind: 'words' },
    ])
  })

  it('says each hole where its language wants it', () => {
    expect(plain(inArabic('the same line in 4 of 9 stories of Harbour'))).toBe(
      'السطر نفسه في 4 من أصل 9 من أخبار Harbour',
    )
  })

  it('that nobody knows is not translated', () => {
    expect(inIndonesian('Whatever this says.')).toBeUndefined()
    expect(inIndonesian('')).toBeUndefined()
    expect(inIndonesian('Whoever: whatever')).toBeUndefined()
  })
})

describe('words of the archive in a hole', () => {
  it('are translated in turn', () => {
    const said = inIndonesian('There is no story in this web page saved with its files (MHTML).')
    expect(plain(said)).toBe('Tidak ada berita dalam halaman web yang disimpan bersama berkasnya (MHTML) ini.')
  })

  it('are translated where a message holds another', () => {
    const said = inIndonesian(
      'Some stories were saved and cannot be searched until the next start: Kliping met an error it did not expect: EIO',
    )
    expect(plain(said)).toMatch(/^Beberapa berita .* Kliping menemui galat yang tidak terduga: EIO$/)
    expect(english(said)).toEqual([{ text: 'EIO', kind: 'english' }])
  })

  it('are translated one by one in a list', () => {
    const said = inIndonesian('There is no page in this web archive, only 3 redirects, 1 error page.')
    expect(plain(said)).toBe('Tidak ada halaman dalam arsip web ini, hanya 3 pengalihan, 1 halaman galat.')
  })

  it('are told from the words around them', () => {
    const remedy = 'Kliping reads no text in pictures, sound or film. Write out what is in it, and import that.'
    const said = inIndonesian(`This is a JPEG picture, which Kliping does not read. ${remedy}`)
    expect(plain(said)).toBe(
      'Ini gambar JPEG, yang tidak dibaca Kliping. Kliping tidak membaca teks dalam gambar, suara, atau film. Tuliskan isinya, lalu impor tulisan itu.',
    )
  })

  it('stay English where they are of a library', () => {
    const said = inIndonesian(
      'This zip is broken (invalid central directory). Make it again, or unpack it with a repair tool and import the folder.',
    )
    expect(plain(said)).toMatch(/^Zip ini rusak \(invalid central directory\)\. Buat lagi/)
    expect(english(said)).toEqual([{ text: 'invalid central directory', kind: 'english' }])
  })

  it('are not looked for in data', () => {
    expect(plain(inIndonesian('There is a collection called "comments" already.'))).toBe(
      'Sudah ada koleksi bernama "comments".',
    )
  })
})

describe('hostile text', () => {
  it('in a hole cannot end the message early', () => {
    const title = 'a" already. There is a collection called "b'
    expect(plain(inIndonesian(`There is a collection called "${title}" already.`))).toBe(
      `Sudah ada koleksi bernama "${title}".`,
    )
  })

  it('does not let a shorter template take the place of a longer', () => {
    const said = inIndonesian(
      'Kliping met an error it did not expect: X The file was left alone; the others are not affected.',
    )
    expect(plain(said)).toMatch(/X Berkas ini dibiarkan; yang lain tidak terpengaruh\.$/)
  })

  it('that nests without end is given up', () => {
    const nested = `${'a: '.repeat(50_000)}This file is empty. If it should not be, save or copy it again.`
    expect(inIndonesian(nested)).toBeUndefined()
  })

  it('never breaks it', () => {
    const anyTemplate = fc.constantFrom(...Object.keys(id))
    const property = fc.property(anyTemplate, fc.array(fc.string({ unit: 'binary' })), (template, texts) => {
      const message = template.replace(/[{[](\d+)[}\]]/g, (_, at: string) => texts[Number(at)] ?? '')
      const said = inIndonesian(message)
      // Whatever stands in the holes, a message of the archive is known as one.
      if (/\p{L}{2}/u.test(template.replace(/[{[]\d+[}\]]/g, ''))) expect(said).toBeDefined()
    })
    fc.assert(property)
  })
})
