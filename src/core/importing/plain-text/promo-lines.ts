/** Lines that send the reader elsewhere: "BACA JUGA: …", "Read also", "Scroll to continue", placeholders of pictures and videos. */

/** Openings that promote a story, with or without a colon. */
const strongCues: Record<string, string> = {
  id: 'baca juga|baca pula|baca selengkapnya|baca artikel selengkapnya|baca berita lainnya|baca berita selengkapnya|simak juga|simak video|simak pula|simak berita selengkapnya|simak selengkapnya|lihat juga|lihat video|tonton juga|tonton video|saksikan juga|saksikan video|artikel terkait|berita terkait|dengarkan juga',
  ms: 'baca lagi|berita berkaitan|artikel berkaitan|tonton lagi',
  en: "read also|also read|see also|watch also|also watch|related story|related stories|related article|related articles|related news|related coverage|more on this story|more on this topic|you may also like|you might also like|you may be interested in|in case you missed it|recommended for you|story continues below|article continues below|further reading|don't miss|read the full story|recommended reading",
  de: 'lesen sie auch|lesen sie dazu|lesen sie mehr|lesen sie hier|lesen sie weiter|lies auch|auch interessant|mehr zum thema|das könnte sie auch interessieren|das könnte sie interessieren|sehen sie auch|passend dazu|lesetipp',
  nl: 'lees ook|lees verder|bekijk ook|meer over dit onderwerp|dit artikel gaat verder onder',
  af: 'lees ook|kyk ook',
  fr: 'à lire aussi|lire aussi|lire également|à lire également|voir aussi|à voir aussi|à écouter aussi|lire la suite|sur le même sujet|pour aller plus loin|à lire sur le même sujet|relire aussi|la suite après la publicité|la suite après cette publicité|découvrez aussi',
  es: 'lea también|lee también|leer también|lea además|lee además|te puede interesar|le puede interesar|te podría interesar|puede leer|puedes leer|vea también|ver también|mira también|también te puede interesar|sigue leyendo|siga leyendo|noticias relacionadas|no te pierdas|no se pierda|le recomendamos|te recomendamos',
  pt: 'leia também|leia mais|leia ainda|veja também|veja mais|saiba mais|assista também|confira também|notícias relacionadas|continua depois da publicidade|continua após a publicidade',
  it: 'leggi anche|leggi pure|vedi anche|guarda anche|per approfondire|potrebbe interessarti|ti potrebbe interessare|potrebbe interessarti anche|continua a leggere|continua dopo la pubblicità',
  ro: 'citește și|citeşte şi|citiți și|citiţi şi|vezi și|vezi şi|te-ar putea interesa|citește mai mult|pe aceeași temă',
  ca: 'llegeix també|llegiu també|vegeu també|et pot interessar',
  gl: 'le tamén|ler tamén|pode interesarche',
  eu: 'irakurri ere|irakurri gehiago|ikusi ere',
  pl: 'czytaj też|czytaj także|czytaj również|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|dalsza część artykułu|dalszy ciąg materiału',
  cs: 'čtěte také|čtěte i|čtěte více|přečtěte si také|přečtěte si|mohlo by vás zajímat|související články|související článek',
  sk: 'čítajte aj|čítajte tiež|prečítajte si aj|prečítajte si tiež|mohlo by vás zaujímať|súvisiace články|súvisiaci článok',
  hr: 'pročitajte i|pročitajte još|pročitaj i|pročitaj još|čitajte i|pogledajte i|povezane vijesti|povezani članci|vezani članak',
  sl: 'preberite tudi|preberite še|oglejte si tudi|sorodni članki|preberi tudi',
  sr: 'прочитајте и|прочитајте још|погледајте и|читајте и|pročitajte jos|повезане вести',
  mk: 'прочитајте и|прочитајте уште|погледнете и',
  bg: 'прочетете още|прочетете и|прочети още|вижте още|вижте също|вижте и|още по темата|четете още',
  ru: 'читайте также|читайте ещё|читайте еще|читайте по теме|смотрите также|читать также|материалы по теме|ещё по теме|еще по теме|это интересно|вам может быть интересно|продолжение после рекламы',
  uk: 'читайте також|читайте ще|дивіться також|читати також|матеріали по темі|матеріали за темою|вас може зацікавити',
  be: 'чытайце таксама|чытайце яшчэ|глядзіце таксама',
  kk: 'тағы оқыңыз|сондай-ақ оқыңыз|оқи отырыңыз',
  el: 'διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|δείτε επίσης|δείτε ακόμα|σχετικά άρθρα|σχετικό άρθρο|διαβάστε περισσότερα',
  tr: 'ayrıca okuyun|bunu da okuyun|bunu da oku|bunları da okuyun|ilgili haber|ilgili haberler|ayrıca bakınız|ilginizi çekebilir|haberin devamı|bu da ilginizi çekebilir',
  az: 'həmçinin oxuyun|bunu da oxuyun|oxşar xəbərlər',
  uz: "shuningdek o'qing|mavzuga oid",
  sv: 'läs också|läs även|läs mer om|läs mer här|se också|se även|missa inte',
  da: 'læs også|læs mere om|læs mere her|se også|gå ikke glip af',
  nb: 'les også|les mer om|se også|les mer her|få med deg',
  fi: 'lue myös|lue lisää|katso myös|aiheesta lisää|aiheeseen liittyvää|juttu jatkuu mainoksen',
  is: 'lestu einnig|lesið einnig|sjá einnig|tengdar fréttir',
  et: 'loe ka|loe lisaks|loe veel|vaata ka|seotud lood',
  lv: 'lasi arī|lasiet arī|lasi vēl|skaties arī|saistītie raksti',
  lt: 'skaitykite taip pat|taip pat skaitykite|skaityk taip pat|susiję straipsniai',
  hu: 'olvassa el ezt is|olvasd el ezt is|ezt is olvassa el|olvassa el|kapcsolódó cikk|kapcsolódó cikkek|kapcsolódó cikkeink|lásd még|ez is érdekelheti|érdekelheti',
  sq: 'lexo edhe|lexoni edhe|lexo gjithashtu|shiko edhe',
  ka: 'წაიკითხეთ ასევე|ასევე წაიკითხეთ',
  hy: 'կարդացեք նաև|կարդալ նաև',
  vi: 'xem thêm|đọc thêm|tin liên quan|bài liên quan|có thể bạn quan tâm|mời bạn đọc thêm',
  fil: 'basahin din|basahin rin|panoorin din|kaugnay na balita|kaugnay na mga balita',
  sw: 'soma pia|soma zaidi|tazama pia|habari zinazohusiana',
  th: 'อ่านเพิ่มเติม|อ่านข่าวเพิ่มเติม|ข่าวที่เกี่ยวข้อง|ข่าวเกี่ยวข้อง|อ่านต่อ|บทความที่เกี่ยวข้อง|อ่านข่าวที่เกี่ยวข้อง',
  ar: 'اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|إقرأ أيضا|إقرأ أيضاً|اقرأ ايضا|اقرأ المزيد|اقرأ كذلك|شاهد أيضا|شاهد أيضاً|طالع أيضا|قد يهمك|مواضيع ذات صلة|أخبار ذات صلة|موضوعات متعلقة',
  fa: 'بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|این مطلب را هم بخوانید',
  ur: 'یہ بھی پڑھیں|یہ بھی پڑھیے|یہ بھی پڑھئے|مزید پڑھیں|یہ بھی دیکھیں',
  he: 'קראו גם|קרא גם|ראו גם|קראו עוד|כתבות נוספות|עוד בנושא|אולי יעניין אותך',
  hi: 'यह भी पढ़ें|यह भी पढ़ें|ये भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|इसे भी पढ़ें|और पढ़ें|और पढ़ें|यह भी देखें|ये भी देखें|संबंधित खबरें|संबंधित ख़बरें',
  mr: 'हेही वाचा|हे ही वाचा|हे पण वाचा|हे वाचा|आणखी वाचा|संबंधित बातम्या',
  ne: 'यो पनि पढ्नुहोस्|यो पनि पढौं|सम्बन्धित समाचार',
  bn: 'আরও পড়ুন|আরো পড়ুন|আরও পড়ুন|আরো পড়ুন|আরও দেখুন|সম্পর্কিত খবর',
  ta: 'இதையும் படியுங்கள்|இதையும் படிக்க|மேலும் படிக்க|தொடர்புடைய செய்திகள்|இதையும் படிங்க',
  te: 'ఇది కూడా చదవండి|ఇవి కూడా చదవండి|మరింత చదవండి|సంబంధిత వార్తలు',
  kn: 'ಇದನ್ನೂ ಓದಿ|ಮತ್ತಷ್ಟು ಓದಿ',
  ml: 'ഇതും വായിക്കുക|കൂടുതൽ വായിക്കുക|ഇതും വായിക്കൂ',
  gu: 'આ પણ વાંચો|વધુ વાંચો',
  pa: 'ਇਹ ਵੀ ਪੜ੍ਹੋ|ਹੋਰ ਪੜ੍ਹੋ',
  si: 'මෙයත් කියවන්න|තවත් කියවන්න',
}

/** Openings that are also ordinary words: a colon must follow, or nothing. */
const weakCues =
  "baca|simak|lihat|tonton|saksikan|video|foto terkait|pilihan editor|terkait|lanjutkan membaca|related|read more|read next|read|more|watch|listen|trending|must read|recommended|editor’s picks|editors picks|editor's picks|top stories|explainer|siehe auch|mehr dazu|hintergrund|weiterlesen|zum thema|lesen sie|interaktiv|podcast|lees meer|zie ook|lees|kijk|à lire|à voir|lire|dossier|notre dossier|regarder|leer más|lea más|más información|más noticias|relacionado|relacionadas|lea|lee|vídeo|leia|veja|relacionadas|leggi|guarda|approfondimento|approfondimenti|correlati|vezi|polecamy|zobacz|czytaj|czytaj więcej|czytaj dalej|čtěte|více|súvisiace|opširnije|более|подробнее|по теме|читайте|смотрите|видео|детальніше|за темою|читати далі|рекомендуем|рекомендуємо|още|read also|läs mer|läs|relaterat|læs mere|les mer|relatert|relateret|lue|katso|bővebben|ajánlott|ajánló|részletek|videó|διαβάστε|δείτε|okuyun|video galeri|bakınız|xem|đọc|video clip|basahin|panoorin|soma|tazama|للمزيد|شاهد|اقرأ|بخوانید|ببینید|पढ़ें|पढ़ें|देखें|वाचा|পড়ুন|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|相关报道|相關報導|更多阅读|更多報導|更多新聞|更多新闻|推荐阅读|推薦閱讀|阅读更多|閱讀更多|点击查看|看更多|查看更多|另见|另見|関連記事|関連ニュース|関連リンク|関連|あわせて読みたい|合わせて読みたい|併せて読みたい|続きを読む|こちらも|おすすめ記事|動画|관련기사|관련 기사|관련뉴스|관련 뉴스|함께 보면 좋은 기사|함께 보기|더 보기|더보기|추천기사|추천 기사|이어보기"

const advertisements =
  'advertisement|advertisements|iklan|advertorial|ad|ads|sponsored|sponsored content|promoted|scroll to continue|scroll to continue with content|scroll to resume content|scroll down to continue|gulir untuk lanjut membaca|gulir ke bawah untuk lanjut membaca|lanjutkan membaca setelah iklan|anzeige|werbung|advertentie|reclame|publicité|publicidad|publicidade|pubblicità|publicitate|reklama|reklám|hirdetés|oglas|реклама|реклама на сайті|reklam|reklaam|reklāma|annons|annonse|annonce|mainos|auglýsing|διαφήμιση|quảng cáo|patalastas|tangazo|โฆษณา|إعلان|اعلان|إعلانات|آگهی|تبلیغات|اشتہار|פרסומת|विज्ञापन|जाहिरात|বিজ্ঞাপন|விளம்பரம்|ప్రకటన|广告|廣告|広告|スポンサーリンク|광고'

const placeholder =
  /^[[［(](?:gambas|video|foto|photo|image|img|picture|embed|gallery|caption|infografis|youtube|instagram|twitter|tiktok|widget|bild|imagen|vidéo|видео|фото)\b[^\]］)]{0,120}[\]］)]$/iu
const scrolling = /^(?:scroll (?:to|down|untuk|ke bawah)|gulir (?:untuk|ke)|swipe (?:up|left))\b.{0,80}$/iu

export interface PromoLine {
  /** The promoted story's headline, when the line has one. */
  title?: string
  /** A heading of a list of promoted stories. */
  opensList: boolean
  /** The words by themselves leave no doubt. */
  strong: boolean
  reason: string
}

const strong = start(Object.values(strongCues).join('|'), '')
const weak = start(weakCues, '\\s*(?:[:：»›>→|】\\]］]|$)')
const advertisement = new RegExp(`^(?:${advertisements})$`, 'iu')
const longest = 400
const firstWords = new Set(
  [
    ...Object.values(strongCues),
    weakCues,
    advertisements,
    'scroll|gulir|swipe|gambas|foto|photo|image|img|picture|embed|gallery|caption|infografis|youtube|instagram|twitter|tiktok|widget|bild|imagen|vidéo|видео|фото',
  ]
    .flatMap((cues) => cues.split('|'))
    .map((cue) => (/^[\p{L}\p{M}'’]+/u.exec(dotless(cue))?.[0] ?? '').toLowerCase()),
)

/** What kind of promotion a line is, if it is one. Prose that only begins with such words is none. */
export function promoLine(line: string): PromoLine | undefined {
  if (line.length > longest) return undefined
  const text = dotless(line)
  if (!mayPromote(text)) return undefined
  const bare = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  if (advertisement.test(bare) || scrolling.test(bare))
    return { opensList: false, strong: true, reason: 'An advertisement mark' }
  if (placeholder.test(text)) return { opensList: false, strong: true, reason: 'The place of a picture or video' }
  const sure = strong.exec(text)
  const match = sure ?? weak.exec(text)
  if (!match) return undefined
  const rest = text.slice(match[0].length)
  const marked = /^\s*[:：»›>→|】\]］–—-]/u.test(rest) || /[:：»›>→|】\]］]\s*$/u.test(match[0])
  if (!marked && isSentence(rest)) return undefined
  const title = line
    .slice(match[0].length)
    .replace(/^[\s\p{P}\p{S}]*?(?=[\p{L}\p{N}"'“‘«「『([#¿¡])/u, '')
    .replace(/[\s:：>»*_]+$/u, '')
    .trim()
  const cue = line
    .slice(0, match[0].length)
    .replace(/[\s\p{P}\p{S}]+$/u, '')
    .trim()
  const named = /\p{L}{2}/u.test(title) ? title : undefined
  return {
    ...(named ? { title: named } : {}),
    opensList: !named,
    strong: sure !== null && (marked || !named),
    reason: `Points to another story ("${cue}")`,
  }
}

/** "Baca juga pernyataan lengkap menteri itu …, kata juru bicara." is prose. */
function isSentence(rest: string): boolean {
  return /[.。।]["”’»」)]*$/u.test(rest) && rest.trim().split(/\s+/).length >= 8
}

/** A quick look at the first word, since every line of every text is asked. */
function mayPromote(text: string): boolean {
  const word = /^[\s\p{P}\p{S}]{0,6}([\p{L}\p{M}'’]+)/u.exec(text)?.[1]
  return (
    word !== undefined &&
    (firstWords.has(word.toLowerCase()) || /[\u2000-\uffff]/.test(word) || /[\u0e00-\u0eff]/.test(word))
  )
}

/** Turkish i and I, which case folding leaves apart; lengths stay. */
function dotless(text: string): string {
  return /[İı]/.test(text) ? text.replace(/İ/g, 'I').replace(/ı/g, 'i') : text
}

function start(cues: string, end: string): RegExp {
  const alternatives = [...new Set(dotless(cues).split('|'))]
    .sort((a, b) => b.length - a.length)
    .map((cue) => cue.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|')
  return new RegExp(`^[\\s\\p{P}\\p{S}]{0,6}(?:${alternatives})(?![\\p{L}\\p{M}])${end}`, 'iu')
}
