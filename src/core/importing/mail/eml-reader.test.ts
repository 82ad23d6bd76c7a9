import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { KlipingError } from '../../../contract/errors'
import { emlReader } from './eml-reader'
import { letter, message, outline, read, readStory } from './testing/mail'

const story = (bytes: Uint8Array) => readStory(emlReader, bytes)
const refusal = (bytes: Uint8Array) =>
  read(emlReader, bytes).then(
    () => undefined,
    (error) => error.toInfo(),
  )
const part = (type: string, body: string, ...fields: string[]) =>
  `--b\n${[`Content-Type: ${type}`, ...fields].join('\n')}\n\n${body}\n`
const parts = (kind: string, ...inner: string[]) =>
  message([...letter, 'Subject: Terminal', `Content-Type: multipart/${kind}; boundary=b`], `${inner.join('')}--b--\n`)

const prose = 'The council voted on Tuesday to close the old ferry terminal after a survey found cracks in two piers.'

describe('a letter', () => {
  it('has the facts of its header', async () => {
    const draft = await story(
      message([...letter, 'Subject: =?utf-8?Q?F=C3=A4hre_?= =?utf-8?B?4oCTIFRlcm1pbmFs?='], prose),
    )
    expect(draft).toMatchObject({
      title: 'Fähre – Terminal',
      authors: ['Jane Doe'],
      publishedAt: '2025-03-04T11:02:03+01:00',
      externalId: 'one@example.org',
      language: 'en',
      mediaType: 'message/rfc822',
      warnings: [],
    })
    expect(draft.outlet).toBeUndefined()
    expect(outline(draft)).toEqual(['title: Fähre – Terminal', `body: ${prose}`])
  })

  it('is shown with its markup rather than without, unless that is a stub', async () => {
    const both = parts('alternative', part('text/plain', 'Plain words.'), part('text/html', `<p>${prose}</p>`))
    expect(outline(await story(both))).toEqual([`body: ${prose}`])
    const stub = parts('alternative', part('text/plain', prose), part('text/html', '<p>No HTML.</p>'))
    expect(outline(await story(stub))).toContain(`body: ${prose}`)
  })

  it('joins folded lines and decodes quoted-printable in any charset', async () => {
    const flowed =
      'Der Rat hat am Dienstag beschlossen, das alte F=E4hrterminal =\nzu schlie=DFen, \nweil zwei Pfeiler Risse haben.\n\nDie Arbeit dauert \nneun Monate.'
    const fields = [
      'Content-Type: text/plain; charset=iso-8859-1; format=flowed',
      'Content-Transfer-Encoding: quoted-printable',
    ]
    expect(outline(await story(message([...letter, 'Subject: Hafen', ...fields], flowed)))).toEqual([
      'title: Hafen',
      'body: Der Rat hat am Dienstag beschlossen, das alte Fährterminal zu schließen, weil zwei Pfeiler Risse haben.',
      'body: Die Arbeit dauert neun Monate.',
    ])
  })

  it.each([
    ['windows-1251', 'utf-8', 'Городской совет во вторник решил закрыть старый паромный терминал, сообщили в порту.'],
    ['koi8-r', 'koi8-r', 'Городской совет во вторник решил закрыть старый паромный терминал, сообщили в порту.'],
    ['gb18030', 'gb2312', '市议会星期二决定关闭旧渡轮码头，因为检查发现两根桥墩有裂缝，官员说。修理需要九个月的时间。'],
    ['big5', 'us-ascii', '市議會星期二決定關閉舊渡輪碼頭，因為檢查發現兩根橋墩有裂縫，官員說。修理需要九個月的時間。'],
    [
      'iso-2022-jp',
      'iso-2022-jp',
      '市議会は火曜日、調査で二つの橋脚にひびが見つかったため、古いフェリー乗り場を閉鎖すると決めた。',
    ],
    ['utf-8', 'iso-8859-1', 'Die Fähre fährt „morgen“ – sagte die Behörde über die schöne neue Brücke.'],
  ])('in %s that says it is %s is read', async (charset, said, text) => {
    const bytes = iconv.encodingExists(charset)
      ? message([...letter, `Content-Type: text/plain; charset=${said}`], text, charset)
      : message(
          [...letter, `Content-Type: text/plain; charset=${said}`, 'Content-Transfer-Encoding: base64'],
          iso2022(text),
        )
    expect(outline(await story(bytes)).join()).toContain(text.slice(0, -1))
  })

  it('may have its own letters in the header, unannounced', async () => {
    const header = ['From: Олег Петров <oleg@example.org>', 'Subject: Паром закрыт', 'Message-ID: <r@x>']
    expect(await story(message(header, 'Старый терминал закрыт, сообщили в порту.', 'windows-1251'))).toMatchObject({
      title: 'Паром закрыт',
      authors: ['Олег Петров'],
    })
  })

  it('from Apple Mail has its length before it and notes behind it', async () => {
    const bytes = message([...letter, 'Subject: Terminal'], prose)
    const emlx = Buffer.concat([
      Buffer.from(`${bytes.length}      \n`),
      bytes,
      Buffer.from('<?xml version="1.0"?><plist/>'),
    ])
    expect(outline(await story(emlx))).toEqual(['title: Terminal', `body: ${prose}`])
  })

  it('says when it was received, if not when it was sent', async () => {
    const header = ['From: a@example.org', 'Received: from x by y; Mon, 3 Mar 2025 21:15:00 +0700', 'Subject: x']
    expect((await story(message(header, prose))).publishedAt).toBe('2025-03-03T21:15:00+07:00')
  })
})

describe('a newsletter', () => {
  const from = (name: string, ...fields: string[]) =>
    story(
      message(
        [
          `From: ${name} <brief@example.org>`,
          'Message-ID: <n@x>',
          'List-Unsubscribe: <https://x/u>',
          ...fields,
          'Subject: Tide',
        ],
        prose,
      ),
    )

  it.each([
    ['"Ana Ruiz from The Quay Brief"', { authors: ['Ana Ruiz'], outlet: 'The Quay Brief' }],
    ['The Quay Brief', { authors: [], outlet: 'The Quay Brief' }],
    ['=?utf-8?Q?Hafenblatt_|_Lena_K=C3=B6hler?=', { authors: ['Lena Köhler'], outlet: 'Hafenblatt' }],
  ])('is from %s', async (name, facts) => {
    expect(await from(name)).toMatchObject(facts)
  })

  it('has the name of its list', async () => {
    expect(await from('Ana Ruiz', 'List-Id: "The Quay Brief" <quay.lists.example.org>')).toMatchObject({
      authors: ['Ana Ruiz'],
      outlet: 'The Quay Brief',
    })
  })

  it('keeps its furniture out of the text', async () => {
    const html = `<div style="max-height:0;font-size:0">Today: the tide and what it brought to the town</div>
      <table><tr><td><a href="https://x/v">View in browser</a></td></tr><tr><td><h1>Terminal</h1><p>${prose}</p></td></tr>
      <tr><td>You receive this e-mail because you signed up. <a href="https://x/u">Unsubscribe</a></td></tr>
      <tr><td>Quay Brief Ltd, 12 Pier Road</td></tr></table><img src="https://x/o.gif" width="1" height="1">`
    const draft = await story(message([...letter, 'Subject: Terminal', 'Content-Type: text/html'], html))
    expect(outline(draft).filter((block) => block.startsWith('body'))).toEqual([`body: ${prose}`])
    expect(outline(draft).filter((block) => block.startsWith('footer'))).toHaveLength(3)
    expect(draft.related).toEqual([])
  })

  it.each([
    'Wenn Sie diesen Newsletter nicht mehr erhalten möchten, können Sie sich hier abmelden.',
    'Si vous ne souhaitez plus recevoir nos messages, cliquez ici pour vous désabonner.',
    'Чтобы отписаться от рассылки, нажмите здесь.',
    'Jika tidak ingin menerima surel ini, klik berhenti berlangganan.',
    '配信停止はこちら',
    'Von meinem iPhone gesendet',
    'This e-mail and its attachments are confidential and intended only for the person named above.',
  ])('knows as a footer: %s', async (line) => {
    const draft = await story(
      message([...letter, 'Subject: Terminal'], `${prose}\n\n${prose.replace('Tuesday', 'Monday')}\n\n${line}`),
    )
    expect(outline(draft).at(-1)).toMatch(/^(footer|promo): /)
  })
})

describe('what came with a letter', () => {
  it('is kept under its name, pictures in the text are not', async () => {
    const html = `<p>${prose}</p><img src="cid:pic@x">`
    const draft = await story(
      parts(
        'mixed',
        `--b\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n${html}\n--r\nContent-Type: image/png; name=logo.png\nContent-ID: <pic@x>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--r--\n`,
        part(
          'application/pdf',
          'JVBERg==',
          "Content-Disposition: attachment; filename*=utf-8''Bericht%20%C3%84.pdf",
          'Content-Transfer-Encoding: base64',
        ),
        part('text/plain; name="notes.txt"', 'Notes.', 'Content-Disposition: attachment'),
        part('image/jpeg', '/9j/', 'Content-Disposition: attachment', 'Content-Transfer-Encoding: base64'),
      ),
    )
    expect(draft.attachments?.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['Bericht Ä.pdf', 'application/pdf'],
      ['notes.txt', 'text/plain'],
      ['attachment 3.jpg', 'image/jpeg'],
    ])
    expect(new TextDecoder().decode(draft.attachments?.[0]?.bytes)).toBe('%PDF')
  })

  it.each(['../../etc/passwd', '..\\..\\boot.ini', '/etc/passwd', 'a\u202egnp.exe', '...'])(
    'never leads anywhere: %s',
    async (name) => {
      const draft = await story(
        parts(
          'mixed',
          part('text/plain', prose),
          part('image/png', 'x', `Content-Disposition: attachment; filename="${name.replaceAll('\\', '\\\\')}"`),
        ),
      )
      expect(draft.attachments?.[0]?.name).not.toMatch(/[\\/\u202e]|^\.*$/)
    },
  )

  it('is all there is, when there is no text', async () => {
    const draft = await story(parts('mixed', part('application/pdf', 'JVBERg==', 'Content-Transfer-Encoding: base64')))
    expect(draft).toMatchObject({
      title: 'Terminal',
      blocks: [],
      warnings: ['The mail holds no text, only attachments.'],
    })
    expect(draft.attachments).toHaveLength(1)
  })

  it('is the story, when it is a message that was passed on whole', async () => {
    const inner = `From: Harian Teluk <redaksi@teluk.example>\nSubject: Terminal feri ditutup\nDate: Mon, 3 Mar 2025 21:15:00 +0700\nMessage-ID: <in@x>\n\nDewan kota memutuskan menutup terminal feri lama pada hari Selasa, kata pejabat setempat kepada wartawan.`
    const outer = message(
      [...letter, 'Subject: Fwd: Terminal', 'Content-Type: multipart/mixed; boundary=b'],
      `${part('text/plain', 'Tolong dicek.')}${part('message/rfc822', inner)}--b--`,
    )
    const draft = await story(outer)
    expect(draft).toMatchObject({
      title: 'Terminal feri ditutup',
      outlet: 'Harian Teluk',
      publishedAt: '2025-03-03T21:15:00+07:00',
      externalId: 'in@x',
    })
    expect(outline(draft)[0]).toBe('boilerplate: Tolong dicek.')
    expect(draft.attachments).toBeUndefined()
  })

  it('stays an attachment when there are several messages', async () => {
    const one = 'From: a@example.org\nSubject: One\nMessage-ID: <1@x>\n\nText.'
    const draft = await story(parts('digest', `--b\n\n${one}\n`, `--b\n\n${one.replace('One', 'Two')}\n`))
    expect(draft.attachments?.map(({ name }) => name)).toEqual(['One.eml', 'Two.eml'])
  })
})

describe('is refused with its reason', () => {
  it.each([
    [
      'a delivery report',
      parts(
        'report; report-type=delivery-status',
        part('text/plain', 'Not delivered.'),
        part('message/delivery-status', 'Action: failed'),
      ),
      'no-story',
      'delivery report',
    ],
    [
      'a PGP mail',
      parts('encrypted', part('application/pgp-encrypted', 'Version: 1'), part('application/octet-stream', 'x')),
      'encrypted-file',
      'Decrypt it',
    ],
    [
      'a text in PGP',
      message([...letter, 'Subject: x'], 'Hello\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----'),
      'encrypted-file',
      'Decrypt it',
    ],
    [
      'an S/MIME mail',
      message([...letter, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'], 'x'),
      'encrypted-file',
      'Decrypt it',
    ],
    [
      'an opaque signature',
      message([...letter, 'Content-Type: application/pkcs7-mime; smime-type=signed-data'], 'x'),
      'unsupported-format',
      'signature',
    ],
    [
      'nothing but winmail.dat',
      parts('mixed', part('application/ms-tnef; name=winmail.dat', 'x')),
      'unsupported-format',
      'winmail.dat',
    ],
    ['a header alone', message(['From: a@example.org', 'Message-ID: <x@x>'], ''), 'no-story', 'no text'],
    [
      'nesting without end',
      message(
        [...letter, 'Content-Type: multipart/mixed; boundary=b0'],
        Array.from({ length: 500 }, (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`).join(
          '',
        ),
      ),
      'broken-file',
      'save it again',
    ],
  ])('%s', async (_, bytes, code, words) => {
    expect(await refusal(bytes)).toMatchObject({ code, message: expect.stringContaining(words) })
  })

  it('no text beside a winmail.dat, which is only warned of', async () => {
    const draft = await story(
      parts('mixed', part('text/plain', prose), part('application/ms-tnef; name=winmail.dat', 'x')),
    )
    expect(draft.warnings.join()).toContain('winmail.dat')
    expect(outline(draft)).toContain(`body: ${prose}`)
  })
})

it('reads what is there of a letter that is cut off, at whatever byte', async () => {
  const whole = parts(
    'alternative',
    part('text/plain', prose),
    part('text/html', `<p>${prose}</p>`, 'Content-Transfer-Encoding: base64'),
  )
  for (let length = 200; length < whole.length; length += 37) {
    const items = await read(emlReader, whole.subarray(0, length)).catch((error) => [error.toInfo()])
    expect(items[0].code ?? items[0].title).toMatch(/no-story|Terminal/)
  }
})

it('is not called by its furniture when it has no subject', async () => {
  const text = 'This e-mail message has been scanned for viruses and cleared.\n\nGood morning from the port.'
  expect((await story(message(letter, text))).title).toBe('Good morning from the port.')
})

it('has no date from the file it lies in', async () => {
  const bytes = message(['From: a@example.org', 'Message-ID: <x@x>', 'Subject: Tide'], prose)
  const input = { file: 'a', modifiedAt: '2001-01-01', head: bytes, sizeBytes: bytes.length, bytes: async () => bytes }
  for await (const item of emlReader.read({ ...input, async *stream() {} }))
    expect(item).not.toHaveProperty('publishedAt')
})

it.each([
  ['spaces', `${' '.repeat(300_000)}x`],
  ['marks of quotation', '> '.repeat(150_000)],
  ['blank lines', '\n'.repeat(50_000)],
  ['style elements', '<style>'.repeat(30_000)],
  ['open elements', '<div>'.repeat(14_000)],
  ['fields without end', 'From: x\n'.repeat(20_000)],
])('does not hang on %s', async (_, text) => {
  for (const type of ['text/plain', 'text/html']) {
    const bytes = parts('alternative', part('text/plain', 'Words.'), part(type, `${text}\nThe council voted.`))
    await read(emlReader, bytes).catch((error) => expect(error).toBeInstanceOf(KlipingError))
  }
})

it('is refused when it has more lines than any mail', async () => {
  expect(await refusal(message(letter, '\n'.repeat(2_000_001)))).toMatchObject({ code: 'too-large' })
})

it.each([
  ['a story that quotes one', 'Letters: a story\n\nFrom: me\nTo: you\n\nWords.'],
  ['a text with two fields', 'Subject: bridges\nDate: today\n\nWords that follow.'],
  ['a web server’s answer', 'HTTP/1.1 200 OK\nDate: Tue, 4 Mar 2025 11:02:03 GMT\nContent-Type: text/html\n\n<p>x'],
  ['a recipe', 'Time: 20 min\nServes: 4\nFrom: grandmother\n\nWords.'],
])('does not take %s for a mail', (_, text) => {
  const head = new TextEncoder().encode(text)
  expect(
    emlReader.recognises({ file: 'x.eml', head, sizeBytes: head.length, bytes: async () => head, async *stream() {} }),
  ).toBe(false)
})

/** "Ferry" and so on would need an encoder; the platform has none for it, so the bytes are made from JIS X 0208. */
function iso2022(text: string): string {
  const bytes: number[] = [0x1b, 0x24, 0x42]
  for (const byte of iconv.encode(text, 'euc-jp')) bytes.push(byte & 0x7f)
  return Buffer.from([...bytes, 0x1b, 0x28, 0x42]).toString('base64')
}
