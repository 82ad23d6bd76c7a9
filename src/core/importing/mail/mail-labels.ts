/** The labels that a mail program gave a message, as tags. What only says where the message lay is left out. */
import type { MailHeader } from './mail-header'

const places =
  /^(?:inbox|sent|sent mail|starred|important|unread|opened|archived|trash|spam|drafts?|chats?|snoozed|scheduled|all mail|muted|category.*|imap.*|posteingang|gesendet|markiert|wichtig|ungelesen|geöffnet|archiviert|kategorie.*|boîte de réception|messages envoyés|suivis|importants?|non lus?|ouverts?|archivés?|catégorie.*|recibidos|enviados|destacados|importante|no leídos?|abiertos?|archivados?|categoría.*|caixa de entrada|não lidas?|com estrela|abertas?|categoria.*|posta in arrivo|inviati|speciali|non letti|aperti|postvak in|verzonden|met ster|belangrijk|ongelezen|geopend|kotak masuk|terkirim|berbintang|penting|belum dibaca|dibuka|diarsipkan|kategori.*|входящие|отправленные|помеченные|важное|непрочитанные|открытые|gelen kutusu|受信トレイ|送信済み|収件匣|收件箱|已读|未读|받은편지함)$/iu

export function labelsOf(header: MailHeader): string[] {
  const labels = [header.text('x-gmail-labels'), header.text('keywords')].flatMap((list) => split(list ?? ''))
  return [...new Set(labels)].filter((label) => label !== '' && !places.test(label))
}

/** A label with a comma in it stands in quotation marks. */
function split(list: string): string[] {
  return (list.match(/"[^"]*"|[^,]+/g) ?? []).map((label) => label.replace(/^\s*"?|"?\s*$/g, ''))
}
