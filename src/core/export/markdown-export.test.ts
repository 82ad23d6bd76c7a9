import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { sampleStory } from '../library/testing/sample-stories'
import { writeMarkdown } from './markdown-export'
import { annotate, writeAll } from './testing/exported-stories'

const bridge = sampleStory('bridge', {
  title: 'Harbour bridge reopens',
  url: 'https://courier.example/bridge?a=1&b=2',
  tags: ['steel'],
  publishedAt: '2024-05-06T07:08:00+02:00',
  blocks: [
    { role: 'title', text: 'Harbour bridge reopens' },
    { role: 'body', text: 'The harbour bridge reopened on Monday after nine weeks of repairs.' },
    { role: 'promo', text: 'READ ALSO: Ten bridges to see' },
    { role: 'heading', text: 'What was found', level: 1 },
    { role: 'list', text: 'Rust\nTwo * bolts' },
    { role: 'quote', text: 'We listened to the steel.' },
  ],
})

describe('one story as Markdown', () => {
  it('has its facts in front, its text, and where it comes from', async () => {
    const text = await writeAll(writeMarkdown, [{ story: bridge, annotations: [] }])
    expect(text).toBe(`---
title: "Harbour bridge reopens"
authors: ["Maya Lind"]
outlet: "The Quay Courier"
publishedAt: "2024-05-06T07:08:00+02:00"
language: "en"
url: "https://courier.example/bridge?a=1&b=2"
tags: ["steel"]
id: "bridge"
original: "bridge.txt"
sha256: "${bridge.original.sha256}"
importedAt: "2026-01-01T00:00:00.000Z"
exportedAt: "2026-02-03T04:05:06.000Z"
---

# Harbour bridge reopens

Maya Lind · The Quay Courier · 2024-05-06 07:08 +02:00

The harbour bridge reopened on Monday after nine weeks of repairs.

## What was found

- Rust
- Two \\* bolts

> We listened to the steel.

Source: <https://courier.example/bridge?a=1&b=2> · Original: bridge.txt (text/plain, 180 bytes) · SHA-256 \`${bridge.original.sha256}\` · Imported: 2026-01-01 00:00 UTC
`)
  })

  it('marks highlights, lets overlapping ones share a mark, and numbers their notes', async () => {
    const annotations = [
      annotate(bridge, 'harbour bridge reopened ', { note: 'First?\n\n[^9]: no', tags: ['bridge'] }),
      annotate(bridge, 'reopened on Monday', { color: 'green' }),
      annotate(bridge, 'repairs.\n\nWhat was', { color: 'blue' }),
    ]
    const text = await writeAll(writeMarkdown, [{ story: bridge, annotations }])
    expect(text).toContain('The ==harbour bridge reopened== [^1]==on Monday==[^2] after nine weeks of ==repairs.==\n')
    expect(text).toContain('## ==What was==[^3] found')
    expect(text).toContain(`## Annotations

[^1]: “harbour bridge reopened”

    First?

    \\[\\^9\\]: no

    yellow · #bridge · 2026-01-01 00:00 UTC

[^2]: “reopened on Monday”

    green · 2026-01-01 00:00 UTC
`)
  })

  it('marks nothing where the quote does not stand any more, and says so', async () => {
    const moved = annotate(bridge, 'harbour', { orphan: true })
    moved.selector[1].start += 1
    const text = await writeAll(writeMarkdown, [{ story: bridge, annotations: [moved] }])
    expect(text).toContain('The harbour bridge reopened')
    expect(text).toContain('[^1]: “harbour”\n\n    yellow · 2026-01-01 00:00 UTC · not found in the text as it is now')
  })
})

describe('hostile stories as Markdown', () => {
  const hostile = sampleStory('hostile', {
    title: '---\nevil: true # <script>alert(1)</script>',
    authors: ['a"]\nevil: [1'],
    url: 'javascript:alert(1)',
    blocks: [
      {
        role: 'body',
        text: '<img src=https://tracker.example/x.png onerror=alert(1)> ![x](https://tracker.example/y.png)',
      },
      { role: 'body', text: '---\n# not a heading\n```\n[^1]: not a note' },
    ],
  })

  it('stay inside their front matter and paragraphs', async () => {
    const text = await writeAll(writeMarkdown, [{ story: hostile, annotations: [annotate(hostile, 'not a heading')] }])
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    expect(matter).not.toMatch(/^evil/m)
    const html = new MarkdownIt({ html: true }).render(body)
    expect(html).not.toMatch(/<(img|script|a|hr)\b/)
    expect(html.match(/<h1>/g)?.length).toBe(1)
    expect(body).toContain('==not a heading==[^1]')
  })
})

it('puts many stories into one document, each with its own notes', async () => {
  const other = sampleStory('other')
  const text = await writeAll(writeMarkdown, [
    { story: bridge, annotations: [annotate(bridge, 'Monday')] },
    { story: other, annotations: [annotate(other, 'Monday')] },
  ])
  expect(text).toMatch(/^---\ntitle: .*\nstories: 2\nexportedAt: .*\n---\n/)
  expect(text).toContain('[^1]: “Monday”')
  expect(text).toContain('[^2]: “Monday”')
  expect(text.match(/^# /gm)?.length).toBe(2)
})
