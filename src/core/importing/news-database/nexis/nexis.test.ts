import { describe, expect, it } from 'vitest'
import { rtfReader } from '../../documents/rtf/rtf-reader'
import { bodyOf, inputOf, readStories, texts } from '../../wire/testing/read-all'
import { rtf } from '../testing/rtf'
import { nexisTextReader } from './nexis-text-reader'

const centre = (line: string) => ' '.repeat(Math.max(4, Math.round((80 - line.length) / 2))) + line
const cover =
  '\n\n\nDownload Request: Selected Items: 1-2\nTime Of Request: Friday, March 20, 2018  16:51:31\n\nTerms: (bridge)\n\n'
const english = `${centre('1 of 3 DOCUMENTS')}\n\n\n\n${centre('The Harbour Times')}\n\n${centre('January 11, 2010 Monday')}\n${centre('Edition 1;')}\n${centre('Scotland')}\n
Bridge reopens after nine months of repairs and a
long wait\n\nBYLINE: Tom Coghlan and Jane Doe\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 453 words\n\n
The bridge over the Mist reopened on Monday after nine months of repairs that\ncost two million pounds.\n\n"We kept our promise," the mayor said.\n
LOAD-DATE: January 11, 2010\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: The bridge seen from the east\n\nPUBLICATION-TYPE: Newspaper\n\nSUBJECT: BRIDGES (91%); CITY GOVERNMENT (78%)\n\n
${centre('Copyright 2010 Harbour Newspapers Ltd')}\n${centre('All Rights Reserved')}\n\n`
const labelled = `${centre('2 of 3 DOCUMENTS')}\n\n\n${centre('Copyright 2015 Coast Interactive Company, LLC')}\n${centre('All Rights Reserved')}\n\n${centre('The Coast Post')}\n\n${centre('July 1, 2015 Wednesday')}\n${centre('Met 2 Edition')}\n
SECTION: A-SECTION; Pg. A01\n\nLENGTH: 3362 words\n\nHEADLINE: A long night\n\nBYLINE: Wesley Low;Kim Kind\n\nDATELINE: MISTPORT\n\nBODY:\n\nIt was not yet 9 a.m., and the handyman was awake. He had a long\nhistory of work.\n\nThat bright morning, something snapped.\n\nLOAD-DATE: July 1, 2015\n\n`
const german = `${centre('Dokument 3 von 3')}\n\n${centre('Nordkurier')}\n\n${centre('Dienstag 3. April 2012')}\n\nDer Hafen wächst\n\nAUTOR: Anna Vogel\n\nRUBRIK: LOKALES; S. 7\n\nLÄNGE: 120 Wörter\n\nDer Hafen von Nebelstadt wird ausgebaut. Das beschloss der Rat am Montag.\n\nUPDATE: 3. April 2012\n\nSPRACHE: GERMAN; DEUTSCH\n\nPUBLICATION-TYPE: Zeitung\n\n${centre('Copyright 2012 Nordkurier GmbH')}\n${centre('Alle Rechte vorbehalten')}\n`

describe('Nexis as text', () => {
  it('gives each document its fields, whether its headline has a label or not', async () => {
    const [first, second, third] = await readStories(nexisTextReader, cover + english + labelled + german)
    expect(first).toMatchObject({
      title: 'Bridge reopens after nine months of repairs and a long wait',
      authors: ['Tom Coghlan', 'Jane Doe'],
      outlet: 'The Harbour Times',
      publishedAt: '2010-01-11',
      section: 'NEWS',
      language: 'en',
      tags: ['BRIDGES', 'CITY GOVERNMENT'],
      part: { label: 'document 1' },
    })
    expect(bodyOf(first)).toBe(
      'The bridge over the Mist reopened on Monday after nine months of repairs that cost two million pounds.\n\n"We kept our promise," the mayor said.',
    )
    expect(texts(first, 'caption')).toEqual(['The bridge seen from the east'])
    expect(texts(first, 'credit')).toEqual(['Copyright 2010 Harbour Newspapers Ltd All Rights Reserved'])
    expect(texts(first, 'boilerplate')).toContain('Page: Pg. 3')
    expect(second).toMatchObject({
      title: 'A long night',
      authors: ['Wesley Low', 'Kim Kind'],
      outlet: 'The Coast Post',
      place: 'MISTPORT',
      publishedAt: '2015-07-01',
      section: 'A-SECTION',
    })
    expect(bodyOf(second)).toBe(
      'It was not yet 9 a.m., and the handyman was awake. He had a long history of work.\n\nThat bright morning, something snapped.',
    )
    expect(third).toMatchObject({
      title: 'Der Hafen wächst',
      authors: ['Anna Vogel'],
      outlet: 'Nordkurier',
      publishedAt: '2012-04-03',
      section: 'LOKALES',
      language: 'de',
    })
    expect(bodyOf(third)).toBe('Der Hafen von Nebelstadt wird ausgebaut. Das beschloss der Rat am Montag.')
  })

  it('in French and Dutch', async () => {
    const french = `${centre('Document 1 de 1')}\n\n${centre('Le Courrier du Lac')}\n\n${centre('mardi 3 avril 2012')}\n\nLe pont rouvre\n\nAUTEUR: Claire Duval\n\nRUBRIQUE: SOCIÉTÉ; Pg. 4\n\nLONGUEUR: 80 mots\n\nLe pont a rouvert mardi, a annoncé la mairie.\n\nDATE-CHARGEMENT: 3 avril 2012\n\nLANGUE: FRENCH; FRANÇAIS\n`
    const [fr] = await readStories(nexisTextReader, french)
    expect(fr).toMatchObject({
      title: 'Le pont rouvre',
      authors: ['Claire Duval'],
      outlet: 'Le Courrier du Lac',
      publishedAt: '2012-04-03',
      section: 'SOCIÉTÉ',
      language: 'fr',
    })
    const dutch = `${centre('1 van 1 DOCUMENTEN')}\n\n${centre('De Havenbode')}\n\n${centre('3 april 2012 dinsdag')}\n\nDe brug is weer open\n\nAUTEUR: Jan Visser\n\nSECTIE: Binnenland; Blz. 5\n\nLENGTE: 80 woorden\n\nDe brug is dinsdag weer open, zei de gemeente.\n\nTAAL: DUTCH; NEDERLANDS\n`
    const [nl] = await readStories(nexisTextReader, dutch)
    expect(nl).toMatchObject({
      title: 'De brug is weer open',
      authors: ['Jan Visser'],
      outlet: 'De Havenbode',
      publishedAt: '2012-04-03',
      language: 'nl',
    })
    expect(bodyOf(nl)).toBe('De brug is dinsdag weer open, zei de gemeente.')
  })

  it('cut off keeps what there is; a text about documents is not one', async () => {
    const [draft] = await readStories(nexisTextReader, english.slice(0, english.indexOf('"We kept')))
    expect(bodyOf(draft)).toContain('The bridge over the Mist')
    expect(nexisTextReader.recognises(inputOf('I have read 1 of 50 DOCUMENTS today.\n\nNOTE: none was good.'))).toBe(
      false,
    )
  })
})

const covered = [
  'User Name: A Reporter',
  'Date and Time: Tuesday, 5 May 2020 10:11:00 CEST',
  'Job Number: 12345',
  'Documents (2)',
  '1. Bridge reopens',
  'Client/Matter: -None-',
  'Search Terms: bridge',
  '2. Der Hafen wächst',
]
const uniEnglish = [
  'Bridge reopens after repairs',
  'The Harbour Times (London)',
  'January 11, 2010 Monday',
  'Scotland Edition',
  'Copyright 2010 Harbour Newspapers Ltd All Rights Reserved',
  'Section: NEWS; Pg. 3',
  'Length: 453 words',
  'Byline: Tom Coghlan',
  'Highlight: It took nine months.',
  'Body',
  'The bridge over the Mist reopened on Monday after nine months of repairs.',
  '"We kept our promise," the mayor said.',
  'Graphic',
  'The bridge seen from the east',
  'Load-Date: January 11, 2010',
  'End of Document',
]
const uniGerman = [
  'Der Hafen wächst',
  'Nordkurier',
  '3. April 2012 Dienstag',
  'Copyright 2012 Nordkurier GmbH Alle Rechte vorbehalten',
  'Rubrik: LOKALES; S. 7',
  'Länge: 120 Wörter',
  'Autor: Anna Vogel',
  'Body',
  'Der Hafen von Nebelstadt wird ausgebaut. Das beschloss der Rat am Montag.',
  'Load-Date: April 3, 2012',
  'Classification',
  'Language: GERMAN; DEUTSCH',
  'Publication-Type: Zeitung',
  'Subject: HÄFEN (90%); SCHIFFFAHRT (70%)',
  'Geographic: NEBELSTADT (80%)',
  'End of Document',
]

describe('Nexis Uni as a document', () => {
  it('is cut at its endings, the cover left out', async () => {
    const [first, second, ...others] = await readStories(rtfReader, rtf([...covered, ...uniEnglish, ...uniGerman]))
    expect(others).toEqual([])
    expect(first).toMatchObject({
      title: 'Bridge reopens after repairs',
      subtitle: 'It took nine months.',
      authors: ['Tom Coghlan'],
      outlet: 'The Harbour Times (London)',
      publishedAt: '2010-01-11',
      section: 'NEWS',
    })
    expect(bodyOf(first)).toBe(
      'The bridge over the Mist reopened on Monday after nine months of repairs.\n\n"We kept our promise," the mayor said.',
    )
    expect(texts(first, 'caption')).toEqual(['The bridge seen from the east'])
    expect(second).toMatchObject({
      title: 'Der Hafen wächst',
      authors: ['Anna Vogel'],
      outlet: 'Nordkurier',
      publishedAt: '2012-04-03',
      language: 'de',
      tags: ['HÄFEN', 'SCHIFFFAHRT', 'NEBELSTADT'],
    })
    expect(bodyOf(second)).toBe('Der Hafen von Nebelstadt wird ausgebaut. Das beschloss der Rat am Montag.')
  })

  it('without a cover begins with its headline; another document is one story', async () => {
    const [draft] = await readStories(rtfReader, rtf(uniGerman))
    expect(draft).toMatchObject({ title: 'Der Hafen wächst', outlet: 'Nordkurier' })
    expect(draft?.part).toBeUndefined()
    const [report] = await readStories(
      rtfReader,
      rtf(['A report', 'This is the text of a report that nobody has put into a database.', 'End of Document']),
    )
    expect(report?.blocks.length).toBeGreaterThan(0)
  })
})
