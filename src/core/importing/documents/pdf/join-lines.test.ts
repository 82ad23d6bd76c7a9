import { expect, it } from 'vitest'
import { joinLines, vocabularyOf } from './join-lines'

const join = (...lines: string[]) =>
  joinLines(lines, vocabularyOf([...lines, 'Die Nord-Ostsee-Bahn fährt. Der Kaiausbau kostet.']))

it.each([
  [['the pass-', 'engers left'], 'the passengers left'],
  [['soft\u00ad', 'ware'], 'software'],
  [['by e-', 'mail today'], 'by e-mail today'],
  [['in Nordrhein-', 'Westfalen'], 'in Nordrhein-Westfalen'],
  [['Kinder-', 'und Jugendbuch'], 'Kinder- und Jugendbuch'],
  [['die Nord-', 'ostsee'], 'die Nordostsee'],
  [['der Kai-', 'ausbau'], 'der Kaiausbau'],
  [['para anak-', 'anak di desa'], 'para anak-anak di desa'],
  [['COVID-', '19'], 'COVID-19'],
  [['ein Satz –', 'noch einer'], 'ein Satz – noch einer'],
  [['大陆与附近', '岛屿'], '大陆与附近岛屿'],
  [['韓国 한국어는', '띄어 쓴다'], '韓国 한국어는 띄어 쓴다'],
  [['สวัสดี', 'ชาวโลก'], 'สวัสดีชาวโลก'],
])('joins %j', (lines, text) => {
  expect(join(...lines)).toBe(text)
})
