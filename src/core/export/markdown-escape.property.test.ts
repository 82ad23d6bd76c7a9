import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { codeSpan, escapeLine, escapeParagraph, heading, yamlString } from './markdown-escape'

/** Raw HTML is let through here, so that a tag which was not escaped would be seen. */
const markdown = new MarkdownIt({ html: true, linkify: false })

function render(source: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${markdown.render(source)}</body></html>`)
  return document.body
}

const hostile = fc.array(
  fc.constantFrom(
    ...[
      '#',
      '##',
      ' ',
      '    ',
      '\t',
      '*',
      '**',
      '_',
      '`',
      '```',
      '~~',
      '==',
      '=',
      '-',
      '---',
      '===',
      '+ ',
      '> ',
      '|',
      ':',
    ],
    ...[
      '1. ',
      '2) ',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](javascript:x)',
      '<b>',
      '<script>',
      '&lt;',
      '&amp',
      '&#35;',
      '\\',
      '$',
      '{',
    ],
    ...[
      '[^1]',
      '[^1]: ',
      '%%',
      '^x^',
      'http://a.example/?q=1',
      'word',
      'kata',
      '新聞',
      'é',
      '\n',
      '\n\n',
      '-->',
      '<!--',
    ],
  ),
  { maxLength: 12 },
)
const text = fc.oneof(
  hostile.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
const visible = (shown: string) => shown.replace(/\s+/g, ' ').trim()

describe('escapeParagraph', () => {
  it('shows the same text, as one paragraph with nothing in it but line breaks', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        const body = render(escapeParagraph(drawn))
        expect(visible(body.textContent ?? '')).toBe(visible(drawn))
        const inner = body.querySelectorAll('*')
        for (const element of inner) expect(['P', 'BR']).toContain(element.tagName)
        expect(body.querySelectorAll('p').length).toBe(visible(drawn) === '' ? 0 : 1)
      }),
      { numRuns: 500 },
    )
  })

  it('writes out what turns the reading direction around', () => {
    expect(escapeParagraph('safe \u202egnp.exe\u202c')).toBe('safe &#x202E;gnp.exe&#x202C;')
  })
})

describe('escapeLine in a heading', () => {
  it('is one line in a heading', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        fc.pre(visible(drawn) !== '')
        const body = render(`${heading(1, escapeLine(drawn))}\n`)
        expect(body.querySelectorAll('*').length).toBe(1)
        expect(visible(body.querySelector('h1')?.textContent ?? '')).toBe(visible(drawn))
      }),
      { numRuns: 500 },
    )
  })
})

it('keeps backquotes from ending a code span', () => {
  expect(render(codeSpan('a`b')).querySelector('code')?.textContent).toBe("a'b")
})

it('writes YAML strings that are JSON strings on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (drawn) => {
      const written = yamlString(drawn)
      expect(JSON.parse(written)).toBe(drawn)
      expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029\u202e]/)
    }),
  )
})
