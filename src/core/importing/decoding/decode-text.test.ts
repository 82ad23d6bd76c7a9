import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText, looksBinary } from './decode-text'

const samples: Record<string, string> = {
  'windows-1252':
    'Der Bürgermeister von Köln sprach über die „große Straße“ – und die Kosten: 5 Millionen €. Später hieß es, dass die Pläne für die Brücke geändert würden.',
  'windows-1251':
    'Министр заявил журналистам, что новые правила вступят в силу в следующем месяце. По его словам, это решение было принято после долгих обсуждений.',
  'koi8-r':
    'Министр заявил журналистам, что новые правила вступят в силу в следующем месяце. По его словам, это решение было принято после долгих обсуждений.',
  'windows-1256':
    'قال الوزير في مؤتمر صحفي عقد في العاصمة إن الحكومة سوف تعلن عن خطة جديدة لدعم المزارعين في المناطق الريفية خلال الأسبوع المقبل.',
  shift_jis: '政府は二十五日、新しい経済対策を発表した。首相は記者会見で「国民の生活を守るため」と述べた。',
  'euc-kr': '정부는 월요일 새로운 경제 대책을 발표했다. 장관은 기자회견에서 국민의 생활을 지키기 위한 것이라고 말했다.',
  big5: '政府星期一宣布新的經濟措施。部長在記者會上表示，這是為了保護人民的生活，並且會在下個月開始實施。',
  gb18030: '政府星期一宣布新的经济措施。部长在记者会上表示，这是为了保护人民的生活，并且会在下个月开始实施。',
  'windows-874': 'รัฐมนตรีกล่าวกับผู้สื่อข่าวว่ากฎใหม่จะมีผลบังคับใช้ในเดือนหน้า หลังจากการหารือกันมาเป็นเวลานาน',
  'windows-1253':
    'Ο υπουργός δήλωσε στους δημοσιογράφους ότι οι νέοι κανόνες θα τεθούν σε ισχύ τον επόμενο μήνα μετά από συζητήσεις.',
}

describe('decodeText', () => {
  it.each(Object.entries(samples))('reads %s by its declaration', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding), encoding)).toEqual({ text, encoding, warnings: [] })
  })

  it.each(Object.entries(samples))('reads %s without a declaration', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding)).text).toBe(text)
  })

  it.each(Object.entries(samples))('reads %s inside markup that declares Latin or UTF-8', (encoding, text) => {
    const page = `<html><head><title>News</title></head><body class="article page"><p>${text}</p></body></html>`
    expect(decodeText(iconv.encode(page, encoding), 'utf-8').text).toBe(page)
    if (encoding !== 'windows-1252') expect(decodeText(iconv.encode(page, encoding), 'iso-8859-1').text).toBe(page)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('reads %s by its byte order mark', (encoding) => {
    const text = 'Kepala desa berkata: “Air naik sejak subuh.” 水位'
    expect(decodeText(iconv.encode(text, encoding, { addBOM: true }), 'windows-1252').text).toBe(text)
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s without a byte order mark', (encoding) => {
    for (const text of [
      'Plain words\nin two lines',
      'Слова и слова, ещё слова',
      '政府は新しい対策を発表した。\n首相は述べた。',
    ]) {
      expect(decodeText(iconv.encode(text, encoding)).text).toBe(text)
    }
  })

  it('prefers valid UTF-8 to a wrong declaration', () => {
    const read = decodeText(new TextEncoder().encode('Größe – “naïve” café'), 'iso-8859-1')
    expect(read).toEqual({ text: 'Größe – “naïve” café', encoding: 'utf-8', warnings: [] })
  })

  it('reads ISO-2022-JP, which is all ASCII', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42])
    expect(decodeText(bytes).text).toBe('日本')
  })

  it('keeps UTF-8 with a stray byte and tells the loss', () => {
    const bytes = new TextEncoder().encode('Où êtes-vous né ? À l’été, à Orléans. X')
    bytes[bytes.length - 1] = 0xe9
    const read = decodeText(bytes)
    expect(read.encoding).toBe('utf-8')
    expect(read.text).toContain('Orléans. \ufffd')
    expect(read.warnings[0]).toContain('One character could not be read')
  })

  it.each([
    ['The minister said â€œwe will notâ€\u009d and left.', '“'],
    ['Le prÃ©sident a Ã©tÃ© Ã©lu.', 'é'],
    ['РџСЂРёРІРµС‚, РјРёСЂ', 'П'],
  ])('flags mojibake in %s', (text, right) => {
    const { warnings } = decodeText(new TextEncoder().encode(text))
    expect(warnings.join()).toContain(`for "${right}"`)
  })

  it.each(['NÃO À GUERRA, dizem “SÃO PAULO” e “IRMÔ', 'CAFÉ» et «À»', 'Россия и Сербия', '«Ärzte» – Å°', 'Ă și Â'])(
    'does not take sound text for mojibake: %s',
    (text) => expect(decodeText(new TextEncoder().encode(text)).warnings).toEqual([]),
  )

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', warnings: [] })
  })
})

describe('looksBinary', () => {
  it.each(Object.entries(samples))('takes %s for text', (encoding, text) => {
    expect(looksBinary(iconv.encode(text, encoding))).toBe(false)
  })
  it('takes UTF-16 with and without a mark for text', () => {
    expect(looksBinary(iconv.encode('two words', 'utf-16le'))).toBe(false)
    expect(looksBinary(iconv.encode('two words', 'utf-16be', { addBOM: true }))).toBe(false)
  })
  it.each([
    ['a PDF', '%PDF-1.7\n%text'],
    ['a zip', 'PK\x03\x04\x14'],
    ['a JPEG', '\xff\xd8\xff\xe0'],
    ['bytes with zeros anywhere', 'MZ\x90\x00\x03\x00\x00\x00\x04'],
    ['control characters', '\x01\x02text\x03\x04\x05'],
  ])('takes %s for binary', (_, bytes) => {
    expect(looksBinary(Uint8Array.from(bytes, (c) => c.charCodeAt(0)))).toBe(true)
  })
})
