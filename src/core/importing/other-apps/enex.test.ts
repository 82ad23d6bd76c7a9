import { describe, expect, it } from 'vitest'
import { readExport, wordsOf } from './testing/read-export'

const enex = (...notes: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export export-date="20240105T120000Z" application="Evernote" version="10.70.2">
${notes.join('\n')}
</en-export>`
const enml = (body: string) =>
  `<![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">\n<en-note style="word-wrap: break-word;">${body}</en-note>]]>`

const clip = `<note>
<title>Kai &amp; Hafen — Überblick</title>
<created>20230512T081500Z</created>
<updated>20230513T081500Z</updated>
<tag>hafen</tag><tag>größe</tag>
<note-attributes><author>Jo Park</author><source>web.clip7</source><source-url>https://zeitung.example/hafen</source-url></note-attributes>
<content>${enml(
  '<div>Der Hafen wächst seit Jahren, <span style="--en-highlight:blue;background-color: #b7e1f7;">sagte der Leiter</span> am Montag.</div><div><br/></div><div>Ein Kran &amp; zwei Schiffe kamen an.<en-media hash="ab" type="image/png"/></div><div><en-todo checked="true"/>Anrufen</div>',
)}</content>
<resource><data encoding="base64">
aGVs
bG8=
</data><mime>text/plain</mime><resource-attributes><file-name>../../etc/notes.txt</file-name></resource-attributes></resource>
</note>`

describe('Evernote', () => {
  it('reads a clipped page: text, facts, tags, the highlighter, attachments', async () => {
    const { stories, errors } = await readExport(enex(clip), { pieceBytes: 5 })
    expect(errors).toEqual([])
    expect(stories[0]).toMatchObject({
      title: 'Kai & Hafen — Überblick',
      url: 'https://zeitung.example/hafen',
      authors: ['Jo Park'],
      tags: ['hafen', 'größe'],
      reading: { savedAt: '2023-05-12T08:15:00Z' },
      language: 'de',
      highlights: [{ exact: 'sagte der Leiter', color: 'blue' }],
      part: { label: 'note 1' },
    })
    expect(wordsOf(stories[0] as never).slice(0, 2)).toEqual([
      'Der Hafen wächst seit Jahren, sagte der Leiter am Montag.',
      'Ein Kran & zwei Schiffe kamen an.',
    ])
    const [attachment] = stories[0]?.attachments ?? []
    expect(attachment).toMatchObject({ name: 'notes.txt', mediaType: 'text/plain' })
    expect(new TextDecoder().decode(attachment?.bytes)).toBe('hello')
  })

  it('dates a note of one’s own by the day it was made', async () => {
    const { stories } = await readExport(
      enex(
        `<note><title>Interview</title><content>${enml('<div>She said that the dike will not hold for long.</div>')}</content><created>20240101T100000Z</created></note>`,
      ),
    )
    expect(stories[0]).toMatchObject({ title: 'Interview', publishedAt: '2024-01-01T10:00:00Z' })
  })

  it('tells what is encrypted, and reads the rest', async () => {
    const { stories, errors } = await readExport(
      enex(
        `<note><title>Source</title><content>${enml('<div>Before the secret there is this line.</div><en-crypt cipher="AES" length="128" hint="h">RU5DMI8mnQ7</en-crypt>')}</content></note>`,
        `<note><title>All of it</title><content encoding="base64:aes">RU5DMI8mnQ7</content></note>`,
      ),
    )
    expect(stories[0]?.warnings.join()).toContain('encrypted')
    expect(wordsOf(stories[0] as never).join()).not.toContain('RU5D')
    expect(errors).toEqual(['encrypted-file note 2'])
  })

  it('keeps the notes before the end of a file that is cut off, and says that it is', async () => {
    const whole = enex(clip, clip.replace('Überblick', 'Zwei'))
    const { stories, errors } = await readExport(whole.slice(0, whole.lastIndexOf('Zwei')))
    expect(stories[0]?.title).toContain('Überblick')
    expect(errors.at(-1)).toMatch(/^broken-file/)
    const inside = await readExport(whole.slice(0, whole.lastIndexOf('zwei Schiffe')))
    expect(inside.errors.at(-1)).toMatch(/^broken-file/)
  })

  it('refuses declared entities, and makes no difference of damaged attachments', async () => {
    const bomb = enex(clip).replace('.dtd">', '.dtd" [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')
    expect((await readExport(bomb)).errors).toEqual(['unsupported-format'])
    const damaged = await readExport(enex(clip.replace('aGVs', '!!!!')))
    expect(damaged.stories[0]?.warnings.join()).toContain('notes.txt')
  })

  it('keeps a note without words as its title', async () => {
    const { stories } = await readExport(
      enex(`<note><title>Nur ein Titel</title><content>${enml('')}</content></note>`),
    )
    expect(stories[0]).toMatchObject({ title: 'Nur ein Titel', excerptOnly: true })
  })
})
