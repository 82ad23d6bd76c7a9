import { describe, expect, it } from 'vitest'
import { quoteOf } from './quote'

const body = 'Before it all, the minutes record no vote. After it all, nothing was said.'

describe('quoteOf', () => {
  it('takes the words with what surrounds them and where they stood', () => {
    const start = body.indexOf('the minutes')
    const end = body.indexOf(' After')
    expect(quoteOf(body, start, end)).toEqual({
      quote: {
        exact: 'the minutes record no vote.',
        prefix: 'Before it all, ',
        suffix: ' After it all, nothing was said.',
      },
      start,
    })
  })

  it('leaves the space at the ends of a careless selection', () => {
    const start = body.indexOf('the minutes')
    expect(quoteOf(body, start - 1, body.indexOf('After'))).toMatchObject({
      quote: { exact: 'the minutes record no vote.' },
      start,
    })
  })

  it('finds no quote in space', () => {
    expect(quoteOf('a\n\nb', 1, 3)).toBeNull()
  })

  it('cuts no character in half', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`
    const quote = quoteOf(`y${text}`, 81, 82)?.quote
    expect(quote?.exact).toBe('x')
    for (const part of [quote?.prefix, quote?.suffix]) expect(part).toMatch(/^(?:😀)+$/u)
  })
})
