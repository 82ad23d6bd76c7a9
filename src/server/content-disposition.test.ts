import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachment } from './content-disposition'

describe('attachment', () => {
  it('names the file twice: for old readers in ASCII, for the others whole', () => {
    expect(attachment('Laporan "akhir" 50%.md')).toBe(
      `attachment; filename="Laporan _akhir_ 50_.md"; filename*=UTF-8''Laporan%20%22akhir%22%2050%25.md`,
    )
    expect(attachment('見出し (1).html')).toBe(
      `attachment; filename="___ (1).html"; filename*=UTF-8''%E8%A6%8B%E5%87%BA%E3%81%97%20%281%29.html`,
    )
  })

  it('is a header for any name, and gives the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = attachment(name)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name)
      }),
    )
  })

  it('takes half a character for a gap', () => {
    expect(attachment('a\ud800.md')).toContain("UTF-8''a_.md")
  })
})
