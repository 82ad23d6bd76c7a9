import { describe, expect, it } from 'vitest'
import { readSubject } from '../subject'
import { htmlLines } from './html-lines'
import { textLines } from './text-lines'
import { unwrap } from './unwrap'

const article = 'The council voted on Tuesday to close the old terminal.\n\nRepairs will take nine months.'

/** Each as a mail program in that language leaves it. */
const announcements: Record<string, string> = {
  'Gmail, en': `---------- Forwarded message ---------
From: The Port Post <news@post.example>
Date: Mon, Mar 3, 2025 at 9:15 PM
Subject: Terminal to close
To: <bob@example.org>`,
  'Gmail, de': `---------- Forwarded message ---------
Von: The Port Post <news@post.example>
Date: Mo., 3. März 2025 um 21:15 Uhr
Subject: Terminal to close
To: <bob@example.org>`,
  'Outlook, de': `________________________________
Von: The Port Post <news@post.example>
Gesendet: Montag, 3. März 2025 21:15
An: bob@example.org; Another One <another@example.org>;
 A Third One <third@example.org>
Betreff: Terminal to close`,
  'Outlook, older, fr': `-----Message d'origine-----
De : The Port Post [mailto:news@post.example]
Envoyé : lundi 3 mars 2025 21:15
À : bob@example.org
Objet : Terminal to close`,
  'Outlook, es': `De: The Port Post <news@post.example>
Enviado el: lunes, 3 de marzo de 2025 21:15
Para: bob@example.org
Asunto: Terminal to close`,
  'Outlook, bold, pt': `*De:* The Port Post <news@post.example>
*Enviada em:* segunda-feira, 3 de março de 2025 21:15
*Para:* bob@example.org
*Assunto:* Terminal to close`,
  'Apple Mail, it': `Inizio messaggio inoltrato:

Da: The Port Post <news@post.example>
Oggetto: Terminal to close
Data: 3 marzo 2025 alle ore 21:15:00 CET
A: bob@example.org`,
  'Thunderbird, nl': `-------- Doorgestuurd bericht --------
Onderwerp: \tTerminal to close
Datum: \tMon, 3 Mar 2025 21:15:00 +0100
Van: \tThe Port Post <news@post.example>
Aan: \tbob@example.org`,
  'Yahoo, pl': `----- Przekazana wiadomość -----
Od: The Port Post <news@post.example>
Do: bob@example.org
Wysłano: poniedziałek, 3 marca 2025 21:15
Temat: Terminal to close`,
  'Apple Mail, ru': `Начало переадресованного сообщения:

От: The Port Post <news@post.example>
Тема: Terminal to close
Дата: 3 марта 2025 г., 21:15:00 GMT+3
Кому: bob@example.org`,
  'Thunderbird, uk': `-------- Переслане повідомлення --------
Тема: Terminal to close
Дата: Mon, 3 Mar 2025 21:15:00 +0200
Від: The Port Post <news@post.example>
Кому: bob@example.org`,
  'Outlook, tr': `Gönderen: The Port Post <news@post.example>
Gönderildi: 3 Mart 2025 Pazartesi 21:15
Kime: bob@example.org
Konu: Terminal to close`,
  'Outlook, zh': `发件人: The Port Post <news@post.example>
发送时间: 2025年3月3日 21:15
收件人: bob@example.org
主题: Terminal to close`,
  'Outlook, zh-Hant': `寄件者： The Port Post <news@post.example>
寄件日期： 2025年3月3日 21:15
收件者： bob@example.org
主旨： Terminal to close`,
  'Outlook, ja': `差出人: The Port Post <news@post.example>
送信日時: 2025年3月3日 21:15
宛先: bob@example.org
件名: Terminal to close`,
  'Outlook, ko': `보낸 사람: The Port Post <news@post.example>
보낸 날짜: 2025년 3월 3일 21:15
받는 사람: bob@example.org
제목: Terminal to close`,
  'Outlook, ar': `من: The Port Post <news@post.example>
تاريخ الإرسال: 03/03/2025 21:15
إلى: bob@example.org
الموضوع: Terminal to close`,
  'Gmail, id': `---------- Pesan terusan ---------
Dari: The Port Post <news@post.example>
Date: Sen, 3 Mar 2025 pukul 21.15
Subject: Terminal to close
To: <bob@example.org>`,
  'Outlook, sv': `Från: The Port Post <news@post.example>
Skickat: den 3 mars 2025 21:15
Till: bob@example.org
Ämne: Terminal to close`,
  'Outlook, cs': `Od: The Port Post <news@post.example>
Odesláno: pondělí 3. března 2025 21:15
Komu: bob@example.org
Předmět: Terminal to close`,
  'Outlook, el': `Από: The Port Post <news@post.example>
Στάλθηκε: Δευτέρα, 3 Μαρτίου 2025 21:15
Προς: bob@example.org
Θέμα: Terminal to close`,
}

describe('a message that was passed on', () => {
  it.each(Object.entries(announcements))('is taken out of what %s writes above it', (_, header) => {
    const found = unwrap(`Have a look.\n\n${header}\n\n${article}`, readSubject('Fwd: Terminal to close'), textLines)
    expect(found.text.trim()).toBe(article)
    expect(found.around.map(({ text }) => text.split('\n')[0])).toEqual(['Have a look.', header.split('\n')[0]])
    expect(found.inside).toMatchObject({ title: 'Terminal to close', sender: { outlet: 'The Port Post' } })
    expect(found.inside?.sentAt).toMatch(/^2025-03-03/)
  })

  it('loses the marks of quotation it was passed on with', () => {
    const quoted = `${announcements['Apple Mail, it']}\n\n${article}`.replace(/^/gm, '> ')
    expect(unwrap(`Look.\n\n${quoted}`, readSubject(''), textLines).text.trim()).toBe(article)
  })

  it('is found in messages in messages', () => {
    const inner = `First.\n\n${announcements['Gmail, en']}\n\n${article}`
    const outer = `Second.\n\n${announcements['Outlook, de']?.replace('Terminal', 'WG: Terminal')}\n\n${inner}`
    const found = unwrap(outer, readSubject('WG: WG: Terminal to close'), textLines)
    expect(found.text.trim()).toBe(article)
    expect(found.around.map(({ text }) => text.split('\n')[0])).toEqual([
      'Second.',
      '________________________________',
      'First.',
      '---------- Forwarded message ---------',
    ])
  })

  it('is cut out of markup without breaking it', () => {
    const html = `<div>Have a <b>look</b>.<div class="gmail_quote"><div>---------- Forwarded message ---------<br>
      From: <strong>The Port Post</strong> &lt;news@post.example&gt;<br>Date: Mon, Mar 3, 2025 at 9:15 PM<br>
      Subject: Terminal &amp; tide<br>To: &lt;bob@example.org&gt;<br></div><p class="x">The <i>council</i> voted.</p>
      <blockquote>Nobody should be afraid.</blockquote></div></div>`
    const found = unwrap(html, readSubject('Fwd: Terminal'), htmlLines)
    expect(found.text.replace(/>\s+</g, '><').trim()).toBe(
      '<div><div class="gmail_quote"><p class="x">The <i>council</i> voted.</p><blockquote>Nobody should be afraid.</blockquote></div></div>',
    )
    expect(found.around[0]?.text).toBe('Have a look.')
    expect(found.inside?.title).toBe('Terminal & tide')
  })

  it('is found where its header is a table', () => {
    const html = `<p>See below.</p><div>-------- Forwarded Message --------<table class="moz-email-headers-table">
      <tr><th>Subject: </th><td>Terminal to close</td></tr><tr><th>Date: </th><td>Mon, 3 Mar 2025 21:15:00 +0100</td></tr>
      <tr><th>From: </th><td>The Port Post &lt;news@post.example&gt;</td></tr></table><p>The council voted.</p></div>`
    const found = unwrap(html, readSubject('Fwd: Terminal to close'), htmlLines)
    expect(found.text).toContain('<p>The council voted.</p>')
    expect(found.text).not.toContain('Terminal to close')
    expect(found.inside?.sentAt).toBe('2025-03-03T21:15:00+01:00')
  })

  it('comes out of the quotation that Apple Mail puts it into', () => {
    const html = `<div>Look.<blockquote type="cite"><div>Begin forwarded message:</div><div><b>From: </b>The Port Post</div>
      <div><b>Subject: </b>Terminal</div><div><b>Date: </b>3 March 2025</div><p>The council voted.</p></blockquote></div>`
    expect(unwrap(html, readSubject('Fwd: Terminal'), htmlLines).text).not.toContain('blockquote')
  })
})

describe('a message is left as it is', () => {
  const header = announcements['Outlook, de'] as string

  it('when it answers another', () => {
    const answer = `Thank you.\n\n${header}\n\n${article}`
    expect(unwrap(answer, readSubject('AW: Terminal to close'), textLines)).toEqual({ text: answer, around: [] })
  })

  it('when it says much before a header that nothing announces', () => {
    const text = `${'We looked into the port for months. '.repeat(20)}\n\n${announcements['Outlook, es']}\n\n${article}`
    expect(unwrap(text, readSubject('Our work on the port'), textLines).text).toBe(text)
  })

  it.each([
    'From: the very beginning\nof the story, nothing was clear.',
    'Subject: bridges\nDate: today\n\nA list of what was said.',
    'To: whom it may concern\nFrom: me',
  ])('when lines only look like a header: %s', (text) => {
    expect(unwrap(text, readSubject('Fwd: Notes'), textLines).text).toBe(text)
  })

  it('when nothing follows the header', () => {
    const text = `Look.\n\n${header}\n`
    expect(unwrap(text, readSubject('Fwd: x'), textLines).text).toBe(text)
  })
})

it('takes no longer for a text that is all headers', () => {
  const text = 'From: a\nFrom: b\n_______________\n'.repeat(50_000)
  expect(unwrap(text, readSubject('Fwd: x'), textLines).text).toBe(text)
})

it.each([
  ['Fwd: Fw: Terminal', { title: 'Terminal', forwarded: true, answer: false }],
  ['[Fwd: Terminal]', { title: 'Terminal', forwarded: true, answer: false }],
  ['WG: AW: Terminal', { title: 'AW: Terminal', forwarded: true, answer: false }],
  ['Re[2]: Terminal', { title: 'Re[2]: Terminal', forwarded: false, answer: true }],
  ['转发：码头', { title: '码头', forwarded: true, answer: false }],
  ['Retail: a new start', { title: 'Retail: a new start', forwarded: false, answer: false }],
  ['Fwd:', { title: 'Fwd:', forwarded: false, answer: false }],
])('reads the subject %s', (subject, read) => {
  expect(readSubject(subject)).toEqual(read)
})
