import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Byline, creditLabel, parseByline } from './byline'

const cases: [string, Partial<Byline>][] = [
  ['By Jane Doe', { authors: ['Jane Doe'] }],
  ['BY JANE DOE AND JOHN ROE', { authors: ['JANE DOE', 'JOHN ROE'] }],
  ['By Jane Doe, AP', { authors: ['Jane Doe'], agency: 'AP' }],
  ['By Jane Doe, Staff Writer', { authors: ['Jane Doe'] }],
  ['By Jane Doe, John Roe and Ann Lee', { authors: ['Jane Doe', 'John Roe', 'Ann Lee'] }],
  ['Jane Doe in Berlin', { authors: ['Jane Doe in Berlin'] }],
  ['Jane Doe, in Berlin', { authors: ['Jane Doe'] }],
  ['Jane Doe <jane@example.org> @janedoe', { authors: ['Jane Doe'] }],
  ['Von Anna Müller und Jonas Weiß', { authors: ['Anna Müller', 'Jonas Weiß'] }],
  ['von Weizsäcker', { authors: ['von Weizsäcker'] }],
  ['Von Richard von Weizsäcker', { authors: ['Richard von Weizsäcker'] }],
  ['Di Stefano', { authors: ['Di Stefano'] }],
  ['di Mario Rossi', { authors: ['Mario Rossi'] }],
  ['Van der Berg', { authors: ['Van der Berg'] }],
  ['Door Jan van der Berg', { authors: ['Jan van der Berg'] }],
  ['Par Anne-Marie Dupont et Luc Petit', { authors: ['Anne-Marie Dupont', 'Luc Petit'] }],
  ['Por María Pérez y José Gil', { authors: ['María Pérez', 'José Gil'] }],
  ['Por Ana Silva e Rui Costa', { authors: ['Ana Silva', 'Rui Costa'] }],
  ['De Ion Popescu', { authors: ['Ion Popescu'] }],
  ['Av Anna Svensson', { authors: ['Anna Svensson'] }],
  ['Af Mette Hansen', { authors: ['Mette Hansen'] }],
  ['Oleh Rosa Melani, Budi Santoso dan Siti Aminah', { authors: ['Rosa Melani', 'Budi Santoso', 'Siti Aminah'] }],
  ['Penulis: Rosa Melani | Editor: Budi Santoso', { authors: ['Rosa Melani'], editors: ['Budi Santoso'] }],
  ['Reporter: Rosa Melani Editor: Budi Santoso', { authors: ['Rosa Melani'], editors: ['Budi Santoso'] }],
  ['Redaktur: Budi Santoso', { editors: ['Budi Santoso'] }],
  ['Rosa Melani - kabarSore', { authors: ['Rosa Melani'], outlet: 'kabarSore' }],
  ['rosa melani -kabarSore', { authors: ['rosa melani'], outlet: 'kabarSore' }],
  ['Rosa Melani -Olahraga', { authors: ['Rosa Melani'], outlet: 'Olahraga' }],
  ['Antara -kabarSore', { authors: ['Antara'], agency: 'Antara', outlet: 'kabarSore' }],
  ['Tim kabarsore -kabarSore', { authors: ['Tim kabarsore'], outlet: 'kabarSore' }],
  ['Rosa Melani, Jurnalis', { authors: ['Rosa Melani'] }],
  ['Tim Contoh.com, Firza A. Idham', { authors: ['Tim Contoh.com', 'Firza A. Idham'] }],
  ['Автор: Иван Петров', { authors: ['Иван Петров'] }],
  ['Редактор: Анна Смирнова', { editors: ['Анна Смирнова'] }],
  ['Іван Петренко та Оксана Коваль', { authors: ['Іван Петренко', 'Оксана Коваль'] }],
  ['بقلم: أحمد علي', { authors: ['أحمد علي'] }],
  ['كتب أحمد علي', { authors: ['أحمد علي'] }],
  ['נכתב', { authors: ['נכתב'] }],
  ['מאת דנה לוי', { authors: ['דנה לוי'] }],
  ['राम शर्मा द्वारा', { authors: ['राम शर्मा'] }],
  ['लेखक: राम शर्मा', { authors: ['राम शर्मा'] }],
  ['โดย สมชาย ใจดี', { authors: ['สมชาย ใจดี'] }],
  ['文/王小明', { authors: ['王小明'] }],
  ['記者 王小明', { authors: ['王小明'] }],
  ['記者王小明／台北報導', { authors: ['王小明'] }],
  ['责任编辑：李华', { editors: ['李华'] }],
  ['山田太郎記者', { authors: ['山田太郎'] }],
  ['김철수 기자', { authors: ['김철수'] }],
  ['김철수 기자 kim@example.kr', { authors: ['김철수'] }],
  ['Írta: Kovács Péter', { authors: ['Kovács Péter'] }],
  ['Autor: Jan Kowalski', { authors: ['Jan Kowalski'] }],
  ['Jan Novák a Petr Svoboda', { authors: ['Jan Novák', 'Petr Svoboda'] }],
  ['Yazan: Ayşe Yılmaz', { authors: ['Ayşe Yılmaz'] }],
  ['Γράφει η Μαρία Παπαδοπούλου', { authors: ['Μαρία Παπαδοπούλου'] }],
  ['Ni Juan dela Cruz', { authors: ['Juan dela Cruz'] }],
  ['Na Amina Juma', { authors: ['Amina Juma'] }],
  ['By JANE DOE Associated Press', { authors: ['JANE DOE'], agency: 'Associated Press' }],
  ['Ni Luh Ayu', { authors: ['Ni Luh Ayu'] }],
  ['Theo Jansen', { authors: ['Theo Jansen'] }],
  ['Per Olov Nilsson', { authors: ['Per Olov Nilsson'] }],
  ['Oleh Nurul Hidayah, S.Pd. dan Budi', { authors: ['Nurul Hidayah, S.Pd.', 'Budi'] }],
  ['Reuters', { authors: ['Reuters'], agency: 'Reuters' }],
  ['Text: Anna Müller | Fotos: Jonas Weiß', { authors: ['Anna Müller'] }],
  ['Autorin: Ute Brandt, Projektleiterin der Stiftung', { authors: ['Ute Brandt'] }],
  ['Von Ute Brandt, Pressesprecherin', { authors: ['Ute Brandt'] }],
  ['By Jane Doe, director of the institute, and John Roe', { authors: ['Jane Doe', 'John Roe'] }],
  ['By Jane Doe, Professor John Roe', { authors: ['Jane Doe', 'Professor John Roe'] }],
  ['Oleh Rosa Melani, dosen Universitas Sore', { authors: ['Rosa Melani'] }],
  ['By Jane Doe And John Roe', { authors: ['Jane Doe', 'John Roe'] }],
  ['Erstellt von Ute Brandt', { authors: ['Ute Brandt'] }],
  ['Autor Jonas Weiß:', { authors: ['Jonas Weiß'] }],
  ['Redaktion Nordkurier Süd', { authors: ['Redaktion Nordkurier Süd'] }],
  ['', {}],
  ['—', {}],
]

describe('parseByline', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(parseByline(text)).toEqual({ authors: [], editors: [], ...expected })
  })

  test('never throws and never invents: every name stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { authors, editors } = parseByline(`By ${text}`)
        const flat = text.replace(/\s+/g, '')
        for (const name of [...authors, ...editors]) expect(`By${flat}`).toContain(name.split(/\s+/)[0])
      }),
    )
  })
})

describe('creditLabel', () => {
  test('knows a credit from a sentence with a colon', () => {
    expect(creditLabel('Redaktur: Budi')).toEqual({ kind: 'editor', rest: 'Budi' })
    expect(creditLabel('Foto: Budi')).toEqual({ kind: 'other', rest: 'Budi' })
    expect(creditLabel('Budi: jalan itu ditutup')).toBeUndefined()
    expect(creditLabel('Pukul 10: jalan itu ditutup')).toBeUndefined()
  })
})
