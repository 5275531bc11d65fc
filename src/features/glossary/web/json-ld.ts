import { tell } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import type { Term } from '../queries'

/** schema.org's DefinedTerm. */
export const definedTerm = (visit: Visit, { slug, lemma, acronym, explanation }: Term) => {
  const said = tell(explanation, visit.lang)
  return {
    '@type': 'DefinedTerm',
    '@id': `${visit.origin}/ordlista/${slug}`,
    name: lemma.sv,
    ...(acronym && acronym !== lemma.sv ? { alternateName: acronym } : {}),
    description: said.text,
    inLanguage: said.lang,
    url: visit.origin + visit.href(`/ordlista/${slug}`),
  }
}
