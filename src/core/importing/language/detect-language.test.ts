import { describe, expect, test } from 'vitest'
import { detectLanguage } from './detect-language'
import samples from './samples.json'

describe('detectLanguage', () => {
  test.each(Object.entries(samples))('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test('tells Indonesian from Malay', () => {
    expect(detectLanguage('Polisi mengatakan bahwa warga tidak bisa lewat karena jalan itu ditutup.')).toBe('id')
    expect(detectLanguage('Polis berkata penduduk tidak boleh melalui jalan itu kerana ia ditutup.')).toBe('ms')
  })

  test('a text with hardly a letter has the language it is said to have, or none', () => {
    expect(detectLanguage('12:30 — 14')).toBeUndefined()
    expect(detectLanguage('12:30 — 14', 'fr-CA')).toBe('fr')
    expect(detectLanguage('')).toBeUndefined()
  })

  test('a wrong hint does not prevail over a clear text', () => {
    expect(detectLanguage(samples.de, 'en')).toBe('de')
  })

  test('a few words of Chinese, Japanese or Korean are enough', () => {
    expect(detectLanguage('大桥关闭')).toBe('zh')
    expect(detectLanguage('橋を閉鎖')).toBe('ja')
    expect(detectLanguage('다리 폐쇄')).toBe('ko')
  })
})
