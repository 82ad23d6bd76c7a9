import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFileName } from './file-name'

describe('exportFileName', () => {
  it('keeps letters of every script', () => {
    expect(exportFileName(['2024-06-25', 'Rusia Menantang Barat'], 'md')).toBe('2024-06-25 Rusia Menantang Barat.md')
    expect(exportFileName(['中文新聞標題'], 'html')).toBe('中文新聞標題.html')
    expect(exportFileName(['أخبار اليوم'], 'json')).toBe('أخبار اليوم.json')
  })

  it('takes out what no file system or shell should meet', () => {
    expect(exportFileName(['../../etc/passwd'], 'md')).toBe('etc passwd.md')
    expect(exportFileName(['--rf *'], 'md')).toBe('rf.md')
    expect(exportFileName(['a\u202egpj.exe'], 'md')).toBe('agpj.exe.md')
    expect(exportFileName(['nul'], 'md')).toBe('_nul.md')
    expect(exportFileName(['COM1.report'], 'md')).toBe('_COM1.report.md')
    expect(exportFileName([undefined, ' ... '], 'md')).toBe('Kliping.md')
  })

  it('is always one short, printable name', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('..', 'con', 'lpt¹', '🧑‍🧑‍🧒‍🧒'.repeat(40)),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        const name = exportFileName(parts, 'html')
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(130)
        expect(name).toMatch(/^[^\s.~-][^<>:"/\\|?*\p{Cc}\p{Surrogate}]*\.html$/u)
        expect(name).not.toMatch(/^(con|nul|aux|prn|com\d|lpt\d)(\.|$)/i)
        expect(name).not.toMatch(/[. ]\.html$/)
      }),
    )
  })
})
