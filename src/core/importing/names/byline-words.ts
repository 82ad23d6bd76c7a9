/** The words around names in bylines and credits, by language: labels, openings, roles, "and". Compared in lower case. */

/** Labels that stand before a colon. */
export const authorLabels = list({
  en: 'by|author|authors|writer|written by|words|words by|text|text by|story by|report|reporter|reporters|reported by|reporting by|byline|correspondent|contributor',
  id: 'oleh|penulis|reporter|pewarta|wartawan|jurnalis|kontributor|laporan|teks|naskah',
  ms: 'penulis|wartawan|pemberita|oleh|laporan',
  de: 'von|autor|autorin|autoren|text|bericht|reporter|verfasser|aus',
  nl: 'door|auteur|auteurs|tekst|verslaggever',
  fr: 'par|auteur|auteurs|autrice|texte|rédigé par|écrit par|propos recueillis par|reportage',
  es: 'por|autor|autora|autores|texto|redacción|escrito por|reportaje|periodista|redactor',
  pt: 'por|autor|autora|autores|texto|reportagem|redação|repórter|jornalista',
  it: 'di|a cura di|autore|autori|testo|articolo di|giornalista',
  ca: 'per|autor|autora|text',
  ro: 'de|autor|autori|text|scris de|redactor',
  pl: 'autor|autorka|autorzy|tekst|opracowanie|oprac|opr|przygotował|przygotowała',
  cs: 'autor|autorka|autoři|text|napsal|napsala|připravil|připravila',
  sk: 'autor|autorka|autori|text|napísal|napísala|pripravil',
  south: 'autor|autorica|autori|piše|tekst|novinar|avtor|napisal|napisala|аутор|пише|автор|текст|пишува|новинар',
  ru: 'автор|авторы|текст|корреспондент|подготовил|подготовила|автор текста|журналист',
  uk: 'автор|автори|текст|кореспондент|підготував|підготувала|автор тексту|журналіст',
  bg: 'автор|текст|от|репортер',
  el: 'του|της|γράφει|γράφει ο|γράφει η|συντάκτης|κείμενο|ρεπορτάζ|επιμέλεια|από',
  tr: 'yazan|haber|muhabir|yazar|metin|hazırlayan',
  az: 'müəllif|yazdı|müxbir',
  sv: 'av|text|författare|reporter|skriven av',
  da: 'af|tekst|forfatter|journalist|skrevet af',
  nb: 'av|tekst|journalist|skrevet av|forfatter',
  fi: 'teksti|toimittaja|kirjoittaja|kirjoittanut',
  is: 'höfundur|texti|eftir',
  hu: 'írta|szerző|szöveg|szerzők|tudósító',
  baltic: 'autors|autore|teksts|autorius|autorė|tekstas|parengė|autor|tekst',
  sq: 'nga|autor|teksti|shkruan',
  vi: 'tác giả|bài|bài và ảnh|theo|phóng viên|người viết',
  th: 'โดย|ผู้เขียน|เรื่อง|ผู้สื่อข่าว|เรื่องโดย',
  fil: 'ni|nina|isinulat ni|ulat ni|may-akda|manunulat',
  sw: 'na|mwandishi|imeandikwa na|taarifa ya',
  ar: 'بقلم|كتب|كتبت|إعداد|تقرير|الكاتب|تحقيق|متابعة|مراسل',
  fa: 'نویسنده|به قلم|گزارش|گزارشگر|خبرنگار|نوشته',
  ur: 'تحریر|رپورٹ|رپورٹر|مصنف|از',
  he: 'מאת|כתב|כתבה|כתבת|מחבר',
  hi: 'द्वारा|लेखक|रिपोर्ट|रिपोर्टर|संवाददाता|लेखिका|लेखन',
  mr: 'लेखक|वार्ताहर|प्रतिनिधी',
  ne: 'लेखक|संवाददाता',
  bn: 'লেখক|প্রতিবেদক|প্রতিবেদন|লিখেছেন|রিপোর্টার|সংবাদদাতা',
  ta: 'எழுதியவர்|ஆசிரியர் குறிப்பு|செய்தியாளர்',
  te: 'రచయిత|రిపోర్టర్|విలేకరి',
  zh: '文|作者|撰文|记者|記者|采写|採訪|采访|本报记者|本報記者|本台记者|来源记者|通讯员|撰稿|文字|撰稿人|報導',
  ja: '文|執筆|取材・文|記者|取材|著者|筆者|文・写真|ライター',
  ko: '글|기자|취재|작성자|글쓴이|필자',
})

export const editorLabels = list({
  en: 'editor|editors|edited by|editing by|copy editor|sub-editor|subeditor|managing editor|produced by',
  id: 'editor|redaktur|redaktur pelaksana|penyunting|penyelia|redpel|disunting oleh|penanggung jawab',
  ms: 'penyunting|editor|disunting oleh',
  de: 'redaktion|redakteur|redakteurin|bearbeitung|redigiert von|bearbeitet von',
  nl: 'redactie|redacteur|eindredactie',
  fr: 'édition|éditeur|rédacteur en chef|relecture|édité par',
  es: 'edición|editor|editora|editado por|redactor jefe',
  pt: 'edição|editor|editora|editado por',
  it: 'redazione|redattore|redattrice|editing',
  ro: 'editor|editat de',
  pl: 'redaktor|redakcja|red|redakcja tekstu|wydawca',
  cs: 'editor|redaktor|redakce|redigoval|editorka',
  sk: 'editor|redaktor|redakcia',
  south: 'urednik|urednica|uredio|uredila|уредник|уредила',
  ru: 'редактор|редактура|под редакцией|выпускающий редактор',
  uk: 'редактор|редактура',
  bg: 'редактор',
  el: 'σύνταξη|επιμέλεια έκδοσης|επιμελητής',
  tr: 'editör|düzenleyen|redaktör|yayına hazırlayan',
  az: 'redaktor',
  nordic: 'redaktör|redigering|redaktør|redigeret af|redigert av|päätoimittaja|ritstjóri',
  hu: 'szerkesztő|szerkesztette',
  baltic: 'redaktors|redaktorius|toimetaja|toimetas',
  vi: 'biên tập|biên tập viên',
  th: 'บรรณาธิการ|เรียบเรียง|เรียบเรียงโดย',
  fil: 'patnugot',
  sw: 'mhariri',
  ar: 'تحرير|المحرر|محرر|مراجعة',
  fa: 'ویراستار|ویرایش|دبیر',
  ur: 'ایڈیٹر|ادارت',
  he: 'עריכה|עורך|עורכת',
  hi: 'संपादक|संपादन|सम्पादक|संपादित',
  bn: 'সম্পাদক|সম্পাদনা',
  zh: '编辑|編輯|责编|責編|责任编辑|責任編輯|校对|校對|审校|審核|主编|主編|编审|編審',
  ja: '編集|編集者|構成・編集',
  ko: '편집|편집자|에디터|데스크',
})

/** Credits that name someone who is neither author nor editor of the text. */
export const otherLabels = list({
  en: 'photo|photos|photo by|photos by|photographer|photography|image|images|picture|pictures|video|video by|illustration|graphic|graphics|translation|translated by|translator|additional reporting by|source',
  id: 'foto|fotografer|video|videografer|ilustrasi|infografis|penerjemah|sumber|sumber foto|kameramen|gambar',
  ms: 'gambar|jurugambar|foto|sumber',
  de: 'foto|fotos|bild|bilder|quelle|quellen|übersetzung|grafik|illustration|kamera',
  nl: 'foto|beeld|bron|bronnen|vertaling',
  fr: 'photo|photos|crédit photo|source|sources|traduction|illustration|vidéo',
  es: 'foto|fotos|fotografía|fuente|fuentes|imagen|vídeo|video|traducción',
  pt: 'foto|fotos|fotografia|fonte|fontes|imagem|vídeo|tradução',
  it: 'foto|fonte|fonti|immagine|traduzione|video',
  ro: 'foto|sursa|sursă|traducere',
  pl: 'fot|foto|zdjęcia|źródło|tłumaczenie|tłum',
  cs: 'foto|zdroj|zdroje|překlad',
  south: 'foto|izvor|vir|prijevod|фото|извор',
  ru: 'фото|источник|перевод|иллюстрация|видео|графика',
  uk: 'фото|джерело|переклад|відео',
  bg: 'снимка|снимки|източник',
  el: 'φωτογραφία|φωτογραφίες|φωτό|πηγή',
  tr: 'fotoğraf|foto|kaynak|kamera|görsel',
  nordic: 'foto|bild|källa|kilde|kuva|kuvat|lähde|grafik|ljósmynd|heimild',
  hu: 'fotó|forrás|kép|fotók',
  vi: 'ảnh|nguồn|đồ họa',
  th: 'ภาพ|ที่มา|แหล่งที่มา',
  ar: 'تصوير|المصدر|مصدر|صورة|ترجمة',
  fa: 'عکس|منبع|ترجمه|مترجم|عکاس',
  ur: 'ذریعہ|ماخذ|تصویر',
  he: 'צילום|מקור|תרגום',
  hi: 'फोटो|स्रोत|सोर्स|अनुवाद',
  bn: 'ছবি|সূত্র|অনুবাদ',
  zh: '图|圖|摄影|攝影|摄|来源|來源|图片来源|翻译|翻譯|图源|供图',
  ja: '写真|撮影|出典|翻訳|イラスト|図版|提供',
  ko: '사진|출처|그래픽|자료|번역|영상',
})

/** Openings without a colon that leave no doubt. */
export const openings = list({
  en: 'by|written by|reported by|story by|text by|words by|report by|posted by|published by|from our correspondent',
  id: 'oleh|ditulis oleh|laporan|penulis',
  de: 'erstellt von|geschrieben von|verfasst von|veröffentlicht von|ein beitrag von|ein gastbeitrag von|ein artikel von|autor|autorin|autoren',
  fr: 'par|propos recueillis par|écrit par|auteur|autrice',
  es: 'por|autora|escrito por|redactado por',
  nl: 'door',
  it: 'a cura di|articolo di',
  sq: 'nga',
  th: 'โดย',
  he: 'מאת',
  ar: 'بقلم|كتب|كتبت|إعداد',
  fa: 'به قلم',
  ur: 'تحریر',
  el: 'γράφει ο|γράφει η|γράφουν οι|του|της|επιμέλεια',
  bg: 'от',
  ru: 'автор',
  tr: 'yazan',
  hu: 'írta',
  fi: 'kirjoittaja|teksti',
  fil: 'nina|isinulat ni',
  zh: '文|撰文|记者|記者|本报记者|本報記者|本台记者|作者',
  ja: '文|取材・文|記者',
  bn: 'লিখেছেন',
  pl: 'opracował|opracowała|opracowanie',
  hr: 'piše|пише',
})

/** Openings that are also the first word of names (von Weizsäcker, Di Stefano): two names must follow. */
export const doubtfulOpenings = list({ de: 'von', it: 'di', ro: 'de', sv: 'av', da: 'af', fil: 'ni', sw: 'na' })
/** Second words of Balinese women's names, whose first is Ni. */
export const balineseNames = new Set(
  'luh made wayan putu kadek komang nyoman ketut nengah gusti ayu gede iluh desak sayu'.split(' '),
)

/** Closings: "राम शर्मा द्वारा", "김철수 기자", "山田太郎記者". */
export const closings = list({
  hi: 'द्वारा|संवाददाता|की रिपोर्ट',
  ko: '기자|특파원|선임기자|인턴기자|논설위원|객원기자|통신원|앵커',
  ja: '記者|編集委員|特派員|論説委員',
  zh: '报道|報導|报导|撰稿',
  ta: 'எழுதியது',
  tr: 'yazdı|bildiriyor',
})

/** Words that describe a person and are no part of the name. */
export const roles = list({
  en: 'reporter|staff reporter|senior reporter|writer|staff writer|senior writer|correspondent|special correspondent|foreign correspondent|political correspondent|editor|senior editor|deputy editor|political editor|business editor|news editor|journalist|columnist|contributor|contributing writer|guest author|freelance|staff|chief correspondent|bureau chief|associated press writer|special to the times|analyst|producer|photographer',
  id: 'jurnalis|wartawan|kontributor|reporter|editor|redaktur|penulis|koresponden|pewarta|fotografer',
  ms: 'wartawan|pemberita|penulis|penyunting',
  de: 'redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|autor|autorin|journalist|journalistin|redaktion|gastautor|volontär|volontärin|chefredakteur|chefredakteurin|freier mitarbeiter|ressortleiter',
  nl: 'redacteur|correspondent|verslaggever|journalist|redactie',
  fr: 'journaliste|correspondant|correspondante|envoyé spécial|envoyée spéciale|rédacteur|rédactrice|rédacteur en chef|chroniqueur|chroniqueuse|notre correspondant|reporter',
  es: 'periodista|corresponsal|enviado especial|enviada especial|redactor|redactora|columnista|reportero|reportera|editor|editora',
  pt: 'jornalista|correspondente|enviado especial|enviada especial|repórter|colunista|editor|editora|redator|redatora',
  it: 'giornalista|corrispondente|inviato|inviata|redattore|redattrice|collaboratore|collaboratrice|dal nostro inviato|dal nostro corrispondente',
  ro: 'jurnalist|redactor|reporter|corespondent|editor',
  pl: 'dziennikarz|dziennikarka|korespondent|korespondentka|redaktor|reporter|reporterka',
  cs: 'redaktor|redaktorka|zpravodaj|zpravodajka|reportér|reportérka|novinář|editor',
  ru: 'корреспондент|специальный корреспондент|журналист|обозреватель|редактор|репортёр|репортер|собкор|спецкор',
  uk: 'кореспондент|журналіст|журналістка|оглядач|редактор',
  tr: 'muhabir|editör|gazeteci|yazar|köşe yazarı',
  nordic: 'reporter|korrespondent|journalist|redaktör|redaktør|toimittaja|kirjeenvaihtaja',
  hu: 'újságíró|tudósító|szerkesztő|munkatárs',
  ar: 'مراسل|مراسلة|صحفي|صحفية|كاتب|كاتبة|محرر',
  hi: 'संवाददाता|पत्रकार|वरिष्ठ संवाददाता|विशेष संवाददाता|रिपोर्टर',
  bn: 'প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|জ্যেষ্ঠ প্রতিবেদক',
  zh: '记者|記者|特约记者|特派记者|实习记者|实习生|通讯员|编辑|編輯|综合报道|綜合報導',
  ja: '記者|編集委員|特派員|論説委員|ライター|編集部',
  ko: '기자|특파원|선임기자|인턴기자|논설위원',
})

/** What somebody is, behind the name and a comma: "Projektleiterin der …", "director of …"; a German compound's end. */
const occupationEnds =
  'leiter|sprecher|referent|direktor|beauftragte|vorsitzende|präsident|geschäftsführer|berater|mitarbeiter|forscher|wissenschaftler|professor|minister|anwalt|anwält|experte?|ökonom|redakteur|korrespondent|gründer|chef'
const occupations = [
  'director|head|president|chair(?:man|woman|person)?|ceo|cto|cfo|founder|co-founder|fellow|researcher|analyst|lecturer',
  'scientist|economist|advis[eo]r|spokes(?:man|woman|person)|manager|secretary|lawyer|partner|coordinator',
  'directeur|directrice|responsable|chargée?|présidente?|professeure?|chercheu(?:r|se)|économiste|avocate?',
  'directora?|profesora?|investigadora?|jef[ea]|presidenta?|abogad[oa]|economista|diretora?|pesquisadora?|advogad[oa]',
  'direttore|direttrice|presidente|docente|ricercatore|ricercatrice|hoogleraar|voorzitter|onderzoeker|woordvoerder',
  'direktur|ketua|kepala|dosen|peneliti|pengamat|guru besar|dyrektor|prezes|директор|профессор|президент|руководитель',
].join('|')
const before =
  'stellvertretende[rs]?|freie[rs]?|ehemalige[rs]?|wissenschaftliche[rs]?|leitende[rs]?|senior|deputy|vice|former|executive|associate|assistant|managing|wakil|mantan'
const occupation = new RegExp(
  `^(?:(?:${before})\\s+)?(?:\\p{L}*(?:${occupationEnds})(?:r|n|in|innen)?|${occupations})(?=$|[\\s,])\\s*`,
  'iu',
)

/** Whether what stands behind a name and a comma is that person's work; "Professor John Roe" is another person. */
export function isOccupation(text: string): boolean {
  const match = occupation.exec(text)
  if (match === null) return false
  return /^\p{Ll}/u.test(text) || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text.slice(match[0].length))
}

/** "and", as it stands between two names. */
export const conjunctions =
  'and|dan|und|et|y|e|i|och|og|ja|és|ve|və|и|та|й|і|και|و|और|तथा|आणि|এবং|ও|และ|và|at|na|a|en|un|ir|dhe|și|და|և|eta|ac|with|bersama|serta|avec|mit|con|com'.split(
    '|',
  )

function list(byLanguage: Record<string, string>): ReadonlySet<string> {
  return new Set(Object.values(byLanguage).flatMap((words) => words.split('|')))
}
