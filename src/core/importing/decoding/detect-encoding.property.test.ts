import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText, looksBinary } from './decode-text'

/** Invented news, by language, with the encodings it was written in before Unicode. */
const news: [language: string, encodings: string, text: string][] = [
  [
    'de',
    'windows-1252 iso-8859-1 iso-8859-15 macintosh',
    'Der Rat hat am Dienstag beschlossen, die alte Fährstation zu schließen, nachdem Risse in zwei Pfeilern gefunden wurden. Die Reparatur kostet vierzehn Millionen und dauert über neun Monate, sagte die Bürgermeisterin.',
  ],
  [
    'fr',
    'windows-1252 iso-8859-1 iso-8859-15 macintosh',
    'Le conseil municipal a voté mardi la fermeture de l’ancien terminal, après la découverte de fissures dans deux piliers. Les travaux dureront neuf mois, a déclaré la directrice du port à la presse.'.replace(
      '’',
      "'",
    ),
  ],
  [
    'es',
    'windows-1252 iso-8859-1',
    'El ayuntamiento decidió el martes cerrar la antigua terminal tras hallarse grietas en dos pilares. Las obras durarán nueve meses y costarán catorce millones, señaló la alcaldesa en una conferencia.',
  ],
  [
    'pt',
    'windows-1252 iso-8859-1',
    'A câmara decidiu na terça-feira encerrar o antigo terminal, depois de terem sido encontradas fissuras em dois pilares. As obras vão durar nove meses e não haverá barcos até ao verão, disse a direção.',
  ],
  [
    'it',
    'windows-1252 iso-8859-1',
    'Il consiglio ha deciso martedì di chiudere il vecchio terminal perché sono state trovate crepe in due piloni. I lavori dureranno nove mesi, la città userà il molo nord, ha detto la sindaca.',
  ],
  [
    'sv',
    'windows-1252 iso-8859-1',
    'Kommunen beslutade på tisdagen att stänga den gamla färjeterminalen sedan sprickor hittats i två pelare. Arbetet väntas ta nio månader och kosta fjorton miljoner, säger hamnchefen.',
  ],
  [
    'da',
    'windows-1252 iso-8859-1',
    'Byrådet besluttede tirsdag at lukke den gamle færgeterminal, efter at der er fundet revner i to søjler. Arbejdet varer ni måneder og koster fjorten millioner, siger havnechefen.',
  ],
  [
    'fi',
    'windows-1252 iso-8859-15',
    'Kaupunginvaltuusto päätti tiistaina sulkea vanhan lauttaterminaalin, koska kahdesta pylväästä löytyi halkeamia. Työt kestävät yhdeksän kuukautta, kertoi sataman johtaja.',
  ],
  [
    'is',
    'windows-1252',
    'Bæjarstjórn ákvað á þriðjudag að loka gömlu ferjuhöfninni eftir að sprungur fundust í tveimur stöplum. Viðgerðin tekur níu mánuði, sagði hafnarstjórinn við blaðamenn í gær.',
  ],
  [
    'pl',
    'windows-1250 iso-8859-2',
    'Rada miasta zdecydowała we wtorek o zamknięciu starego terminalu promowego po tym, jak w dwóch filarach znaleziono pęknięcia. Naprawa potrwa dziewięć miesięcy, poinformował urząd.',
  ],
  [
    'cs',
    'windows-1250 iso-8859-2',
    'Zastupitelstvo v úterý rozhodlo o uzavření starého přístaviště poté, co se ve dvou pilířích našly trhliny. Oprava potrvá devět měsíců, řekla novinářům ředitelka přístavu.',
  ],
  [
    'sk',
    'windows-1250 iso-8859-2',
    'Zastupiteľstvo v utorok rozhodlo o zatvorení starého prístavu po tom, ako sa v dvoch pilieroch našli trhliny. Oprava potrvá deväť mesiacov, povedala novinárom riaditeľka.',
  ],
  [
    'hu',
    'windows-1250 iso-8859-2',
    'A közgyűlés kedden úgy döntött, hogy bezárja a régi kompkikötőt, miután két pillérben repedéseket találtak. A javítás kilenc hónapig tart, közölte a kikötő vezetője az újságírókkal. Őszre készül el a mű.',
  ],
  [
    'ro',
    'windows-1250 iso-8859-2',
    'Consiliul local a hotărât marţi să închidă vechiul terminal după ce au fost găsite fisuri în doi piloni. Lucrările vor dura nouă luni, a declarat directoarea portului în faţa presei.',
  ],
  [
    'hr',
    'windows-1250 iso-8859-2',
    'Gradsko vijeće odlučilo je u utorak zatvoriti stari trajektni terminal nakon što su u dva stupa pronađene pukotine. Popravak će trajati devet mjeseci, rekla je ravnateljica luke novinarima.',
  ],
  [
    'tr',
    'windows-1254 iso-8859-9',
    'Belediye meclisi salı günü iki ayağında çatlak bulunan eski vapur iskelesinin kapatılmasına karar verdi. Onarım dokuz ay sürecek, şehir kuzey iskelesini kullanacak, dedi liman müdürü. Işıklar söndü.',
  ],
  [
    'et',
    'windows-1257',
    'Linnavolikogu otsustas teisipäeval vana praamisadama sulgeda, sest kahes sambas leiti pragusid. Töö kestab üheksa kuud, ütles sadama juht ajakirjanikele. Uus šahtiõli tuleb hiljem.',
  ],
  [
    'lv',
    'windows-1257',
    'Pilsētas dome otrdien nolēma slēgt veco prāmju piestātni, jo divos balstos atrastas plaisas. Darbi ilgs deviņus mēnešus, žurnālistiem sacīja ostas vadītāja.',
  ],
  [
    'lt',
    'windows-1257 iso-8859-13',
    'Miesto taryba antradienį nusprendė uždaryti seną keltų prieplauką, nes dviejose atramose rasta įtrūkimų. Darbai truks devynis mėnesius, žurnalistams sakė uosto vadovė.',
  ],
  [
    'vi',
    'windows-1258',
    'Hội đồng thành phố hôm thứ Ba quyết định đóng cửa bến phà cũ sau khi phát hiện vết nứt ở hai trụ cầu. Việc sửa chữa sẽ kéo dài chín tháng, người đứng đầu cảng cho biết.',
  ],
  [
    'ru',
    'windows-1251 koi8-r iso-8859-5 cp866 maccyrillic',
    'Городской совет во вторник решил закрыть старый паромный терминал, после того как в двух опорах нашли трещины. Ремонт продлится девять месяцев, сообщила журналистам глава порта.',
  ],
  [
    'uk',
    'windows-1251 koi8-u',
    'Міська рада у вівторок вирішила закрити старий поромний термінал, після того як у двох опорах знайшли тріщини. Ремонт триватиме дев’ять місяців, повідомила журналістам її керівниця.'.replace(
      '’',
      "'",
    ),
  ],
  [
    'bg',
    'windows-1251',
    'Общинският съвет реши във вторник да затвори стария фериботен терминал, след като в две опори бяха открити пукнатини. Ремонтът ще продължи девет месеца, каза шефката на пристанището.',
  ],
  [
    'sr',
    'windows-1251',
    'Градско веће одлучило је у уторак да затвори стари трајектни терминал пошто су у два стуба нађене пукотине. Поправка ће трајати девет месеци, рекла је новинарима управница.',
  ],
  [
    'be',
    'windows-1251',
    'Гарадскі савет у аўторак вырашыў закрыць стары паромны тэрмінал, пасля таго як у дзвюх апорах знайшлі расколіны. Рамонт працягнецца дзевяць месяцаў, паведаміла журналістам кіраўніца.',
  ],
  [
    'mk',
    'windows-1251',
    'Градскиот совет во вторникот реши да го затвори стариот терминал, откако во два столба беа најдени пукнатини. Поправката ќе трае девет месеци, им рече на новинарите директорката.',
  ],
  [
    'el',
    'windows-1253 iso-8859-7',
    'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει τον παλιό σταθμό, αφού βρέθηκαν ρωγμές σε δύο πυλώνες. Οι εργασίες θα διαρκέσουν εννέα μήνες, είπε η διευθύντρια του λιμανιού.',
  ],
  [
    'he',
    'windows-1255 iso-8859-8',
    'מועצת העיר החליטה ביום שלישי לסגור את מסוף המעבורות הישן לאחר שנמצאו סדקים בשני עמודים. התיקון יימשך תשעה חודשים, אמרה מנהלת הנמל לעיתונאים.',
  ],
  [
    'ar',
    'windows-1256 iso-8859-6',
    'قرر مجلس المدينة يوم الثلاثاء إغلاق محطة العبارات القديمة بعد العثور على تشققات في عمودين. وستستمر أعمال الإصلاح تسعة أشهر، كما قالت مديرة الميناء للصحفيين.',
  ],
  [
    'fa',
    'windows-1256',
    'شوراي شهر روز سه شنبه تصميم گرفت پايانه قديمي کشتي ها را پس از پيدا شدن ترک در دو پايه ببندد. تعمير نه ماه طول مي کشد، مدير بندر به خبرنگاران گفت.',
  ],
  [
    'th',
    'windows-874 tis-620',
    'สภาเมืองลงมติเมื่อวันอังคารให้ปิดท่าเรือเก่าหลังจากพบรอยร้าวในเสาสองต้น การซ่อมแซมจะใช้เวลาเก้าเดือน ผู้อำนวยการท่าเรือกล่าวกับผู้สื่อข่าว',
  ],
  [
    'ja',
    'shift_jis euc-jp',
    '市議会は火曜日、調査で二つの橋脚にひびが見つかったため、古いフェリー乗り場を閉鎖すると決めた。修理には九か月かかると港の責任者は記者団に語った。',
  ],
  [
    'ko',
    'euc-kr',
    '시의회는 화요일 두 교각에서 균열이 발견된 뒤 낡은 여객선 부두를 폐쇄하기로 결정했다. 수리에는 아홉 달이 걸린다고 항만 책임자가 기자들에게 말했다.',
  ],
  [
    'zh',
    'gb18030 gbk',
    '市议会星期二决定关闭旧渡轮码头，因为检查发现两根桥墩有裂缝。修理需要九个月时间，港口负责人对记者说，期间船只改停北岸。',
  ],
  [
    'zh-Hant',
    'big5',
    '市議會星期二決定關閉舊渡輪碼頭，因為檢查發現兩根橋墩有裂縫。修理需要九個月時間，港口負責人對記者說，期間船隻改停北岸。',
  ],
]

const cases = news.flatMap(([language, encodings, text]) =>
  encodings
    .split(' ')
    .map((encoding): [string, string, string, Uint8Array] => [language, encoding, text, encoded(text, encoding)]),
)

/** windows-1258 writes most tones as marks of their own. */
function encoded(text: string, encoding: string): Uint8Array {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  const writable =
    encoding !== 'windows-1258'
      ? text
      : text
          .normalize('NFD')
          .replace(/[a-z][\u0300-\u036f]+/giu, (letters) => {
            const tone = Array.from(letters).find((each) => tones.test(each)) ?? ''
            return letters.replace(tone, '').normalize('NFC') + tone
          })
          .replace(/đ/g, 'đ')
  return iconv.encode(writable, encoding)
}

describe('without a declaration', () => {
  it.each(cases)('%s in %s is read', (_, __, text, bytes) => {
    expect(decodeText(bytes).text.normalize('NFC')).toBe(text.normalize('NFC'))
  })
  it.each(cases)('a single sentence of %s in %s is read', (_, encoding, text) => {
    const sentence = (/^.{40,}?[.。]/u.exec(text)?.[0] ?? text.slice(0, 60)).normalize('NFC')
    expect(decodeText(encoded(sentence, encoding)).text.normalize('NFC')).toBe(sentence)
  })
})

describe('with a declaration that lies', () => {
  it.each(cases)('%s in %s is read all the same', (_, __, text, bytes) => {
    for (const declared of ['utf-8', 'iso-8859-1', 'us-ascii', 'koi8-r', 'shift_jis', 'windows-1256']) {
      expect([declared, decodeText(bytes, declared).text.normalize('NFC')]).toEqual([declared, text.normalize('NFC')])
    }
  })
})

describe('Unicode without a mark', () => {
  it.each(news)('%s is read from UTF-16 and UTF-32, whatever is declared', (_, __, text) => {
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      const bytes = iconv.encode(text, encoding, { addBOM: false })
      expect([encoding, decodeText(bytes).text]).toEqual([encoding, text])
      expect([encoding, decodeText(bytes, 'windows-1252').text]).toEqual([encoding, text])
      expect([encoding, looksBinary(bytes)]).toEqual([encoding, false])
    }
  })
})

it.each([
  ['a pound sign', 'if Rangers draw I stand to lift £825, not bad for a £2 bet', 'windows-1252'],
  ['a euro sign', 'The bill came to 14 million €, said the mayor.', 'windows-1252'],
  ['one name', 'Then Zoë left the town for good, and nobody saw her again.', 'windows-1252'],
  ['quotation marks', 'The mayor said: “We will not close the port” – and left.', 'windows-1252'],
  [
    'quotation marks of a Mac',
    'The mayor said: “We won’t close the café in the port”, and left. “Never”, she said.',
    'macintosh',
  ],
])('English with nothing but %s stays English', (_, text, encoding) => {
  expect(decodeText(iconv.encode(text, encoding)).text).toBe(text)
})

describe('encodings made of ASCII', () => {
  const sevenBit = (text: string, encoding: string) => iconv.encode(text, encoding).map((byte) => byte & 0x7f)
  const of = (before: string, bytes: Uint8Array, after: string) =>
    Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])

  it('are known by their marks', () => {
    const korean = of('\x1b$)C\nSeoul: \x0e', sevenBit('시의회', 'euc-kr'), '\x0f 1.')
    expect(decodeText(korean)).toMatchObject({ encoding: 'iso-2022-kr', text: '\nSeoul: 시의회 1.' })
    const chinese = of('Beijing: ~{', sevenBit('市议会', 'gb2312'), '~} 1 ~~ 2')
    expect(decodeText(chinese)).toMatchObject({ encoding: 'hz-gb-2312', text: 'Beijing: 市议会 1 ~ 2' })
    expect(decodeText(Buffer.from('F+AOQ-hre'), 'utf-7').text).toBe('Fähre')
  })

  it('are not seen where there are none', () => {
    for (const text of ['a ~{ b', 'C++ and D+E-F', '~{}~']) expect(decodeText(Buffer.from(text)).text).toBe(text)
  })
})
