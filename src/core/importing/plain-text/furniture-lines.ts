/** Lines around an article that are no part of it: copyright, follow-us lines, lists of other stories, tags, end marks. */

const copyright =
  /(?:^\W{0,4}[©ⓒ]|(?<![\p{L}])[©ⓒ]\s?\p{L}|[©ⓒ]\s?\d{4}|^copyright\b|\bcopyright ©|^\(c\)\s*\d{4}|^\W{0,3}hak ?cipta|hak ?cipta (?:dilindungi|terpelihara)|all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los )?derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten voorbehouden|toate drepturile rezervate|tots els drets reservats|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|sva prava (?:pridržana|zadržana)|vse pravice pridržane|minden jog fenntartva|все права защищены|усі права захищен|всички права запазени|сва права задржана|tüm hakları saklıdır|bütün hüquqlar qorunur|kaikki oikeudet pidätetään|eftertryck förbjud|alla rättigheter|alle rettigheter|eftertryk forbudt|με επιφύλαξη|πνευματικά δικαιώματα|جميع الحقوق محفوظة|حقوق النشر|تمامی حقوق|کلیه حقوق|جملہ حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|सर्व हक्क|সর্বস্বত্ব|பதிப்புரிமை|สงวนลิขสิทธิ์|bản quyền|版权所有|版權所有|未经授权|未經授權|転載を禁|無断転載|무단\s?전재|저작권자|haki zote zimehifadhiwa|karapatan ay nakalaan)/iu

const invitation =
  /^(?:\W{0,4})(?:silakan baca konten|ikuti (?:kami|berita|kanal|saluran|channel|whatsapp|informasi|artikel)|dapatkan (?:berita|update|informasi|notifikasi)|unduh aplikasi|download aplikasi|cek berita|baca berita (?:lainnya|lain)|temukan berita|gabung (?:di|dengan)|yuk,? ikuti|follow (?:us|our|the|kami|berita)|sign up (?:for|to)|subscribe|unsubscribe|join (?:our|us)|get (?:the|our|all the) (?:latest|newsletter|daily|best)|download (?:the|our)|like us|share this|click here to|you (?:get|receive|are receiving) this (?:e-?mail|newsletter|mail)|to unsubscribe|if you no longer|view this email|newsletter|folgen sie|abonnieren|zum newsletter|melden sie sich|sie erhalten diese|suivez|abonnez|inscrivez|recevez|se désinscrire|s[íi]gue?nos|s[íi]ganos|suscr[íi]b|recibe|únete|apúntate|siga|assine|inscreva|receba|seguici|segui|iscriviti|abbonati|ricevi|volg|schrijf je in|meld je aan|abonneer|obserwuj|zapisz się|subskrybuj|sledujte|odebírejte|přihlaste se|odoberajte|prihláste sa|pratite nas|pretplatite|zapratite|spremljajte|naročite se|urmărește|urmăriți|abonează|abonați|подписывай|подпишит|подпиши|следите за|присоединяй|підписуй|підпишіть|стежте за|абонирайте|последвайте|следвайте|пратите нас|takip ed|abone ol|bizi takip|izləyin|abunə ol|följ oss|prenumerera|anmäl dig|følg oss|følg os|abonner|tilmeld|meld deg på|tilaa|seuraa|kövess|kövesse|iratkozz|iratkozzon|feliratkoz|jelli meid|liitu|sekojiet|pieraksties|sekite|prenumeruokite|ακολουθήστε|εγγραφείτε|βρείτε μας|ndiqni|abonohuni|theo dõi|đăng ký|sundan|i-follow|fuata|jiunge|ติดตาม|สมัคร|กดติดตาม|تابعونا|تابعنا|تابعوا|اشترك|انضم|ما را|عضو شوید|ہمیں فالو|עקבו|הצטרפו|הירשמו|हमें फॉलो|फॉलो करें|हमसे जुड़ें|आम्हाला फॉलो|আমাদের ফলো|ফলো করুন|எங்களை பின்|关注|關注|扫码|掃碼|扫描|掃描|订阅|訂閱|下载|下載|フォロー|メルマガ|登録は|구독|네이버에서|제보는|▶\s?(?:네이버|카카오|유튜브))/iu

/** What such lines invite to; without it "Follow the river" is prose. */
const channel =
  /google|whats ?app|telegram|channel|kanal|saluran|canal|kanał|канал|newsletter|nieuwsbrief|boletín|infolettre|biuletyn|nyhetsbrev|nyhedsbrev|uutiskirje|hírlevél|рассылк|розсилк|бюлетин|facebook|instagram|twitter|\bx\b|youtube|tiktok|linkedin|zalo|viber|\bvk\b|вконтакте|дзен|\bapp\b|aplikasi|aplicación|aplicativo|applicazione|e-?mail|correo|courriel|mail|notif|rss|\bline\b|podcast|konten|unsubscribe|subscri|abonn|suscr|inscrev|iscriv|подпи|підпи|abone|berita|updates|alerts|news|noticias|notícias|notizie|nouvelles|actualit|nachrichten|новост|новин|haber|vijest|zprávy|správy|hírek|nyheter|nyheder|uutis|ειδήσεις|tin tức|balita|habari|ข่าว|أخبار|قناة|واتساب|تلغرام|اخبار|خبر|تلگرام|اینستاگرام|חדשות|וואטסאפ|טלגרם|न्यूज|व्हाट्सएप|फेसबुक|टेलीग्राम|খবর|ফেসবুক|செய்தி|公众号|公眾號|微信|微博|二维码|客户端|新闻|新聞|アプリ|ニュース|メール|公式|카카오|네이버|유튜브|뉴스|구독|제보/iu

const listHeading =
  /^(?:berita ter(?:populer|kini|baru|kait)|terpopuler|berita lainnya|berita populer|berita pilihan|artikel (?:terkait|populer|lainnya)|komentar|populer|trending(?: now| topics)?|most (?:read|popular|viewed|shared)|popular(?: now| stories)?|latest(?: news| stories)?|top stories|more (?:stories|news|headlines|from .{2,40})|recommended(?: stories)?|comments?|related(?: stories| articles| news| topics)?|meistgelesen|am meisten gelesen|die meistgelesenen.{0,20}|kommentare|neueste(?: artikel| nachrichten)|les plus lus|les articles les plus lus|commentaires?|à la une|lo más (?:leído|visto)|más leídas|más noticias|últimas noticias|comentarios|mais lidas|as mais lidas|últimas notícias|comentários|i più letti|più letti|ultime notizie|commenti|meest gelezen|reacties|laatste nieuws|cele mai citite|comentarii|najczęściej czytane|najpopularniejsze|komentarze|nejčtenější|nejnovější|komentáře|diskuse|najčítanejšie|diskusia|najčitanije|komentari|najnovije|najbolj brano|самое читаемое|популярное|комментарии|последние новости|главные новости|найпопулярніше|популярне|коментарі|останні новини|най-четени|коментари|последни новини|најчитаније|en çok okunan(?:lar)?|son dakika|yorumlar|ən çox oxunan|mest läst|mest lästa|senaste nytt|kommentarer|mest læst|seneste nyt|mest lest|siste nytt|luetuimmat|uusimmat|kommentit|legolvasottabb|legfrissebb|hozzászólások|populaarsed|lasītākie|skaitomiausi|δημοφιλή|δημοφιλέστερα|τελευταίες ειδήσεις|σχόλια|më të lexuarat|tin mới nhất|tin nổi bật|đọc nhiều(?: nhất)?|bình luận|pinakabagong balita|habari kuu|ข่าวยอดนิยม|ข่าวล่าสุด|ความคิดเห็น|الأكثر قراءة|الاكثر قراءة|آخر الأخبار|تعليقات|التعليقات|پربازدیدترین(?: ها)?|آخرین اخبار|نظرات|سب سے زیادہ پڑھی.{0,20}|הנקראות ביותר|תגובות|सबसे ज्यादा पढ़.{0,20}|ताज़ा खबरें|ताजा खबरें|सर्वाधिक वाचले.{0,10}|সর্বাধিক পঠিত|সর্বশেষ|阅读排行|热门新闻|熱門新聞|最新新闻|最新新聞|评论|留言|相关推荐|人気記事|人気ランキング|アクセスランキング|新着記事|コメント|많이 본 뉴스|인기 뉴스|최신 뉴스|댓글)\s*[:：]?$/iu

const tagLine =
  /^(?:tags?|topik|topics?|kata kunci|keywords?|labels?|hashtags?|schlagw(?:ö|oe)rter|schlagworte|stichworte|themen|trefwoorden|onderwerpen|mots[- ]cl[ée]s|sujets|etiquetas|palabras clave|temas|palavras-chave|parole chiave|argomenti|etichete|cuvinte cheie|paraules clau|tagi|słowa kluczowe|štítky|témata|klíčová slova|klúčové slová|oznake|ključne riječi|ключевые слова|теги|метки|темы|ключові слова|мітки|ключови думи|тагове|кључне речи|ознаке|etiketler|etiket|anahtar kelimeler|açar sözlər|ämnen|nyckelord|emner|emneord|nøkkelord|avainsanat|asiasanat|címkék|kulcsszavak|märksõnad|birkas|atslēgvārdi|žymos|raktažodžiai|ετικέτες|λέξεις-κλειδιά|fjalë kyçe|từ khóa|thẻ|chủ đề|mga tag|mada|แท็ก|คำค้น|คำสำคัญ|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|الكلمات الدالة|برچسب‌ها|برچسب ها|برچسب|کلیدواژه‌ها|ٹیگز|تیگ|תגיות|תגים|टैग|टैग्स|কি-ওয়ার্ড|ট্যাগ|টপিক|குறிச்சொற்கள்|标签|標籤|关键词|關鍵字|關鍵詞|タグ|キーワード|태그|키워드)\s*[:：]\s*/iu
const sectionLine =
  /^(?:kategori|rubrik|kanal|category|section|ressort|rubriek|rubrique|sección|seção|secção|editoria|sezione|categoria|categoría|catégorie|secțiune|dział|rubryka|rubrika|рубрика|раздел|розділ|κατηγορία|rovat|osasto|chuyên mục|หมวด|القسم|قسم|بخش|श्रेणी|বিভাগ|栏目|欄目|分类|分類|カテゴリー?|카테고리)\s*[:：]\s*/iu

const endWords =
  /^(?:[-–—]\s?30\s?[-–—]|#{3,}|\*{3,}|(?:\*\s){2,}\*|[-–—_=~]{3,}|[■◆●▲□◼▪]+|\(\*+\)|\*\)?|ends?\.?|\(ends?\)|end of (?:story|article|text)|\[end\]|selesai|\(selesai\)|tamat|\(tamat\)|ende|fin|\(fin\)|fine|fim|koniec|konec|vége|конец|кінець|край|τέλος|son|slut|slutt|loppu|انتهى|\(انتهى\)|پایان|समाप्त|শেষ|จบ|hết|\(hết\)|（?[完了終终]）?|[(（](?:完|了|終わり|끝|終)[)）]|끝)$/iu
/** Initials of a desk: (abc/def), (SIS), (rm/bs). */
const initials = /^[([（【](?:\p{L}{2,4}(?:\s?[/,;.]\s?\p{L}{2,5}){1,4}|\p{Lu}{2,5}|\p{Ll}{2,4})[)\]）】]\.?$/u
const inlineInitials = /[([（](?:\*+|\p{L}{2,4}(?:\/\p{L}{2,5}){1,4}|\p{Ll}{2,4})[)\]）]\.?$/u

/** Buttons and notes of a page that were copied along. */
const button =
  /^(?:share|save|print|copy link|share this (?:article|story|post)|listen to this article|bagikan|simpan|cetak|salin tautan|kongsi|teilen|drucken|merken|artikel teilen|delen|partager|imprimer|enregistrer|compartir|guardar|compartilhar|partilhar|condividi|salva|distribuie|udostępnij|sdílet|zdieľať|podijeli|поделиться|сохранить|поширити|сподели|μοιραστείτε|paylaş|paylaşın|dela|gem|del|jaa|megosztás|chia sẻ|แชร์|مشاركة|شارك|اشتراک گذاری|שתפו|शेयर करें|শেয়ার করুন|分享|シェア|ツイート|공유|공유하기)$/iu
const readingTime =
  /^(?:(?:temps de lecture|lesezeit|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|reading time|waktu baca|czas czytania|время чтения|okuma süresi|lästid|læsetid|lesetid|lukuaika)\s*:?\s*\d{1,2}.{0,10}|\d{1,2}\s?(?:min(?:ute)?s?|menit)\.?\s(?:read|baca|de lecture|lesezeit|lesedauer))$/iu

export type Furniture = {
  role: 'footer' | 'tags' | 'endmark' | 'credit' | 'boilerplate'
  reason: string
  values?: string[]
  section?: string
  opensList?: boolean
}

/**
 * What a line is when it belongs to no article by its own words.
 * @param nearAnEnd whether it is among the first or last lines of the text
 */
export function furnitureLine(text: string, nearAnEnd: boolean): Furniture | undefined {
  if (text.length > 400) return undefined
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return { role: 'boilerplate', reason: 'An address' }
  if (/^\S+@\S+\.\p{L}{2,}$/u.test(text)) return { role: 'credit', reason: 'An address to write to' }
  if (button.test(text) || readingTime.test(text))
    return { role: 'boilerplate', reason: 'A button or note of the page' }
  if (endWords.test(text)) return { role: 'endmark', reason: 'Marks the end' }
  if (initials.test(text)) return { role: 'endmark', reason: 'Initials of the desk' }
  const tags = tagLine.exec(text)
  if (tags) return { role: 'tags', reason: 'Lists the tags', values: splitTags(text.slice(tags[0].length)) }
  if (/^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u.test(text))
    return { role: 'tags', reason: 'Lists the tags', values: splitTags(text) }
  const section = sectionLine.exec(text)
  if (section && text.length < 80)
    return { role: 'boilerplate', reason: 'Names the section', section: text.slice(section[0].length).trim() }
  // In the depths of a very long text these would be found by chance only, and cost most.
  if (!nearAnEnd) return undefined
  if (listHeading.test(text)) return { role: 'footer', reason: 'Heads a list of other stories', opensList: true }
  if (text.length < 160 ? copyright.test(text) : /^\W{0,4}(?:©|ⓒ|copyright|\(c\)\s?\d)/i.test(text))
    return { role: 'footer', reason: 'Copyright' }
  if (invitation.test(text) && channel.test(text)) return { role: 'footer', reason: 'Invites to follow or subscribe' }
  return undefined
}

/** An end mark behind the last sentence of a paragraph: "… kata dia. (*)", "… sagte er. (abc/def)". */
export function endMarkBehind(text: string): { at: number; reason: string } | undefined {
  const word = /(?<=[.!?…"”’»]\s)[-–—]?(?:ENDS?|ENDE|FIN)[-–—.]?$/u.exec(text.slice(-12))
  if (word) return { at: text.length - word[0].length, reason: 'Marks the end' }
  if (!/[)）\]】*#\-–—~■◆●▪.]$/.test(text.slice(-1))) return undefined
  const tail = text.slice(-60)
  const match =
    /(?<=[.!?…。"”'’»」])\s*(\S+)$/u.exec(tail) ?? /(?<=[.!?…。"”'’»」])\s*([（(][^()（）]{1,20}[)）])$/u.exec(tail)
  const mark = match?.[1]
  if (!match || !mark) return undefined
  const at = text.length - mark.length
  if (inlineInitials.test(mark) && mark.startsWith(mark.charAt(0)))
    return { at, reason: /\*/.test(mark) ? 'Marks the end' : 'Initials of the desk' }
  return endWords.test(mark) && !/^\p{L}+\.?$/u.test(mark) ? { at, reason: 'Marks the end' } : undefined
}

function splitTags(text: string): string[] {
  const tags = text.split(/[,;、，；،|•·]|\s(?=#)/u).map((tag) => tag.replace(/^[\s#]+|[\s.]+$/gu, ''))
  return [...new Set(tags.filter(Boolean))]
}
