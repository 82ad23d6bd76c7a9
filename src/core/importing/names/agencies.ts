/** News agencies by the names they are credited with. */

/** Unmistakable wherever they stand. */
const fullNames =
  'Associated Press|The Associated Press|AP News|AFP|Agence France-Presse|Reuters|Thomson Reuters|Reuters.com|dpa|dpa-AFX|Keystone-SDA|ANSA|Adnkronos|Europa Press|Agencia EFE|Agência Lusa|Agência Brasil|Belga|ANP|Ritzau|NTB|TT Nyhetsbyrån|STT|PAP|ČTK|ČTK|TASR|MTI|Hina|Tanjug|Танјуг|Agerpres|Mediafax|БТА|BTA|ТАСС|TASS|РИА Новости|RIA Novosti|Интерфакс|Interfax|Interfax-Ukraine|Укринформ|Укрінформ|Ukrinform|УНІАН|УНИАН|БелТА|Anadolu|Anadolu Ajansı|Anadolu Agency|DHA|İHA|IRNA|ISNA|ایرنا|ایسنا|تسنیم|Xinhua|新华社|新華社|中新社|中新网|中央社|Kyodo|Kyodo News|共同通信|共同通信社|Jiji|Jiji Press|時事通信|時事|共同|Yonhap|Yonhap News Agency|연합뉴스|뉴시스|뉴스1|PTI|Press Trust of India|ANI|IANS|Bernama|BERNAMA|Antara|ANTARA|Antara News|TTXVN|Philippine News Agency|Associated Press of Pakistan|BSS|UNB|বাসস|ইউএনবি|Bloomberg|Bloomberg News|UPI|Canadian Press|The Canadian Press|La Presse Canadienne|PA Media|Press Association|Australian Associated Press|KCNA|epd|KNA|AFP/dpa|Axios|رويترز|أ ف ب|أ.ف.ب|فرانس برس|وكالة الأنباء الفرنسية|أسوشيتد برس|د ب أ|واس|وام|الأناضول|שינחואה|רויטרס|सिन्हुआ|भाषा|रॉयटर|रॉयटर्स|एएनआई|পিটিআই|রয়টার্স|এএফপি|ロイター|AFP時事|AFP＝時事|路透社|法新社|美联社|美聯社|로이터|AP통신|로이터통신|AFP통신|रासस|APA-OTS'.split(
    '|',
  )
/** Short forms that are also words or other abbreviations: an agency only where a source is named. */
const shortNames =
  'AP|AA|APA|SDA|TT|PA|CP|AAP|EFE|Lusa|LUSA|CTK|SPA|WAM|QNA|MENA|Petra|SANA|CNA|VNA|PNA|TNA|APP|UNI|UNIAN|Beta|FoNet|STA|BNS|ELTA|LETA|AGI|LaPresse|sid|SID|NAN|GNA|SITA|Notimex|Télam|Telam|ABI|Andina|Fars|TTA|INA|MAP|APS|TAP|KUNA|BNA|ONA|KPL|MNA'.split(
    '|',
  )
const full = new Set(fullNames.map((name) => name.toLowerCase()))
const short = new Set(shortNames)
const anyName = [...fullNames, ...shortNames]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|')

/** Whether a name by itself is that of an agency. */
export function isAgency(name: string): boolean {
  const bare = name.trim().replace(/^(?:the|l'|la|die)\s+/i, '')
  return full.has(name.trim().toLowerCase()) || full.has(bare.toLowerCase()) || short.has(bare)
}

const sourceCues = [
  'dilansir(?: oleh| dari| melalui)?|melansir(?: dari)?|dikutip dari|mengutip(?: dari)?|seperti dilaporkan(?: oleh)?|dilaporkan(?: oleh)?|seperti dikutip|menurut laporan|lapor|menurut kantor berita|kantor berita|lansir|memetik laporan',
  'according to|as reported by|reported by|told|with inputs from|inputs from|source|sources|via|credit|with agency inputs from',
  'berichtet(?: die)?|berichtete(?: die)?|quelle|mit material(?: der| von)?|mit|nachrichtenagentur|agentur|wie die',
  "selon(?: l')?|avec(?: l')?|d'après(?: l')?|rapporte(?: l')?|source|agence",
  'según(?: la agencia)?|con información de|informó|agencia|fuente|segundo a(?: agência)?|com informações d[ao]|agência|fonte',
  "secondo(?: l')?|riferisce(?: l')?|lo riporta(?: l')?|agenzia",
  'volgens|meldt|persbureau|aldus|bron',
  'сообщает|передаёт|передает|пишет|со ссылкой на|по данным|агентство|источник|повідомляє|передає|агентство|джерело|съобщава|предава|jak podaje|podaje|podała|za|agencja|źródło|informuje|uvedla|informovala|agentura|zdroj|javlja|prenosi',
  'aktardı|haberine göre|kaynak|enligt(?: nyhetsbyrån)?|skriver|ifølge|kertoo|mukaan|jelentette|közölte|forrás',
  'بحسب|وفق|وفقا ل|نقلا عن|ذكرت|ذكرت وكالة|وكالة|المصدر|به گزارش|به نقل از|منبع|کے مطابق',
  'theo|nguồn|según|ayon sa|kwa mujibu wa|के अनुसार|समाचार एजेंसी|সূত্র|সংবাদ সংস্থা',
].join('|')
const cued = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sourceCues})[\\s:：]{1,2}[“"'«(]?(${anyName})(?![\\p{L}\\p{N}])`, 'iu')
const bracketed = new RegExp(
  `[(（【\\[](?:[^()（）【】\\[\\]]{0,30}[=＝,、/ ])?(${anyName})(?:[=＝,/ ][^()（）【】\\[\\]]{0,30})?[)）】\\]]`,
  'u',
)
const eastAsianCue = new RegExp(`据(${anyName})|(${anyName})[^\\s,，。]{0,12}(?:电|電|报道|報導)`, 'u')

/** The agency that a line gives as its source, as it is written there. */
export function findAgency(text: string): string | undefined {
  const line = text.slice(0, 2000)
  const named = cued.exec(line)?.[1]
  // The cue may be in any case; the agency's short name may not ("app", "map").
  if (named && isAgency(named)) return named
  const found = bracketed.exec(line)?.[1] ?? eastAsianCue.exec(line)?.slice(1).find(Boolean)
  return found && isAgency(found) ? found : undefined
}
