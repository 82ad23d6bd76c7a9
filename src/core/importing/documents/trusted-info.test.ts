import { describe, expect, it } from 'vitest'
import { trustedInfo } from './trusted-info'

describe('a title in the properties', () => {
  it.each([
    'Microsoft Word - x.doc',
    'Untitled',
    'Dokument1',
    'clip.indd',
    'NEWS_0503_p4',
    'C:\\a\\b.doc',
    'about:blank',
    '12',
  ])('is passed over when a program gave it: %s', (title) => {
    expect(trustedInfo({ title }, 'x.pdf').title).toBeUndefined()
  })
  it.each(['Fähren fahren wieder', 'Documents show what the minister knew', '风暴过后渡轮恢复航行'])(
    'stands: %s',
    (title) => {
      expect(trustedInfo({ title }, 'x.pdf').title).toBe(title)
    },
  )
})

it('takes people for authors, not logins and programs', () => {
  const authors = [
    'admin',
    'Microsoft Office User',
    'python-docx',
    'jdoe',
    'a_b',
    'Jane Doe',
    'Jane  Doe',
    '王小明',
    'User 12',
  ]
  expect(trustedInfo({ authors }, 'x.pdf').authors).toEqual(['Jane Doe', '王小明'])
})
