import { describe, expect, it } from 'vitest'
import { bodyOf, inputOf, readAll, readStories, texts } from '../../wire/testing/read-all'
import { europresseReader } from './europresse-reader'

const article = (inside: string) => `<article>${inside}</article>`
const gazette =
  article(`<header><div class="rdp__DocPublicationName"><span class="DocPublicationName">La Gazette du Lac, no. 43018</span></div><div><span class="DocHeader">France, mardi 11 septembre 2024 - 856 mots, p. 4</span></div><div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le lac <mark>gèle</mark> en septembre</p><p class="sm-margin-TopNews rdp__subtitle">Une première depuis 1902</p></div><p class="sm-margin-bottomNews">Claire Duval</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Le lac a gelé dans la nuit de lundi à mardi, selon la météo.</p><p>Les bateaux sont restés au port. «&nbsp;Du jamais vu&nbsp;», dit un pêcheur.</p></div></div></section>
<div class="apd-wrapper">Aussi paru dans 10 septembre 2024 - La Gazette (site web)</div><footer><small>© 2024 La Gazette du Lac. Tous droits réservés.</small><div class="publiC-lblNodoc">news·20240911·GL·20240911x1x123</div></footer>`)
const beacon = article(
  `<header><span class="DocPublicationName">Le Phare (site web)</span><span class="DocHeader">vendredi 1er mars 2024 - 10:15 - 120 mots</span><div class="titreArticle"><p class="titreArticleVisu">La grève continue</p></div><div class="docAuthors">Jean Roux; AFP</div></header><section><div class="DocText clearfix"><p>Les dockers ont voté la poursuite de la grève, a annoncé leur syndicat.</p></div></section><footer><small>© 2024 Le Phare.</small><div>news·20240301·LPH·abc</div></footer>`,
)
const page = (...articles: string[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Europresse</title></head><body>${articles.join('')}</body></html>`

describe('Europresse', () => {
  it('gives each article its fields', async () => {
    const [first, second] = await readStories(europresseReader, page(gazette, beacon))
    expect(first).toMatchObject({
      title: 'Le lac gèle en septembre',
      subtitle: 'Une première depuis 1902',
      authors: ['Claire Duval'],
      outlet: 'La Gazette du Lac',
      section: 'France',
      publishedAt: '2024-09-11',
      language: 'fr',
      externalId: 'news·20240911·GL·20240911x1x123',
      part: { label: 'article 1' },
    })
    expect(bodyOf(first)).toBe(
      'Le lac a gelé dans la nuit de lundi à mardi, selon la météo.\n\nLes bateaux sont restés au port. « Du jamais vu », dit un pêcheur.',
    )
    expect(texts(first, 'credit')).toEqual(['© 2024 La Gazette du Lac. Tous droits réservés.'])
    expect(texts(first, 'boilerplate')).toEqual([
      'Issue: 43018',
      '856 mots, p. 4',
      'Aussi paru dans 10 septembre 2024 - La Gazette (site web)',
    ])
    expect(second).toMatchObject({
      title: 'La grève continue',
      authors: ['Jean Roux'],
      agency: 'AFP',
      outlet: 'Le Phare (site web)',
      publishedAt: '2024-03-01T10:15:00',
    })
    expect(bodyOf(second)).toBe('Les dockers ont voté la poursuite de la grève, a annoncé leur syndicat.')
  })

  it('reads the tables of 2012', async () => {
    const old = `<html><head><META http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body><table align="center"><tr><td><table id="tbHeaderImages"><tr><td><img src="x"></td></tr></table><span class="DocPublicationName">Le Phare, no. 5968</span><br><span class="DocHeader">Éditorial, </span><span class="DocHeader">jeudi </span><span class="DocHeader">4 octobre 2012</span><span class="DocHeader">, p. 03</span><br><br><span class="TitreArticleVisu">Un <span style="color:red">titre</span> ancien</span><br><br>Claire Duval<br><p></p>Le texte commence ici, et <font style="font-weight:bold;">continue</font> un peu.<p></p>Un second paragraphe.<p></p><b><i>© 2012 Le Phare. Tous droits réservés.</i></b><p></p>Numéro de document : news·20121004·PH·156190<br><table><tr><td>Ce certificat est émis à <b>University</b></td></tr></table></td></tr></table></body></html>`
    const [draft] = await readStories(europresseReader, old)
    expect(draft).toMatchObject({
      title: 'Un titre ancien',
      authors: ['Claire Duval'],
      outlet: 'Le Phare',
      section: 'Éditorial',
      publishedAt: '2012-10-04',
      externalId: 'news·20121004·PH·156190',
    })
    expect(bodyOf(draft)).toBe('Le texte commence ici, et continue un peu.\n\nUn second paragraphe.')
  })

  it('takes the day out of the number when the header has none', async () => {
    const [draft] = await readStories(europresseReader, page(gazette.replace('mardi 11 septembre 2024 - ', '')))
    expect(draft?.publishedAt).toBe('2024-09-11')
  })

  it('without an article, or cut off, says so; other pages are left alone', async () => {
    await expect(
      readAll(
        europresseReader,
        '<html><body><style>.DocPublicationName{}</style><p>DocPublicationName</p></body></html>',
      ),
    ).rejects.toThrow('no article')
    const cut = page(gazette, beacon)
    const drafts = await readStories(europresseReader, cut.slice(0, cut.indexOf('poursuite')))
    expect(drafts).toHaveLength(2)
    expect(europresseReader.recognises(inputOf('<html><body><article><p>Le lac</p></article></body></html>'))).toBe(
      false,
    )
  })
})
