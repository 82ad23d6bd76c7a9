/** The labels of Nexis in the languages of its interface, by what they mean here. */

export type NexisField =
  | 'headline'
  | 'byline'
  | 'section'
  | 'length'
  | 'dateline'
  | 'highlight'
  | 'body'
  | 'graphic'
  | 'language'
  | 'loadDate'
  | 'subject'
  | 'place'
  | 'url'
  | 'correction'
  | 'classification'
  | 'record'

const names: Record<NexisField, string> = {
  headline: 'headline|überschrift|schlagzeile|titel|titre|kop|titular|título|titolo|manchete',
  byline: 'byline|by-line|autor|autoren|auteur|auteurs|autore|autores|verfasser|auteur-s',
  section: 'section|rubrik|ressort|rubrique|sectie|rubriek|sección|sezione|seção|secção',
  length: 'length|länge|longueur|lengte|longitud|extensión|lunghezza|comprimento|tamanho',
  dateline: 'dateline|ortsmarke|datumszeile|lieu|plaats',
  highlight: 'highlight|highlights|vorspann|kurztext|chapeau|abstract|zusammenfassung|résumé|resumen|samenvatting',
  body: 'body|text|volltext|textkörper|hauptteil|corps|texte|corps du texte|cuerpo|texto|corpo|testo|full text|tekst',
  graphic:
    'graphic|graphics|grafik|grafiken|bild|graphique|graphiques|illustration|grafiek|gráfico|grafica|grafico|photo|bildunterschrift',
  language: 'language|sprache|langue|taal|idioma|lingua|língua',
  loadDate:
    'load-date|update|ladedatum|erfassungsdatum|date-chargement|date de chargement|laaddatum|fecha-carga|fecha de carga|data di caricamento|data-mise-a-jour|mise-a-jour',
  subject:
    'subject|subjects|thema|themen|schlagworte|stichworte|sujet|sujets|onderwerp|asunto|tema|temas|soggetto|assunto|keywords|company|firma|unternehmen|société|organization|organisation|person|people|personen|personne|industry|branche|branchen|secteur|ticker|event',
  place: 'geographic|geography|geografie|country|land|pays|state|city|stadt|ville',
  url: 'url|link',
  correction: 'correction|correction-date|berichtigung',
  classification:
    'classification|klassifizierung|klassifikation|classement|clasificación|classificazione|notes|anmerkungen',
  record:
    'publication-type|publication type|zeitungstyp|publikationstyp|type-publication|type de publication|tipo-publicación|journal-code|journal code|zeitungscode|code-revue|document-type|type|distribution|series|column|edition|ausgabe|page|issn|isbn|pub-type|publisher|acc-no|accession number|copyright|enhancement|category|credit|source|name|memo|notes-type|serie|volume',
}

const fields = new Map<string, NexisField>()
for (const [field, list] of Object.entries(names) as [NexisField, string][]) {
  for (const name of list.split('|')) if (!fields.has(name)) fields.set(name, field)
}

export interface LabelledLine {
  field: NexisField
  label: string
  value: string
}

/** "LENGTH: 355 words", "Load-Date: January 11, 2010", and "Body" alone on its line. */
export function labelledLine(text: string): LabelledLine | undefined {
  const match = /^([\p{L}][\p{L} -]{1,22}?)\s?(?:[:：]\s*([\s\S]*)|$)/u.exec(text)
  if (!match) return undefined
  const [whole, label = '', value] = match
  const field = fields.get(label.toLowerCase())
  const alone = value === undefined
  if (
    !field ||
    (alone && !/^(?:body|graphic|classification|highlight|correction)$/.test(field)) ||
    (alone && whole !== text.trim())
  )
    return undefined
  return { field, label, value: value?.trim() ?? '' }
}
