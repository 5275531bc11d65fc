import { type MessageKey, told } from '~/platform/i18n'
import { DATASET_NAMES, LICENCE } from '../schema'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const FILES = [
  { ending: 'csv', mediaType: 'text/csv', type: 'CSV' },
  { ending: 'json', mediaType: 'application/json', type: 'JSON' },
] as const

const authority = (list: string, name: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${name}`,
})

/** A text in each language that it is written in. */
const texts = (key: MessageKey) => {
  const seen = new Map((['sv', 'en'] as const).map((lang) => [told(lang, key).lang, told(lang, key).text]))
  return [...seen].map(([lang, text]) => ({ '@value': text, '@language': lang }))
}

/** The datasets as data portals harvest them: DCAT-AP, in JSON-LD that fetches no context from elsewhere. */
export const catalogue = (publicUrl: string, latest: Date | null) => {
  const page = { '@id': `${publicUrl}/oppna-data` }
  const publisher = {
    '@id': `${publicUrl}/om`,
    '@type': 'foaf:Agent',
    'foaf:name': told('sv', 'site.region').text,
  }
  const modified = latest
    ? { 'dcterms:modified': { '@type': 'xsd:dateTime', '@value': latest.toISOString() } }
    : {}
  const licence = { 'dcterms:license': { '@id': LICENCE } }
  return {
    '@context': CONTEXT,
    '@id': `${publicUrl}/oppna-data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': texts('records.data.title'),
    'dcterms:description': texts('records.data.lead'),
    'dcterms:publisher': publisher,
    'foaf:homepage': page,
    ...licence,
    ...modified,
    'dcat:dataset': DATASET_NAMES.map((name) => ({
      '@id': `${publicUrl}/oppna-data#${name}`,
      '@type': 'dcat:Dataset',
      'dcterms:title': texts(`records.data.set.${name}`),
      'dcterms:description': texts(`records.data.about.${name}`),
      'dcterms:publisher': { '@id': publisher['@id'] },
      'dcterms:accessRights': authority('access-right', 'PUBLIC'),
      'dcat:theme': authority('data-theme', 'GOVE'),
      'dcat:landingPage': page,
      ...modified,
      'dcat:distribution': FILES.map(({ ending, mediaType, type }) => ({
        '@id': `${publicUrl}/oppna-data/${name}.${ending}`,
        '@type': 'dcat:Distribution',
        'dcat:accessURL': page,
        'dcat:downloadURL': { '@id': `${publicUrl}/oppna-data/${name}.${ending}` },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
        'dcterms:format': authority('file-type', type),
        ...licence,
        ...(ending === 'json'
          ? { 'dcterms:conformsTo': { '@id': `${publicUrl}/oppna-data/schema/${name}.json` } }
          : {}),
      })),
    })),
  }
}
