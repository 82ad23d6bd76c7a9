import { describe, expect, it } from 'vitest'
import { readRtf } from './read-rtf'

const bytes = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0))
const read = (rtf: string) => readRtf(bytes(rtf))
const texts = (rtf: string) => read(rtf).paragraphs.map(({ text }) => text)

describe('RTF text', () => {
  it('has its paragraphs with size and weight, and the info group', () => {
    const document = read(
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\colortbl;\red0\green0\blue0;}
{\info{\title Hafen w\'e4chst}{\author Jana Brandt}{\creatim\yr2021\mo5\dy3\hr9\min5}{\revtim\yr2021\mo5\dy4}}
\pard\plain\fs36\b Der Hafen w\'e4chst\b0\par
\pard\fs22 Die Stadt baut den {\b neuen} Kai aus, sagte die Senatorin am Montag.\line Zweite Zeile\par}`,
    )
    expect(document).toEqual({
      paragraphs: [
        { text: 'Der Hafen wächst', size: 18, bold: true },
        { text: 'Die Stadt baut den neuen Kai aus, sagte die Senatorin am Montag.\nZweite Zeile', size: 11 },
      ],
      info: {
        title: 'Hafen wächst',
        authors: ['Jana Brandt'],
        createdAt: '2021-05-03T09:05',
        modifiedAt: '2021-05-04T00:00',
      },
      warnings: [],
    })
  })

  it.each([
    [
      'Cyrillic by the code page',
      String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}}\f0\'cf\'f0\'e8\'e2\'e5\'f2}`,
      'Привет',
    ],
    ['Cyrillic by the font', String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f3\fcharset204 A;}}\f3\'cf\'f0\'e8}`, 'При'],
    [
      'Japanese in two bytes',
      String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset128 A;}}\f0\'93\'fa\'96\'7b\'83e\'83X\'83g}`,
      '日本テスト',
    ],
    ['Chinese', String.raw`{\rtf1\ansi\ansicpg936 \'d6\'d0\'b9\'fa}`, '中国'],
    [
      'Arabic in a right-to-left run',
      String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset178 B;}}\ltrch\f0\rtlch\af1 \'d3\'e1\'c7\'e3}`,
      'سلام',
    ],
    [
      'Unicode with a replacement',
      String.raw`{\rtf1\ansi\uc1 Z\u252\'fcrich \u8212 - \u-10179?\u-8704?}`,
      'Zürich — 😀',
    ],
    ['Unicode without one', String.raw`{\rtf1\ansi\uc0 \u1055\u1088{\uc2\u1080xx}!}`, 'При!'],
    ['UTF-8', "{\\rtf1\\ansi\\ansicpg65001 \\'e2\\'82\\'ac}", '€'],
    ['marks by name', String.raw`{\rtf1 \ldblquote a\rdblquote\~b\_c\-d \{e\}}`, '“a” b‑cd {e}'],
  ])('reads %s', (_, rtf, text) => {
    expect(texts(rtf)).toEqual([text])
  })

  it('labels headings, lists, headers, footers and notes, and keeps boxes', () => {
    const { paragraphs } = read(
      String.raw`{\rtf1{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\*\cs9 x;}}{\header Der Bote\par}{\footer Seite\par}
\pard\s1 Kapitel\par\pard{\listtext\'b7\tab}Punkt\par{\listtext 2.\tab}Zweiter\par
\pard\outlinelevel1 Unten\par\pard Text{\footnote Die Note\par} weiter{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Im Kasten\par}}{\shprslt Alt}}.\par}`,
    )
    expect(paragraphs.map(({ kind, level, text }) => [kind, level, text].filter(Boolean).join(' '))).toEqual([
      'header Der Bote',
      'heading 1 Kapitel',
      'list Punkt',
      'list 2. Zweiter',
      'heading 2 Unten',
      'Im Kasten',
      'Text weiter.',
      'note Die Note',
      'footer Seite',
    ])
  })

  it('shows links as their text, rows of tables as lines, and cells with paragraphs as paragraphs', () => {
    expect(
      texts(
        String.raw`{\rtf1 Siehe {\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt hier}}.\par
\trowd\intbl Jahr\cell Zahl\cell\row\trowd\intbl 2020\cell 7\cell\row\pard
\trowd\pard\intbl Eins\par Zwei\cell Drei\cell\row\pard Ende\par}`,
      ),
    ).toEqual(['Siehe hier.', 'Jahr | Zahl', '2020 | 7', 'Eins', 'Zwei', 'Drei', 'Ende'])
  })

  it('passes over pictures, objects and binary data, and tells what it leaves out', () => {
    const { paragraphs, warnings } = read(
      String.raw`{\rtf1 A{\pict\wmetafile8 0102{\*\blipuid 03}ffff}{\object{\*\objdata 0a0b}}{\*\unknown gone}\bin3 {{{B{\v secret}{\deleted alt}C\par}`,
    )
    expect(paragraphs.map(({ text }) => text)).toEqual(['ABC'])
    expect(warnings).toEqual([expect.stringContaining('hidden'), expect.stringContaining('tracked changes')])
  })

  it('reads what there is of a document that was cut off, and tells', () => {
    const { paragraphs, warnings } = read(String.raw`{\rtf1\ansi Erster Satz.\par Zweiter S`)
    expect(paragraphs.map(({ text }) => text)).toEqual(['Erster Satz.', 'Zweiter S'])
    expect(warnings).toEqual([expect.stringContaining('cut off')])
  })

  it('refuses nesting without end', () => {
    expect(() => read(`{\\rtf1${'{'.repeat(100_000)}`)).toThrow('nested without end')
  })
})
