/** Labels what mail adds to every message: ways to leave the list, links to the web, signatures of telephones, notices. */
import { type Block, isBodyRole } from '../../../contract/story'

const leave =
  /\bunsubscrib|\bopt[ -]out\b|manage (your )?(e-?mail )?(preferences|subscription|settings)|update (your )?(e-?mail )?preferences|abbestellen|abmelden|désabonner|désinscri|(?:darse|date) de baja|cancelar (?:la |su |tu )?suscripci|cancelar (?:a )?(?:sua )?(?:inscrição|assinatura)|descadastr|annulla(?:re)? (?:la |l'|l’)?iscrizione|disiscri|uitschrijven|afmelden|wypisz|zrezygnuj|rezygnacj|odhlásit|odhlásiť|odjav|leiratkoz|dezabon|отписаться|отпишит|відписатис|отпиш|avregistrera|avprenumerera|avsluta prenumeration|frameld|afmeld|meld deg av|avmeld|peruuta tilaus|abonelikten|üyelikten|berhenti (?:berlangganan|melanggan|langganan)|hủy đăng ký|ยกเลิกการ(?:สมัคร|รับ)|退订|退訂|取消訂閱|取消订阅|配信停止|配信解除|登録解除|購読解除|수신\s?거부|구독\s?(?:취소|해지)|إلغاء الاشتراك|لغو اشتراک|ביטול (?:ה)?(?:רישום|מנוי)|להסרה|सदस्यता (?:रद्द|समाप्त)/iu
const online =
  /^.{0,60}(?:(?:view|read|open|see) (?:this |the |it )?(?:e-?mail |newsletter |message |post )?(?:in (?:your |a |the )?(?:web )?browser|online|on the web)|web ?version|display(?:ed|ing)? (?:in)?correctly|im browser|online[- ](?:ansehen|version)|webansicht|voir (?:la version|en ligne|dans)|version en ligne|(?:ver|abrir|visualizar) .{0,20}(?:navegador|en línea|online)|versión (?:web|online)|versão online|visualizza|versione online|bekijk .{0,20}(?:online|browser)|webversie|v prohlížeči|w przeglądarce|в браузере|у браузері|в браузър|i webbläsar|i (?:din )?(?:browser|nettleser)|selaimessa|di (?:browser|peramban|pelayar)|tarayıcı|在浏览器|在瀏覽器|ブラウザで|브라우저에서|في المتصفح|בדפדפן|trình duyệt)/iu
const received =
  /^.{0,40}(?:you(?:'|’)?(?:re| are)? (?:are )?(?:receiv|getting) (?:this|these)|(?:this|the) (?:e-?mail|message|newsletter)(?: message)? (?:was|is|has been) (?:sent|scanned|intended)|sie erhalten diese|vous recevez|recibe(?:s)? este|você (?:está )?receb|ricevi questa|u ontvangt|вы получ|ви отрим|otrzymujesz|dostáváte|anda menerima|kamu menerima|add us to your address|forward (?:this )?to a friend|privacy policy|datenschutz|politique de confidentialité|política de privacidad)|\bmailing list\b[\s\S]*(?:listinfo|@)/iu
const device =
  /^(?:[-–—_\s]*)(?:sent (?:from|via|with) (?:my|the|outlook|mail|yahoo|proton|samsung|an? )|get outlook for|von meinem .{2,40} gesendet|gesendet (?:von|mit) |diese nachricht wurde von meinem|envoyé (?:de|depuis|à partir de) |enviado (?:desde|do|a partir) |inviato da |verzonden (?:vanaf|met|via) |отправлено (?:с|из) |надіслано з |skickat från |sendt fra |sent fra |lähetetty |wysłane z |odesláno z |odoslané z |trimis (?:de pe|din) |.{2,20}(?:'|’)[ıiuü]mdan gönderildi|dikirim dari |dihantar dari|发自我的|從我的|iphoneから送信|나의 .{2,20}에서 보냄|أُرسلت من|אשלח מה|נשלח מה|đã gửi từ)/iu
const confidential =
  /(?:this (?:e-?mail|message|communication)[\s\S]{0,120}(?:confidential|privileged)|diese e-?mail[\s\S]{0,80}vertraulich|ce (?:message|courriel|mail)[\s\S]{0,100}confidentiel|este (?:mensaje|correo|e-?mail)[\s\S]{0,100}confidencial|esta mensagem[\s\S]{0,100}confidencia|(?:il presente|questo) messaggio[\s\S]{0,100}riservat|dit bericht[\s\S]{0,80}vertrouwelijk)/iu

const longest = 900

/** Blocks of the body that are furniture get the role of it; what follows a way out of the list goes with it. */
export function labelMailFurniture(blocks: readonly Block[]): Block[] {
  const isBody = ({ role }: Block) => isBodyRole(role)
  const lastBody = blocks.findLastIndex((block) => isBody(block) && block.text.length > 250 && !furniture(block.text))
  let begun = false
  let below = false
  return blocks.map((block, index) => {
    if (!isBody(block) && block.role !== 'promo') return block
    const reason = furniture(block.text)
    if (reason) below ||= begun && index > lastBody
    else begun ||= isBody(block)
    if (reason) return { ...block, role: 'footer', reason }
    return below && isBody(block) && index > lastBody
      ? { ...block, role: 'footer', reason: 'below the end of the mail' }
      : block
  })
}

/** Whether a link's words lead to the mail's own business and not to a story. */
export function isMailLink(words: string): boolean {
  return furniture(words) !== undefined
}

function furniture(text: string): string | undefined {
  if (text.length > longest) return undefined
  const short = text.length < 300
  if (leave.test(text) && (short || text.split(/[.!?]\s/).length < 6)) return 'how to leave the mailing list'
  if (short && online.test(text)) return 'points to the mail on the web'
  if (received.test(text)) return 'a notice of the sender'
  if (text.length < 120 && device.test(text)) return 'added by the program it was sent with'
  if (/^-----(?:BEGIN|END) PGP SIGN/m.test(text)) return 'belongs to a digital signature'
  return confidential.test(text) ? 'a notice of confidentiality' : undefined
}
