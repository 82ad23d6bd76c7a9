import { describe, expect, it } from 'vitest'
import { fieldByName } from './column-names'

describe('the name of a column', () => {
  it.each([
    [
      'title',
      [
        'Title',
        'article_title',
        'articleTitle',
        'title.rendered',
        'dc:title',
        'headline.main',

        'fields.headline',
        'Judul Berita',
        'Überschrift',
        'Titre',
        'Título',
        'TITOLO',
        'Tytuł',
        'tytul',
        'Заголовок',
        'العنوان',
        '标题',
        '標題',
        '見出し',
        '제목',
        'शीर्षक',
        'หัวข้อ',
        'Tiêu đề',
        'BAŞLIK',
        'Otsikko',
        'כותרת',
        'Τίτλος',
      ],
    ],
    [
      'body',
      [
        'Text',
        'articleBody',
        'content.rendered',
        'maintext',
        'fields.bodyText',
        'Isi Berita',
        'Inhalt',
        'Texte',
        'Contenido',
        'Treść',
        'Текст',
        'النص',
        '正文',
        '本文',
        '본문',
        'เนื้อหา',
        'Nội dung',
        'İçerik',
        'metin',
      ],
    ],
    [
      'publishedAt',
      [
        'date',
        'datePublished',
        'published_at',
        'pub_date',
        'webPublicationDate',
        'Tanggal Terbit',
        'Datum',
        'Date de publication',
        'Fecha',
        'Дата публикации',
        'تاريخ النشر',
        '发布日期',
        '掲載日',
        '날짜',
        'วันที่',
      ],
    ],
    [
      'authors',
      [
        'Author',
        'author_name',
        'byline.original',
        'Penulis',
        'Autor',
        'Auteur',
        'Autore',
        'Автор',
        'الكاتب',
        '作者',
        '記者',
        '기자',
      ],
    ],
    [
      'outlet',
      [
        'source',
        'source.name',
        'Publication',
        'media_name',
        'thread.site',
        'Sumber',
        'Quelle',
        'Источник',
        'المصدر',
        '来源',
        '언론사',
      ],
    ],
    ['url', ['URL', 'link', 'webUrl', 'source_url', 'resolved_url', 'Tautan', 'Lien', 'Ссылка', 'الرابط', '链接']],
    ['language', ['lang', 'Language', 'Sprache', 'Idioma', 'Язык']],
    ['section', ['section', 'Category', 'Rubrik', 'Ressort', 'Рубрика', '栏目']],
    ['tags', ['tags', 'Keywords', 'Kata Kunci', 'Schlagwörter', 'Ключевые слова', '关键词']],
    ['externalId', ['_id', 'article_id', 'uuid', 'stories_id', 'AN']],
  ] as const)('says %s', (field, names) => {
    for (const name of names) expect([name, fieldByName(name)?.field]).toEqual([name, field])
  })

  it.each(['image_url', 'urlToImage', 'image.title', 'media_url', 'Unnamed: 0', 'word_count', 'score', ''])(
    '%j says nothing',
    (name) => {
      expect(fieldByName(name)).toBeUndefined()
    },
  )

  it('is surer the more of it says so', () => {
    const rank = (name: string) => fieldByName(name)?.rank ?? Number.NaN
    expect(rank('title')).toBeLessThan(rank('thread.title'))
    expect(rank('date_published')).toBeLessThan(rank('year'))
  })
})
