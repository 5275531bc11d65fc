import { MINORITIES, StoryCards } from '~/features/newsroom'
import { PublicPage } from '~/features/site'
import { ENDONYM } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Section, Tag } from '~/ui'
import { CASE_KINDS } from '../domain'
import type { ShownCase } from '../queries'
import { CaseStateWord, daysOf } from './parts'

const AREAS = ['fi', 'fit', 'se'] as const
const RIGHTS = ['know', 'language', 'influence', 'young', 'goals', 'consult'] as const
/** The site's own languages that a national minority speaks; Sami is two of them here. */
const SPOKEN = ['fi', 'fit', 'se', 'smj'] as const

interface Props {
  visit: Visit
  now: Date
  cases: readonly ShownCase[]
  stories: Parameters<typeof StoryCards>[0]['stories']
}

/** What the five national minorities can ask of the region, and what was talked through with them. */
export const MinoritiesPage = ({ visit, now, cases, stories }: Props) => (
  <PublicPage
    visit={visit}
    title={visit.t('minorities.title')}
    description={visit.t('minorities.lead')}
    now={now}
  >
    <PageHead title={visit.s('minorities.title')} lead={visit.s('minorities.lead')} seed="minoriteter" />
    <Section title={visit.s('minorities.who')}>
      <ul>
        {MINORITIES.map((one) => (
          <li>{visit.s(`newsroom.minority.${one}`)}</li>
        ))}
      </ul>
      <p class="muted">{visit.s('minorities.who-law')}</p>
    </Section>
    <Section title={visit.s('minorities.rights')} tinted>
      <ul>
        {RIGHTS.map((right) => (
          <li>{visit.s(`minorities.right.${right}`)}</li>
        ))}
      </ul>
    </Section>
    <Languages visit={visit} />
    <Section title={visit.s('minorities.cases')} id="samrad" tinted>
      <p>{visit.s('minorities.cases-lead')}</p>
      {cases.length === 0 ? <p>{visit.s('minorities.none')}</p> : null}
      {CASE_KINDS.map((kind) => (
        <CasesOf visit={visit} kind={kind} cases={cases.filter((one) => one.kind === kind)} />
      ))}
      <p>
        <a href={visit.href('/remiss')}>{visit.s('minorities.not-remiss')}</a>
      </p>
    </Section>
    <Section title={visit.s('minorities.stories')}>
      {stories.length === 0 ? <p>{visit.s('minorities.no-stories')}</p> : null}
      <StoryCards visit={visit} stories={stories} withPlaces />
    </Section>
  </PublicPage>
)

const Languages = ({ visit }: { visit: Visit }) => (
  <Section title={visit.s('minorities.languages')}>
    <p>{visit.s('minorities.languages-here')}</p>
    <ul>
      {SPOKEN.map((language) => (
        <li>
          <a href={`/${language}`} lang={language} hreflang={language}>
            {ENDONYM[language]}
          </a>
        </li>
      ))}
    </ul>
    <p>{visit.s('minorities.languages-missing')}</p>
    <h3>{visit.s('minorities.areas')}</h3>
    <p>{visit.s('minorities.areas-lead')}</p>
    <dl class="facts">
      {AREAS.map((area) => (
        <div>
          <dt>{visit.s(`minorities.area.${area}`)}</dt>
          <dd>
            {MUNICIPALITIES_BY_NAME.filter(({ minorityAreas }) => minorityAreas.includes(area))
              .map(({ name }) => name)
              .join(', ')}
          </dd>
        </div>
      ))}
    </dl>
    <p class="muted">{visit.s('minorities.areas-source')}</p>
  </Section>
)

const CasesOf = ({ visit, kind, cases }: Pick<Props, 'visit' | 'cases'> & { kind: ShownCase['kind'] }) =>
  cases.length === 0 ? null : (
    <>
      <h3>{visit.s(`minorities.kinds.${kind}`)}</h3>
      <Cards>
        {cases.map((one) => (
          <Card
            href={visit.href(`/minoriteter/samrad/${one.id}`)}
            title={one.isSecret ? visit.s(`minorities.secret-title.${kind}`) : visit.l(one.title)}
            meta={daysOf(visit, one.steps)}
          >
            <p>
              <CaseStateWord visit={visit} {...one} />{' '}
              {!one.isSecret && one.isDemo ? <Tag>{visit.s('minorities.demo')}</Tag> : null}
            </p>
            {one.isSecret ? (
              <p>{visit.s('minorities.secret-short')}</p>
            ) : (
              <p lang={visit.langOf(visit.plain(one.about))}>{excerpt(visit.plain(one.about), 180)}</p>
            )}
          </Card>
        ))}
      </Cards>
    </>
  )
