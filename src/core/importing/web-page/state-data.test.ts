import { expect, it } from 'vitest'
import { dateInState } from './state-data'

const json = JSON.stringify

it('finds the one date of publication, however deep', () => {
  const script = json({ props: { page: [{ publishedDate: '2016-11-04T20:37:27Z', updatedDate: '2016-12-01' }] } })
  expect(dateInState([script], 'A review')).toBe('2016-11-04T20:37:27Z')
})

it('prefers the date beside the headline', () => {
  const script = json({
    teasers: [{ title: 'Another', published_at: '2021-01-02' }],
    story: { title: 'The bridge', published_at: '2021-03-04' },
  })
  expect(dateInState([script], 'The bridge')).toBe('2021-03-04')
})

it.each([
  ['several days', json([{ datePublished: '2021-01-02' }, { datePublished: '2021-03-04' }])],
  ['other dates', json({ publishUntil: '2030-01-01', birthDate: '1970-02-03' })],
  ['what is no date', json({ publishedAt: 'yesterday', pubDate: { $ref: '1' } })],
  ['broken data', '{"publishedAt": "2021-01-02"'],
])('says nothing for %s', (_, script) => expect(dateInState([script], 'The bridge')).toBeUndefined())
