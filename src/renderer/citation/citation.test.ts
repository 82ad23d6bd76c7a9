import { expect, it } from 'vitest'
import { citation, citedQuote } from './citation'

const day = (iso: string) => iso.slice(0, 10)

it('names who, what, where and when', () => {
  const story = {
    title: 'The contract\nthat was signed after dark',
    authors: ['Rina Basuki', 'Tom Hale'],
    outlet: 'The Harbour Post',
    publishedAt: '2024-06-25T14:40:00+07:00',
    url: 'https://harbour.example/contract',
  }
  expect(citation(story, day)).toBe(
    'Rina Basuki, Tom Hale, “The contract that was signed after dark”, The Harbour Post, 2024-06-25, https://harbour.example/contract',
  )
})

it('leaves out what is not known', () => {
  expect(citation({ title: 'Untraced', authors: [] }, day)).toBe('“Untraced”')
})

it('puts the citation under the quote', () => {
  expect(citedQuote(' The minutes record no vote. ', 'Harbour Post')).toBe(
    '“The minutes record no vote.”\n— Harbour Post',
  )
})
