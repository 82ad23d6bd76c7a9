/**
 * What mail programs write above a message that is passed on, in the languages they speak: the names of its fields, and
 * the line that announces it. From what Gmail, Outlook, Apple Mail, Thunderbird and Yahoo Mail leave.
 */

export type ForwardField = 'from' | 'date' | 'to' | 'subject' | 'other'

const fields: Readonly<Record<ForwardField, string>> = {
  from: `from|von|absender|de|expéditeur|remitente|remetente|da|mittente|van|afzender|od|odosielateľ|odesílatel|nadawca|fra|afsender|
    från|avsändare|lähettäjä|feladó|expeditor|expeditorul|de la|от|от кого|отправитель|від|від кого|відправник|gönderen|kimden|από|αποστολέας|
    šalje|pošiljatelj|pošiljalac|šalje se|шаље|од|saatja|no|nuo|siuntėjas|dari|daripada|từ|người gửi|จาก|发件人|發件人|寄件者|寄件人|差出人|
    送信者|送信元|보낸 사람|보낸사람|발신|من|المرسل|از|فرستنده|מאת|प्रेषक|द्वारा|প্রেরক|mula kay|mula sa|kutoka`,
  date: `date|sent|datum|gesendet|gesendet am|envoyé|date d'envoi|fecha|enviado|enviado el|enviada|enviada em|enviado em|data|inviato|verzonden|
    odesláno|odoslané|dátum|wysłano|sendt|dato|skickat|lähetetty|päivämäärä|päiväys|elküldve|küldve|trimis|trimisă|отправлено|дата|
    надіслано|gönderildi|gönderme tarihi|tarih|στάλθηκε|ημερομηνία|poslano|poslato|послато|saadetud|kuupäev|išsiųsta|nosūtīts|datums|
    dikirim|tanggal|terkirim|dihantar|tarikh|đã gửi|gửi|ngày|ส่ง|ส่งเมื่อ|วันที่|发送时间|發送時間|发送日期|日期|寄件日期|傳送時間|時間|时间|送信日時|
    日付|日時|보낸 날짜|날짜|التاريخ|تاريخ|تاريخ الإرسال|تم الإرسال|أُرسلت|تاریخ|ارسال|نشان زمان|נשלח|תאריך|दिनांक|तारीख|প্রেরণ|তারিখ|petsa|tarehe|изпратено`,
  to: `to|an|à|a|para|destinatario|destinatário|pour|aan|komu|pre|do|til|till|vastaanottaja|címzett|către|catre|destinatar|кому|до|до кого|kime|alıcı|
    προς|za|prima|прима|за|kellele|kam|kepada|tới|đến|ถึง|收件人|收件者|宛先|받는 사람|받는사람|수신|إلى|به|گیرنده|אל|लिए|सेवा में|প্রাপক|adresat|para kay|kwa`,
  subject: `subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|předmět|predmet|emne|ämne|aihe|tárgy|subiect|subiectul|тема|konu|θέμα|naslov|
    zadeva|teema|tema|temats|perihal|subjek|judul|chủ đề|tiêu đề|เรื่อง|หัวเรื่อง|主题|主題|主旨|件名|제목|الموضوع|موضوع|נושא|विषय|বিষয়|paksa|temat|предмет|относно|kohe|mada`,
  other: `cc|bcc|kopie|kopia|copie|copia|cópia|kópia|kopi|kopio|másolat|копия|копія|blindkopie|ccn|cci|cco|tembusan|salinan|bilgi|κοιν|抄送|副本|참조|نسخة|رونوشت|עותק|
    reply-to|antwort an|répondre à|responder a|rispondi a|antwoord aan|odpowiedź do|ответить|organization|organisation|attachments|anlagen|anhänge|pièces jointes|adjuntos|anexos|allegati|bijlagen|загрузки|вложения|
    importance|wichtigkeit|importancia|prioriteit|message-id|newsgroups|reply to|resent-from|list-id`,
}

const fieldOfLabel = new Map(
  Object.entries(fields).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label.trim().toLowerCase(), field as ForwardField]),
  ),
)

/** Names of fields are no longer than this, with the marks before them. */
const labelReach = 60

/** The field that a line of a forwarded header holds, with its value. */
export function forwardField(line: string): { field: ForwardField; value: string } | undefined {
  const colon = line.slice(0, labelReach).search(/[:：]/)
  if (colon < 0) return undefined
  // Outlook marks what was bold with asterisks in its plain text.
  const label = line
    .slice(0, colon)
    .replace(/[>*_|\s]+/g, ' ')
    .trim()
    .toLowerCase()
  const field = fieldOfLabel.get(label)
  return field
    ? {
        field,
        value: line
          .slice(colon + 1, 2000)
          .replace(/^[\s*_]+/, '')
          .trim(),
      }
    : undefined
}

const passedOn =
  /forward|weitergeleitet|transf[ée]r[ée]|réexpédi|transmis|reenvia|encaminhad|inoltrat|doorgestuurd|vidarebefordra|videresend|välitetty|edelleenlähet|przekaz(?:an|yw)|přepos[íl]|preposlan|proslijeđ|prosleđ|прослеђ|posredovan|továbbít|redirec[țt]|redirijat|пересыл|переслан|перенаправл|переадрес|надісланий лист|пересила|препратен|проследен|προωθ|iletil|i̇letil|ileti başl|i̇leti başl|yönlendir|terusan|diteruskan|dimajukan|chuyển tiếp|ส่งต่อ|转发|轉寄|轉發|转寄|転送|전달|معاد توجيه|محولة|محوّلة|المُعاد|إعادة توجيه|ممرّر|هدایت|بازارسال|מועבר|הועבר|अग्रेषित|ফরওয়ার্ড|edastatud|persiųst|pārsūtīt|ipinasa/iu

/** `forwarded`: the line says that what follows was passed on; `line`: it only parts. */
export function forwardMarker(line: string): 'forwarded' | 'line' | undefined {
  if (line.length > 200) return undefined
  const text = line.replace(/^[\s>]+/, '').trim()
  if (/^[_-]{8,}$/.test(text)) return 'line'
  const framed = /^[-_=*—–]{2,}.*[-_=*—–]{2,}$/.test(text)
  if (passedOn.test(text) && (framed || /[:：]\s*$/.test(text))) return 'forwarded'
  return framed ? 'line' : undefined
}
