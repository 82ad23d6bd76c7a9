/** Which way a language is written. */

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'ff-adlm',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** `auto`: the language is not known, the first strong character decides. */
export function textDirection(language: string | undefined): 'rtl' | 'ltr' | 'auto' {
  if (language === undefined) return 'auto'
  return rightToLeft.has(language.toLowerCase()) || rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
