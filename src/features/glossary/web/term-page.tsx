import { PublicPage } from '~/features/site'
import { ENDONYM, LANGUAGES, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { Breadcrumb, PageHead, Section } from '~/ui'
import type { Term, Use, Uses } from '../queries'
import { nameOf } from './explained'
import { definedTerm } from './json-ld'
import { OtherLanguages } from './other-languages'

interface Props {
  visit: Visit
  now: Date
  term: Term
  uses: Uses
}

/** One word: what it means, in which languages, who says so, and where we use it. */
export const TermPage = ({ visit, now, term, uses }: Props) => {
  const set = { '@type': 'DefinedTermSet', '@id': `${visit.origin}/ordlista` }
  const shown = tell(term.explanation, visit.lang).lang
  const others = LANGUAGES.filter((language) => language !== shown && term.explanation[language])
  const used = (['stories', 'passages', 'questions'] as const).filter((sort) => uses[sort].length > 0)
  return (
    <PublicPage
      visit={visit}
      title={nameOf(term, 'sv')}
      description={tell(term.explanation, visit.lang).text}
      now={now}
      head={<JsonLd thing={{ ...definedTerm(visit, term), inDefinedTermSet: set }} />}
    >
      <PageHead
        title={<span lang="sv">{nameOf(term, 'sv').text}</span>}
        lead={visit.l(term.explanation)}
        seed={term.slug}
      >
        <OtherLanguages visit={visit} term={term} />
      </PageHead>
      <Section>
        <Breadcrumb
          label={visit.t('glossary.crumbs')}
          links={[{ href: visit.href('/ordlista'), label: visit.s('glossary.title') }]}
        />
        {others.length > 0 ? <h2>{visit.s('glossary.other-languages')}</h2> : null}
        {others.map((language) => (
          <p>
            <span lang={language}>
              <b>{ENDONYM[language]}:</b> {term.explanation[language]}
            </span>
            {term.drafts.includes(language) ? <> ({visit.s('glossary.draft')})</> : null}
          </p>
        ))}
        {used.length > 0 ? <h2>{visit.s('glossary.used')}</h2> : null}
        {used.map((sort) => (
          <>
            <h3>{visit.s(`glossary.used-${sort}`)}</h3>
            <ul>
              {uses[sort].map((use) => (
                <UseItem visit={visit} use={use} />
              ))}
            </ul>
          </>
        ))}
        <p class="muted">
          {visit.s('glossary.source')} <span lang="sv">{term.source}</span>.{' '}
          {visit.s('glossary.checked', { date: showDate(term.checkedOn, visit.lang) })}
        </p>
      </Section>
    </PublicPage>
  )
}

const UseItem = ({ visit, use: { path, title } }: { visit: Visit; use: Use }) => (
  <li>
    <a href={visit.href(path)}>
      {'sv' in title ? visit.l(title) : <span lang={title.lang}>{title.text}</span>}
    </a>
  </li>
)
