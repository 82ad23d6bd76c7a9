import { describe, expect, it } from 'vitest'
import { bodyOf, readAll, readStories, texts } from '../testing/read-all'
import { newsml1Reader } from './newsml-1-reader'

const identification = (id: string) =>
  `<Identification><NewsIdentifier><ProviderId>nordwire.example</ProviderId><DateId>20180404</DateId><NewsItemId>${id}</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:nordwire.example:20180404:${id}:1</PublicIdentifier></NewsIdentifier></Identification>`
const management = (status: string) =>
  `<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20180404T175859+0300</FirstCreated><ThisRevisionCreated>20180404T190000+0300</ThisRevisionCreated>${status}<Urgency FormalName="5"/></NewsManagement>`
const usable = '<Status FormalName="Usable"/>'
const file = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "NewsML_1.2.dtd" [ <!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf; ]>
<NewsML><NewsEnvelope><DateAndTime>20180404T175903+0300</DateAndTime></NewsEnvelope>${items.join('\n')}</NewsML>`

const multimedia = `<NewsItem>${identification('1')}${management(usable)}
<NewsComponent Essential="no"><TopicSet><Topic><Description xml:lang="el" Variant="Name">Λιμάνια</Description><Description xml:lang="en" Variant="Name">Ports</Description><Description xml:lang="en" Variant="Category">PRT</Description></Topic></TopicSet>
<NewsLines><HeadLine><![CDATA[The port of Mistport grows]]></HeadLine><SubHeadLine>Work begins in May.</SubHeadLine><ByLine>By Jane Doe</ByLine><DateLine>4/4/2018</DateLine><CreditLine>Nordwire</CreditLine><CopyrightLine>© 2018 Nordwire</CopyrightLine><SlugLine>PORT</SlugLine><KeywordLine>harbour, ships</KeywordLine></NewsLines>
<AdministrativeMetadata><Source><Party FormalName="Nordwire"/></Source><Property FormalName="Department" Value="Economy"/></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="EN"/><Location HowPresent="Origin"><Property FormalName="City" Value="Mistport"/></Location></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><Format FormalName="HTML"/><DataContent><![CDATA[<P>The port will be extended, the council said on Monday.</P><P>The state pays.</P>]]></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>Port</HeadLine></NewsLines><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The port in fog.</p></DataContent></ContentItem></NewsComponent><NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>
</NewsComponent></NewsItem>`

describe('NewsML 1', () => {
  it('gives lines and metadata of an item their places, and captions to its story', async () => {
    const [draft, ...others] = await readStories(newsml1Reader, file(multimedia))
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      title: 'The port of Mistport grows',
      subtitle: 'Work begins in May.',
      authors: ['Jane Doe'],
      outlet: 'Nordwire',
      place: 'Mistport',
      publishedAt: '2018-04-04T17:58:59+03:00',
      modifiedAt: '2018-04-04T19:00:00+03:00',
      language: 'en',
      section: 'Economy',
      externalId: 'urn:newsml:nordwire.example:20180404:1:1',
      tags: ['harbour', 'ships', 'Ports'],
      warnings: [],
    })
    expect(bodyOf(draft)).toBe('The port will be extended, the council said on Monday.\n\nThe state pays.')
    expect(texts(draft, 'caption')).toEqual(['The port in fog.'])
    expect(texts(draft, 'credit')).toEqual(['Nordwire', '© 2018 Nordwire'])
  })

  it('reads NITF, XHTML and plain text, each text with a headline a story', async () => {
    const content = (inside: string) =>
      `<ContentItem><MediaType FormalName="Text"/><DataContent>${inside}</DataContent></ContentItem>`
    const items = await readAll(
      newsml1Reader,
      file(
        `<NewsItem>${identification('2')}${management(usable)}<NewsComponent xml:lang="fr"><NewsLines><HeadLine>Le port</HeadLine></NewsLines>
<NewsComponent>${content('<nitf><body><body.content><p>Le port sera agrandi, a dit le conseil.</p></body.content></body></nitf>')}</NewsComponent>
<NewsComponent><NewsLines><HeadLine>Repères</HeadLine></NewsLines>${content('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Le port date de 1902.</p></body></html>')}</NewsComponent></NewsComponent></NewsItem>`,
        `<NewsItem>${identification('3')}${management(usable)}<NewsComponent><NewsLines><HeadLine>Plain</HeadLine></NewsLines>${content('One line.\n\nAnother &lt;line&gt;.')}</NewsComponent></NewsItem>`,
        `<NewsItem>${identification('4')}${management(usable)}<TopicSet/></NewsItem>`,
      ),
    )
    expect(items).toMatchObject([
      {
        title: 'Le port',
        language: 'fr',
        blocks: expect.arrayContaining([{ role: 'body', text: 'Le port sera agrandi, a dit le conseil.' }]),
      },
      { title: 'Repères', part: { label: expect.stringContaining('text 2') } },
      { title: 'Plain' },
      {
        part: expect.stringContaining(':4:1'),
        error: { code: 'no-story', message: expect.stringContaining('list of topics') },
      },
    ])
    expect(bodyOf((items as never[])[2])).toBe('One line.\n\nAnother <line>.')
  })

  it('tells what was held back or withdrawn', async () => {
    const embargo =
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20180405T080000+0300</DateAndTime></StatusWillChange>'
    const [held] = await readStories(newsml1Reader, file(multimedia.replace(usable, embargo)))
    expect(held?.warnings).toContain('Under embargo until 2018-04-05T08:00:00+03:00.')
    const [gone] = await readStories(newsml1Reader, file(multimedia.replace(usable, '<Status FormalName="Canceled"/>')))
    expect(gone?.warnings.join()).toContain('withdrawn')
  })

  it('without items, or cut off, says so', async () => {
    await expect(readAll(newsml1Reader, '<NewsML><TopicSet/></NewsML>')).rejects.toThrow('no news item')
    const whole = file(multimedia)
    const [draft] = await readStories(newsml1Reader, whole.slice(0, whole.indexOf('<P>The state')))
    expect(draft?.warnings[0]).toContain('ends early')
  })
})
