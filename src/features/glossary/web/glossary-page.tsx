import { PublicPage } from '~/features/site'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { FilterForm, PageHead, Section, TextField } from '~/ui'
import type { Glossary, Term } from '../queries'
import { nameOf } from './explained'
import { definedTerm } from './json-ld'
import { OtherLanguages } from './other-languages'

interface Props {
  visit: Visit
  now: Date
  glossary: Glossary
  searched: string
}

const inSwedish = new Intl.Collator('sv')

/** Under which letter a word stands; figures stand together, before A. */
const letterOf = ({ lemma }: Term): string => {
  const first = lemma.sv.charAt(0).toLocaleUpperCase('sv')
  return /\p{L}/u.test(first) ? first : '0–9'
}
const idOf = (letter: string): string => `bokstav-${letter === '0–9' ? 'siffra' : letter}`

/** What was searched for: the words in it, however inflected or compounded, and words that hold what was typed. */
const foundIn = ({ terms, hitsIn }: Glossary, searched: string): Set<string> => {
  const typed = searched.toLowerCase()
  const held = [...terms.values()].filter(({ lemma, acronym }) =>
    [...Object.values(lemma), acronym].some((word) => word?.toLowerCase().includes(typed)),
  )
  return new Set([
    ...hitsIn(searched, 'sv').map(({ termId }) => termId),
    // A short name is typed without its capitals too.
    ...hitsIn(searched.toUpperCase(), 'sv').map(({ termId }) => termId),
    ...held.map(({ id }) => id),
  ])
}

/** All words that are explained, A to Ö. */
export const GlossaryPage = ({ visit, now, glossary, searched }: Props) => {
  const wanted = searched ? foundIn(glossary, searched) : undefined
  const terms = [...glossary.terms.values()]
    .filter(({ id }) => !wanted || wanted.has(id))
    .sort((a, b) => inSwedish.compare(a.lemma.sv, b.lemma.sv))
  const letters = [...Map.groupBy(terms, letterOf)]
  const title = visit.t(searched ? 'glossary.found' : 'glossary.title', { words: searched })
  return (
    <PublicPage
      visit={visit}
      title={title}
      description={visit.t('glossary.lead')}
      now={now}
      head={searched ? undefined : <JsonLd thing={setOf(visit, terms)} />}
    >
      <PageHead title={visit.s('glossary.title')} lead={visit.s('glossary.lead')} seed="ordlista">
        {letters.length > 3 ? (
          <nav class="letters" aria-label={visit.t('glossary.letters')}>
            <ol>
              {letters.map(([letter]) => (
                <li>
                  <a href={`#${idOf(letter)}`}>{letter}</a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
      </PageHead>
      <Section>
        <FilterForm
          action={visit.href('/ordlista')}
          label={visit.t('glossary.search')}
          submit={visit.s('glossary.search-do')}
          clear={searched ? { href: visit.href('/ordlista'), label: visit.s('glossary.all') } : undefined}
        >
          <TextField
            name="q"
            type="search"
            label={visit.s('glossary.search')}
            hint={visit.s('glossary.search-hint')}
            value={searched}
          />
        </FilterForm>
        {searched ? <p role="status">{visit.s('glossary.hits', { count: terms.length })}</p> : null}
        {letters.map(([letter, some]) => (
          <>
            <h2 id={idOf(letter)}>{letter}</h2>
            {some.map((term) => (
              <Entry visit={visit} term={term} />
            ))}
          </>
        ))}
        <p>
          {visit.s('glossary.open-data')} <a href="/oppna-data/ord.csv">ord.csv</a> ·{' '}
          <a href="/oppna-data/ord.json">ord.json</a>
        </p>
      </Section>
    </PublicPage>
  )
}

const Entry = ({ visit, term }: { visit: Visit; term: Term }) => (
  <div class="entry" id={`ord-${term.slug}`}>
    <h3>
      <a href={visit.href(`/ordlista/${term.slug}`)} lang="sv">
        {nameOf(term, 'sv').text}
      </a>
    </h3>
    <p>{visit.l(term.explanation)}</p>
    <OtherLanguages visit={visit} term={term} />
  </div>
)

const setOf = (visit: Visit, terms: readonly Term[]) => ({
  '@type': 'DefinedTermSet',
  '@id': `${visit.origin}/ordlista`,
  name: visit.t('glossary.title'),
  inLanguage: visit.lang,
  hasDefinedTerm: terms.map((term) => definedTerm(visit, term)),
})
