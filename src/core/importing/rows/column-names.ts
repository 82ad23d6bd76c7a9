/**
 * What the columns of news tables are called: in the exports of scrapers, databases and monitoring services, and in
 * spreadsheets in many languages. Long because it is a word list.
 */
import type { StoryField } from '../../../contract/column-mapping'

/** Earlier names win: the more precise, and English before others. */
const lists: Record<StoryField, string> = {
  title: `title, headline, article title, news title, web title, title page, title rss, hl, heading,
    judul, judul berita, judul artikel, tajuk, titel, überschrift, schlagzeile, kop, titre, manchette, título, titulo,
    titular, manchete, titolo, titlu, título de la noticia, tytuł, nagłówek, titulek, nadpis, nadpis článku, naslov,
    заголовок, название, заглавие, назва, наслов, överskrift, overskrift, otsikko, cím, főcím,
    başlık, haber başlığı, τίτλος, כותרת, العنوان, عنوان, عنوان الخبر, عنوان خبر, تیتر, शीर्षक, শিরোনাম, தலைப்பு, หัวข้อ,
    หัวเรื่อง, พาดหัว, พาดหัวข่าว, tiêu đề, tựa đề, kichwa, pamagat, 标题, 題目, 標題, 新闻标题, 文章标题, 见出し, 見出し,
    タイトル, 題名, 件名, 제목, 기사제목, 표제`,
  subtitle: `subtitle, deck, standfirst, subheadline, subheading, sub title, lead, lede, lead paragraph, teaser, description,
    short description, trail text, dek, summary, abstract, excerpt, snippet, opening text,
    subjudul, anak judul, teras, ringkasan, deskripsi, untertitel, vorspann, unterzeile, zusammenfassung, ondertitel,
    samenvatting, sous titre, chapô, chapeau, résumé, accroche, subtítulo, bajada, entradilla, copete, resumen, resumo,
    sottotitolo, occhiello, sommario, podtytuł, zajawka, perex, подзаголовок, лид, анонс, підзаголовок, ingress, underrubrik,
    underrubrikk, ingressi, alcím, spot, alt başlık, özet, العنوان الفرعي, ملخص, زیرعنوان, خلاصه, उपशीर्षक, คำโปรย, tóm tắt,
    sapo, 副标题, 副標題, 摘要, 导语, 小見出し, 要約, リード, 부제, 부제목, 요약`,
  body: `body, text, article body, full text, main text, content, article text, article, story, news text, news body, body text,
    content text, text body, html body, content html, cleaned text, raw text, document, document text,
    isi berita, isi, isi artikel, konten, teks, artikel, berita, naskah, inhalt, artikeltext, volltext, beitrag, inhoud, tekst,
    artikeltekst, texte, texte intégral, corps, contenu, texto, cuerpo, contenido, noticia, texto completo, corpo, conteúdo,
    matéria, notícia, testo, contenuto, articolo, treść, tekst artykułu, obsah, text článku, текст, содержание, статья, текст статьи,
    текст новости, зміст, стаття, brödtext, innehåll, innhold, brødtekst, indhold, teksti, sisältö, szöveg, tartalom, metin,
    içerik, haber, haber metni, κείμενο, περιεχόμενο, טקסט, תוכן, النص, المحتوى, نص, نص الخبر, الخبر, متن, متن خبر, محتوا, सामग्री,
    समाचार, विषयवस्तु, বিষয়বস্তু, உள்ளடக்கம், เนื้อหา, เนื้อข่าว, ข่าว, nội dung, bài viết, yaliyomo, nilalaman, 正文, 内容, 內容, 全文,
    文章, 新闻内容, 本文, 記事, 記事本文, 본문, 내용, 기사, 기사내용`,
  authors: `authors, author, byline, by, creator, creators, writer, writers, journalist, journalists, reporter, reporters,
    correspondent, columnist, influencer, author name, dc creator, authored by, written by,
    penulis, wartawan, jurnalis, pewarta, nama penulis, autor, autoren, autorin, verfasser, von, auteur, auteurs, schrijver,
    journaliste, rédacteur, signataire, par, autores, autora, periodista, redactor, jornalista, repórter, autore, autori,
    giornalista, firma, dziennikarz, autorzy, autoři, автор, авторы, корреспондент, журналист, автори, författare, skribent,
    forfatter, forfattere, journalister, kirjoittaja, toimittaja, szerző, szerzők, yazar, yazarlar, muhabir, συντάκτης,
    συγγραφέας, מחבר, כתב, כותב, الكاتب, المؤلف, كاتب, الصحفي, المحرر الصحفي, نویسنده, خبرنگار, लेखक, संवाददाता, লেখক,
    ผู้เขียน, ผู้สื่อข่าว, นักข่าว, tác giả, phóng viên, mwandishi, may akda, 作者, 记者, 記者, 撰文, 筆者, 執筆者, 著者, 저자, 기자, 글쓴이,
    작성자`,
  editors: `editors, editor, edited by, redaktur, penyunting, editor berita, redakteur, redaktion, éditeur, secrétaire de rédaction,
    editora, redattore, redaktor, редактор, toimitussihteeri, editör, المحرر, ویراستار, संपादक, บรรณาธิการ, biên tập, 编辑, 責任編輯,
    责任编辑, 編集者, 편집자`,
  outlet: `outlet, source name, publisher, publication, newspaper, media name, site name, source title, pub title, media outlet, publication
    name, publication title, source, source domain, domain, website, site, media, journal, magazine, channel, blog name, hostname,
    sitename, thread site, outlet name,
    sumber berita, nama media, sumber, penerbit, portal, koran, surat kabar, quelle, medium, zeitung, verlag, bron, krant, uitgever,
    média, support, publicación, medio, fuente, periódico, diario, veículo, fonte, jornal, veiculo, testata,
    giornale, editore, źródło, gazeta, zdroj, médium, deník, источник, издание, сми, газета, джерело, видання, källa, tidning, kilde,
    avis, medie, lähde, lehti, julkaisu, forrás, lap, kaynak, gazete, yayın, πηγή, εφημερίδα, מקור, עיתון, المصدر, الصحيفة, الناشر,
    الوسيلة, منبع, روزنامه, ناشر, स्रोत, समाचार पत्र, সূত্র, แหล่งที่มา, แหล่งข่าว, สำนักข่าว, หนังสือพิมพ์, nguồn, báo, chanzo, 来源, 來源, 媒体, 媒體,
    报纸, 報紙, 出处, 媒体名称, 媒体名, 新聞社, 掲載紙, メディア, 出典, 언론사, 매체, 매체명, 출처, 신문사`,
  agency: `agency, news agency, wire, wire service, provider, kantor berita, agentur, nachrichtenagentur, persbureau, agence, agence de
    presse, agencia, agência, agenzia, agencja, agentura, агентство, агенція, nyhetsbyrå, nyhedsbureau, uutistoimisto, hírügynökség,
    ajans, وكالة, وكالة الأنباء, خبرگزاری, 通讯社, 通訊社, 通信社, 통신사`,
  place: `place, dateline, location, city, place name, tempat, lokasi, kota, ort, plaats, lieu, ville, lugar, ciudad, local, cidade,
    luogo, città, miejsce, místo, место, город, місце, plats, sted, paikka, hely, yer, şehir, τόπος, מקום, المكان, المدينة,
    مکان, شهر, स्थान, สถานที่, địa điểm, 地点, 地點, 城市, 場所, 장소, 지역`,
  publishedAt: `published at, published, publication date, publish date, date published, published date, pub date, date time pub, datetime,
    date time, web publication date, first publication date, date publish, pubdate, seendate, release date, posted at, posted on, post date,
    date posted, article date, date, created at, date created, timestamp, pub date parsed, published time, issue date, load date, year,
    tanggal publikasi, tanggal terbit, waktu terbit, tanggal, tgl, terbit, waktu, tarikh, datum, veröffentlicht, erscheinungsdatum,
    veröffentlichungsdatum, publicatiedatum, gepubliceerd, date de publication, date parution, parution, publié le, fecha, fecha de
    publicación, publicado, data, data de publicação, publicação, data di pubblicazione, pubblicato, data publikacji, opublikowano,
    datum vydání, publikováno, zveřejněno, дата, дата публикации, опубликовано, дата публікації, publicerad, publiceringsdatum,
    publisert, publiceret, udgivelsesdato, dato, päivämäärä, julkaistu, dátum, megjelenés, tarih, yayın tarihi, data publicării,
    ημερομηνία, תאריך, תאריך פרסום, التاريخ, تاريخ النشر, تاريخ, تاریخ, تاریخ انتشار, तारीख, दिनांक, प्रकाशन तिथि, তারিখ, தேதி, วันที่, วันที่เผยแพร่,
    ngày, ngày đăng, ngày xuất bản, tarehe, petsa, 日期, 发布日期, 发布时间, 發布日期, 發佈時間, 出版日期, 时间, 時間, 日付, 掲載日, 公開日,
    発行日, 日時, 날짜, 작성일, 게시일, 발행일, 등록일, 일자, time, heure, uhrzeit, hora, jam, pukul`,
  modifiedAt: `modified at, modified, date modified, updated at, updated, last modified, last updated, date modify, date updated,
    modification date, diperbarui, tanggal pembaruan, geändert, aktualisiert, gewijzigd, bijgewerkt, modifié le, mis à jour, date de
    modification, modificado, actualizado, fecha de actualización, atualizado em, aggiornato, zaktualizowano, aktualizováno, обновлено,
    дата изменения, оновлено, uppdaterad, oppdatert, opdateret, päivitetty, frissítve, güncelleme, güncelleme tarihi, تاريخ التحديث, به‌روزرسانی,
    cập nhật, 更新时间, 更新日期, 更新時間, 更新日, 수정일`,
  language: `language, lang, languages, locale, detected language, language code, bahasa, sprache, taal, langue, idioma, lingua, język, jazyk,
    язык, мова, språk, sprog, kieli, nyelv, dil, γλώσσα, שפה, اللغة, لغة, زبان, भाषा, ภาษา, ngôn ngữ, lugha, 语言, 語言, 言語, 언어`,
  section: `section, category, rubric, desk, section name, section title, categories, news desk, subject category, column name, genre,
    kategori, rubrik, rubrik berita, kanal, ressort, kategorie, categorie, rubriek, rubrique, catégorie, sección, categoría,
    seção, editoria, secção, sezione, categoria, dział, kategoria, rubrika, kategória, рубрика, раздел, категория, розділ, avdelning,
    seksjon, sektion, osasto, rovat, bölüm, κατηγορία, מדור, القسم, التصنيف, فئة, بخش, دسته, श्रेणी, বিভাগ, หมวดหมู่, หมวด, chuyên mục,
    sehemu, 栏目, 欄目, 版面, 分类, 分類, 类别, カテゴリ, カテゴリー, 面, 분류, 카테고리, 섹션`,
  url: `url, link, href, permalink, canonical url, web url, source url, article url, news url, story url, page url, resolved url, document url,
    short url, uri, links permalink, address,
    tautan, alamat, alamat url, tautan berita, adresse, webadresse, lien, adresse web, enlace, vínculo, dirección, ligação, endereço,
    collegamento, indirizzo, adres, odkaz, adresa, ссылка, адрес, посилання, länk, lenke, linkki, hivatkozás, bağlantı,
    σύνδεσμος, קישור, الرابط, رابط, لینک, نشانی, लिंक, कड़ी, লিংক, ลิงก์, ลิงค์, liên kết, đường dẫn, kiungo, 链接, 連結, 网址, 網址, 链接地址,
    リンク, アドレス, 링크, 주소, 기사링크`,
  tags: `tags, tag, keywords, keyword, topics, topic, news keywords, key words, subjects, hashtags, labels, subject terms, meta keywords,
    kata kunci, topik, label, tagar, schlagwörter, schlagworte, stichwörter, themen, trefwoorden, mots clés, étiquettes,
    sujets, palabras clave, etiquetas, temas, palavras chave, parole chiave, argomenti, słowa kluczowe, tagi, klíčová slova, štítky,
    ключевые слова, теги, метки, ключові слова, nyckelord, ämnen, nøkkelord, emneord, avainsanat, címkék, kulcsszavak, etiketler,
    anahtar kelimeler, ετικέτες, תגיות, מילות מפתח, الكلمات المفتاحية, وسوم, برچسب, برچسب‌ها, کلیدواژه, टैग, แท็ก, คำสำคัญ, từ khóa, thẻ, 标签, 標籤,
    关键词, 關鍵詞, 关键字, タグ, キーワード, 태그, 키워드`,
  externalId: `external id, id, article id, doc id, document id, story id, stories id, news id, guid, uuid, uid, accession number, accession no,
    store id, an, identifier, kode, nomor, nr, kennung, identifiant, numéro, número, codice, identyfikator, идентификатор, номер, tunniste,
    azonosító, kimlik, المعرف, شناسه, क्रमांक, รหัส, mã, mã bài, 编号, 編號, 番号, 번호`,
}

/** Letters that are a plain one with a stroke or without a dot, and are often written as that one. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/** As compared: lower case, without accents and anything that is not a letter or digit. */
export function comparedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Field and place in its list, by compared name; of two lists that hold a name the first has it. */
const known = new Map<string, { field: StoryField; rank: number }>()
for (const field of Object.keys(lists) as StoryField[]) {
  for (const [rank, name] of lists[field].split(',').entries()) {
    const key = comparedName(name)
    if (key && !known.has(key)) known.set(key, { field, rank })
  }
}

/** Words that say whose title or text it is, or in which form, but not what it is. */
const before =
  /^(articles?|news|story|post|item|docs?|document|page|thread|fields?|data|attributes|meta|metadata|dc|dcterms|og|nyt|record|entry|berita|artikel|haber|noticia|nachricht)$/
const after =
  /^(rendered|main|text|html|plain|raw|clean|cleaned|original|value|full|name|names|label|string|field|column|s)$/

export interface NamedField {
  field: StoryField
  /** Lower is surer. */
  rank: number
}

/** What a column of this name holds; undefined when the name says nothing. */
export function fieldByName(name: string): NamedField | undefined {
  const whole = known.get(comparedName(name))
  if (whole) return whole
  let words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  if (words.length > 8) return undefined
  for (let cut = 1; words.length > 1; cut++) {
    const [first = '', last = ''] = [words[0]?.toLowerCase(), words.at(-1)?.toLowerCase()]
    if (before.test(first)) words = words.slice(1)
    else if (after.test(last)) words = words.slice(0, -1)
    else return undefined
    const found = known.get(comparedName(words.join('')))
    if (found) return { field: found.field, rank: found.rank + 100 * cut }
  }
  return undefined
}
