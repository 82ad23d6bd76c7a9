import { describe, expect, it } from 'vitest'
import { findSentence } from './sentences'

const body = 'The gate was open. Nobody saw it!\n\nThe next day it was shut.\n\n入口は開いていた。誰も見なかった。'

function walk(direction: 'next' | 'previous'): string[] {
  const found: string[] = []
  let place = direction === 'next' ? 0 : body.length
  for (;;) {
    const sentence = findSentence(body, place, direction)
    if (!sentence) return found
    found.push(body.slice(sentence.start, sentence.end))
    place = direction === 'next' ? sentence.end : sentence.start
  }
}

const sentences = [
  'The gate was open.',
  'Nobody saw it!',
  'The next day it was shut.',
  '入口は開いていた。',
  '誰も見なかった。',
]

describe('findSentence', () => {
  it('goes through every sentence, over paragraphs and scripts', () => {
    expect(walk('next')).toEqual(sentences)
  })

  it('goes back the same way', () => {
    expect(walk('previous')).toEqual([...sentences].reverse())
  })

  it('finds nothing in an empty body', () => {
    expect(findSentence('', 0, 'next')).toBeNull()
    expect(findSentence('', 0, 'previous')).toBeNull()
  })
})
