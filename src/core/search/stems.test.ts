import { expect, it } from 'vitest'
import { loadStemmers, newStemOf, stemOf } from './stems'

it('goes on where a stemmer fails at a word', async () => {
  await loadStemmers(['bg', 'id'])
  for (const word of ['камен', 'дерено']) {
    expect(newStemOf(word, 'bg')).toBeUndefined()
    expect(stemOf(word, 'bg')).toBe(stemOf(word, 'bg'))
  }
  expect(newStemOf('pelabuhan', 'id')).toMatch(/^~/)
})
