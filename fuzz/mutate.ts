/** Breaks a file in the ways files are broken by accident and on purpose. */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import type { Random } from './random'

type Mutation = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Uint8Array

/** So large that what takes more than proportional time shows, and so small that many are tried in a minute. */
const mostBytes = 1.5 * 2 ** 20

/** The file with one to four things done to it. */
export function mutate(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  let changed = Buffer.from(bytes)
  for (let times = 1 + random.below(4); times > 0; times--) {
    changed = Buffer.from(mutateInside(changed, random, others) ?? random.pick(mutations)(changed, random, others))
    changed = changed.subarray(0, mostBytes)
  }
  return changed
}

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let times = 1 + random.below(16); times > 0 && copy.length > 0; times--) {
    const at = random.below(copy.length)
    copy[at] = random.below(2) ? random.below(256) : (copy[at] ?? 0) ^ (1 << random.below(8))
  }
  return copy
}

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1))

const cutOut: Mutation = (bytes, random) => {
  const { start, end } = range(bytes, random)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
}

const duplicate: Mutation = (bytes, random) => {
  const { start, end } = range(bytes, random)
  const times = random.pick([1, 2, 10, 1000, 50_000])
  return insert(bytes, end, repeated(bytes.subarray(start, end), times))
}

const splice: Mutation = (bytes, random, others) => {
  const other = random.pick(others)
  return Buffer.concat([bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length))])
}

const insertOther: Mutation = (bytes, random, others) =>
  insert(bytes, random.below(bytes.length + 1), random.pick(others))

const numbers = ['0', '-1', '2147483648', '4294967295', '99999999999999999999', '1e309', '-0', '0x7fffffff', '0.1e-400']

const hugeNumber: Mutation = (bytes, random) =>
  replaceOne(bytes, /\d+/g, random, random.pick([...numbers, '9'.repeat(400)]))

const openings = [
  '<div>',
  '<p><b>',
  '<table><tr><td>',
  '<blockquote>',
  '<a b="',
  '<x:y>',
  '[',
  '{"a":',
  '[{"a":[',
  '(',
  '{',
  '{\\b ',
  '> ',
  '  - ',
  '*',
  '[[',
  '![',
  '<!--',
  '<![CDATA[',
  '/* ',
  '"',
  '=?utf-8?q?',
  '- - - ',
  '# ',
]

const nesting: Mutation = (bytes, random) =>
  insert(bytes, random.below(bytes.length + 1), repeated(random.pick(openings), random.pick([100, 5000, 100_000])))

const baits = [
  'a',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '-',
  '=',
  '_',
  '.',
  ',',
  '0',
  '9',
  ':',
  '/',
  '&',
  '<',
  '>',
  '"',
  "'",
  '*',
  '#',
  '|',
  ';',
  '\\',
  '@',
  'A ',
  'By ',
  'a,',
  '1.',
  '<a ',
  '</',
  '&#',
  '=\n',
  'a@',
  'http://',
  '\u3000',
  '　\n',
  '、',
  '水',
  'é',
  '\u0301',
  '\u200f',
  '> ',
  '--\n',
  'a=b;',
  '1/2/',
  'Jan ',
  'and ',
  '" "',
  '\n \n',
  '\n\t',
  '%',
  '[]',
  '()',
  '{}',
  '<b',
  'data:',
  'Von A und ',
]

const baited: Mutation = (bytes, random) =>
  insert(
    bytes,
    random.below(bytes.length + 1),
    repeated(random.pick(baits) + (random.below(3) ? '' : random.pick(baits)), random.pick([1000, 100_000, 1_000_000])),
  )

const encodings = [
  'utf16le',
  'utf16be',
  'utf-16',
  'utf32le',
  'utf-7',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-1251',
  'windows-1256',
  'iso-8859-1',
  'koi8-r',
  'cp437',
]

const otherEncoding: Mutation = (bytes, random) =>
  iconv.encode(bytes.toString(random.below(2) ? 'utf8' : 'latin1'), random.pick(encodings), {
    addBOM: random.below(2) === 1,
  })

const tokens = [
  '\0',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\x1b[31m',
  '\r',
  '-->',
  ']]>',
  '</script>',
  '__proto__',
  'constructor',
  '{"__proto__":{"x":1}}',
  '../../../etc/passwd',
  'C:\\evil',
  '/etc/passwd',
  'NaN',
  'null',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>&b;',
  '&b;',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  'Content-Length: 99999999999\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: multipart/mixed; boundary=""\r\n',
  'charset=utf-7',
  'encoding="utf-16"',
  '\nFrom x Tue Mar  4 11:02:03 2025\n',
  '\n\n',
  'true',
  '[]',
  '{}',
  '""',
  '9999-99-99',
  '0000-00-00',
  '29 February 2023',
  '99:99',
  '+99:99',
  '%ff%fe',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
]

const insertToken: Mutation = (bytes, random) =>
  insert(bytes, random.below(bytes.length + 1), Buffer.from(random.pick(tokens)))

const replaceWord: Mutation = (bytes, random) => replaceOne(bytes, /[A-Za-z-]{2,}/g, random, random.pick(tokens))

/** In JSON a value of another kind, where code expects text or a list. */
const otherValue: Mutation = (bytes, random) =>
  replaceOne(
    bytes,
    /"[^"\\\n]{0,200}"|\b\d+\b|\[|\{/g,
    random,
    random.pick(['null', '{}', '[]', '[[]]', '0', '1e999', 'true', '""', '"x"', '{"a":[null]}', '[null,1,"x",{}]']),
  )

const swapLines: Mutation = (bytes, random) => {
  const lines = bytes.toString('latin1').split('\n')
  for (let times = 1 + random.below(5); times > 0; times--) {
    const [a, b] = [random.below(lines.length), random.below(lines.length)]
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

const mutations = [
  flip,
  flip,
  truncate,
  cutOut,
  duplicate,
  splice,
  insertOther,
  hugeNumber,
  nesting,
  baited,
  otherEncoding,
  insertToken,
  replaceWord,
  otherValue,
  swapLines,
]

/** What is packed is unpacked and packed again, most of the time: behind a checksum no change is ever read. */
function mutateInside(bytes: Buffer, random: Random, others: readonly Uint8Array[]): Uint8Array | undefined {
  const [first, second] = bytes
  const isZip = first === 0x50 && second === 0x4b
  const isGzip = first === 0x1f && second === 0x8b
  if ((!isZip && !isGzip) || random.below(4) === 0) return undefined
  const change = (content: Uint8Array) =>
    random.pick(mutations)(Buffer.from(content), random, others).subarray(0, mostBytes)
  try {
    if (isGzip) return gzipSync(change(gunzipSync(bytes)))
    const members = Object.entries(unzipSync(bytes))
    const chosen = random.below(members.length)
    return zipSync(
      Object.fromEntries(
        members.map(([name, content], at) => {
          if (at !== chosen) return [name, content]
          return random.below(5) ? [name, change(content)] : [otherName(name, random), content]
        }),
      ),
    )
  } catch {
    return undefined
  }
}

const otherName = (name: string, random: Random) =>
  random.pick([
    `../${name}`,
    `/${name}`,
    `C:/${name}`,
    `${name}/../../x`,
    `a/${name}`,
    name.toUpperCase(),
    '',
    `${name}\0.txt`,
    'word/document.xml',
    'x'.repeat(5000),
  ])

function range(bytes: Buffer, random: Random) {
  const start = random.below(bytes.length + 1)
  return { start, end: Math.min(bytes.length, start + 1 + random.below(random.pick([4, 64, 1024, 65_536]))) }
}

const insert = (bytes: Buffer, at: number, inserted: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)])

const repeated = (piece: Uint8Array | string, times: number) => {
  const one = Buffer.from(piece as Uint8Array)
  return Buffer.alloc(Math.min(one.length * times, mostBytes), one.length > 0 ? one : ' ')
}

function replaceOne(bytes: Buffer, pattern: RegExp, random: Random, by: string): Uint8Array {
  const found = [...bytes.toString('latin1').matchAll(pattern)]
  if (found.length === 0) return bytes
  const { index, 0: old } = random.pick(found)
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(by), bytes.subarray(index + old.length)])
}
