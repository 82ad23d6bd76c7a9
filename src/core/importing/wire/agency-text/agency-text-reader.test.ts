import { describe, expect, it } from 'vitest'
import { bodyOf, inputOf, latin1, readAll, readStories, texts } from '../testing/read-all'
import { agencyTextReader } from './agency-text-reader'

const german =
  '\x01bdt0123 4 pl 245  dpa 0456\r\n\x02\r\nRegierung/Haushalt/\r\n(Zusammenfassung 1430 - neu: Reaktion)\r\nKabinett beschlie\xdft Haushalt - Opposition kritisiert Pl\xe4ne =\r\n\r\n' +
  'Nebelstadt (dpa) - Das Kabinett hat den Entwurf f\xfcr den Haushalt des\r\nkommenden Jahres beschlossen.\r\n\r\nDer Minister wies die Kritik zur\xfcck.\r\n\r\n# Notizblock\r\n\r\n## Redaktionelle Hinweise\r\n- Redaktion: Eva Muster, +49 30 1234567, <x@nw.example>\r\n\r\ndpa ab cd n1 xx\r\n\x03251440 Jun 24\r\n\x04'
const sports =
  '\x01bdt0124 4 sp 45  dpa 0457\r\n\x02\r\nFu\xdfball/\r\nTestspiel abgesagt\r\nVon Max Beispiel, dpa =\r\n\r\nMistport (dpa) - Das Testspiel f\xe4llt aus.\r\n\x03\r\n251455 Jun 24\r\n\x04'
const american =
  '\x16\x16\x01z6715\x1f-----\r\nr s\x14\x12 bc-bkn--mist-lake 1stLd-Writethru  02-20 0500\r\n\x02^BC-BKN--Mist-Lake, 1st Ld-Writethru,416<\r\n^Mist beat Lake 115-111<\r\n^AP Photo X105<\r\n^By JANE DOE=\r\n^AP Sports Writer=\r\n' +
  "\t   MISTPORT (AP) _ The Mist beat the Lake 115-111\r\non Friday night. \r\n\t   ``It was close,'' the coach said.\r\n\x03AP-WF-02-20-16 0337GMT<\r\n\x04"

describe('wire copy', () => {
  it('in IPTC 7901 is read message by message, in the encoding of old wires', async () => {
    const [first, second] = await readStories(agencyTextReader, latin1(german + sports))
    expect(first).toMatchObject({
      title: 'Kabinett beschließt Haushalt - Opposition kritisiert Pläne',
      agency: 'dpa',
      outlet: 'dpa',
      editors: ['Eva Muster'],
      place: 'Nebelstadt',
      publishedAt: '2024-06-25T14:40',
      section: 'Politik',
      tags: ['Regierung', 'Haushalt'],
      externalId: 'bdt0123 2024-06-25',
      language: 'de',
      part: { label: 'message 1' },
    })
    expect(bodyOf(first)).toBe(
      'Nebelstadt (dpa) - Das Kabinett hat den Entwurf für den Haushalt des kommenden Jahres beschlossen.\n\nDer Minister wies die Kritik zurück.',
    )
    expect(texts(first, 'boilerplate')).toEqual([
      '(Zusammenfassung 1430 - neu: Reaktion)',
      '# Notizblock',
      '## Redaktionelle Hinweise',
      '- Redaktion: Eva Muster, +49 30 1234567, <x@nw.example>',
      'dpa ab cd n1 xx',
    ])
    expect(second).toMatchObject({ title: 'Testspiel abgesagt', authors: ['Max Beispiel'], section: 'Sport' })
  })

  it('is known without its control characters, as programs save it', async () => {
    const saved =
      'eca0003 3 i 380  dpa 0045\n\nSwitzerland/migration/UN/\nREFILE\n1ST LEAD\nLakeland joins countries resisting pact\nBy dpa correspondents =\n\nGeneva (dpa) - Lakeland is joining a growing number of countries.\n\n212322 GMT Nov 18\n'
    const [draft] = await readStories(agencyTextReader, saved)
    expect(draft).toMatchObject({
      title: 'Lakeland joins countries resisting pact',
      publishedAt: '2018-11-21T23:22Z',
      tags: ['Switzerland', 'migration', 'UN'],
      warnings: ['This message corrects an earlier one (“REFILE”).'],
    })
    expect(draft?.part).toBeUndefined()
  })

  it('in ANPA 1312 has its lines above the text, and its own marks for dashes and quotes', async () => {
    const [draft] = await readStories(agencyTextReader, american)
    expect(draft).toMatchObject({
      title: 'Mist beat Lake 115-111',
      authors: ['JANE DOE'],
      agency: 'AP',
      place: 'MISTPORT',
      publishedAt: '2016-02-20T03:37Z',
      section: 'Sports',
      externalId: 'z6715 2016-02-20',
    })
    expect(bodyOf(draft)).toBe(
      'MISTPORT (AP) — The Mist beat the Lake 115-111 on Friday night.\n\n“It was close,” the coach said.',
    )
    expect(texts(draft, 'tags')).toEqual(['BC-BKN--Mist-Lake, 1st Ld-Writethru,416'])
  })

  it('in telex form, in French and Italian', async () => {
    const french =
      "\x01AFP0123 4 I 0234 France-budget \r\n\x02France-politique-budget\r\nLe gouvernement pr\xe9sente son budget\r\n   PARIS, 25 juin 2024 (AFP) - Le gouvernement a pr\xe9sent\xe9 mardi son budget pour\r\nl'ann\xe9e prochaine.\r\n   L'opposition a critiqu\xe9 le texte.\r\n   abc/de/fgh\r\n\x03\r\n251440 GMT JUN 24\r\n\x04"
    const [afp] = await readStories(agencyTextReader, latin1(french))
    expect(afp).toMatchObject({
      title: 'Le gouvernement présente son budget',
      agency: 'AFP',
      place: 'PARIS',
      publishedAt: '2024-06-25T14:40Z',
      language: 'fr',
    })
    expect(bodyOf(afp)).toBe(
      "PARIS, 25 juin 2024 (AFP) - Le gouvernement a présenté mardi son budget pour l'année prochaine.\n\nL'opposition a critiqué le texte.",
    )
    const italian =
      'ZCZC1234/SXA\nXEF12345_SXA_QBXB\nR CRO S0A QBXB\nBilancio: il governo presenta la manovra\n   (ANSA) - ROMA, 25 GIU - Il governo ha presentato martedi la manovra.\n     ABC-XY\n25-GIU-24 14:40 NNNN\n'
    const [ansa] = await readStories(agencyTextReader, italian)
    expect(ansa).toMatchObject({
      title: 'Bilancio: il governo presenta la manovra',
      agency: 'ANSA',
      place: 'ROMA',
      publishedAt: '2024-06-25T14:40',
    })
  })

  it('with a bare filing time is dated by the file', async () => {
    const message = german.replace('251440 Jun 24', '251440')
    const [draft] = await readStories(agencyTextReader, latin1(message), { modifiedAt: '2024-07-03T10:00:00Z' })
    expect(draft?.publishedAt).toBe('2024-06-25T14:40')
    expect((await readStories(agencyTextReader, latin1(message)))[0]?.publishedAt).toBeUndefined()
  })

  it('cut off or without text is told; other text is left alone', async () => {
    const [draft] = await readStories(agencyTextReader, latin1(german.slice(0, 200)))
    expect(draft?.title).toContain('Kabinett')
    await expect(readAll(agencyTextReader, '\x01bdt0123 4 pl 245  dpa 0456\r\n\x02\r\n\x03\x04')).rejects.toThrow(
      'neither a headline',
    )
    expect(agencyTextReader.recognises(inputOf('A note of 2024\n\nabc1234 4 pl 12'))).toBe(false)
    expect(agencyTextReader.recognises(inputOf(''))).toBe(false)
  })

  it('takes time in proportion, whatever stands in it', async () => {
    const hostile = `\x01abc1234 4 pl 245 x\n\x02${'\n \x03'.repeat(200_000)}${'abc1234 4 p'.repeat(50_000)}`
    await readAll(agencyTextReader, hostile).catch(() => undefined)
  })
})
