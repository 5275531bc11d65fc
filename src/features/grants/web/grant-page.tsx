import { type ListedStory, StoryCards } from '~/features/newsroom'
import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { showDate, showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Facts, PageHead, Section } from '~/ui'
import type { rowsOfGrant, ShownGrant } from '../queries'

interface Props {
  visit: Visit
  now: Date
  grant: ShownGrant
  rows: Awaited<ReturnType<typeof rowsOfGrant>>
  stories: readonly ListedStory[]
}

/** One grant: who was given what for which purpose, where the figure comes from, and what is told of it. */
export const GrantPage = ({ visit, now, grant, rows, stories }: Props) => {
  const place = municipalityByCode(grant.municipalityCode ?? '')
  const title = grant.project ?? grant.purpose
  return (
    <PublicPage visit={visit} title={{ text: title, lang: 'sv' }} now={now}>
      <PageHead
        kicker={<a href={visit.href('/hit-gick-pengarna')}>{visit.s('grants.title')}</a>}
        title={visit.l({ sv: title })}
        lead={visit.s('grants.grant.lead', {
          amount: showKronor(grant.amountSek, visit.lang),
          recipient: { text: grant.recipient, lang: 'sv' },
        })}
        seed={grant.municipalityCode ?? 'pengar'}
      />
      <Section>
        <Facts items={factsOf(visit, grant, place)} />
      </Section>
      <Section title={visit.s('grants.grant.source')} id="kalla" tinted>
        {rows.length === 0 ? <p>{visit.s('grants.grant.by-hand')}</p> : null}
        <ol class="plain">
          {rows.map((row) => (
            <li>
              <p>
                <a href={visit.href(`/hit-gick-pengarna/import/${row.id}#rad-${row.row}`)}>
                  {visit.s('grants.grant.row', { file: { text: row.fileName, lang: 'sv' }, row: row.row })}
                </a>
                . {visit.s('grants.grant.written', { amount: { text: row.amount, lang: 'sv' } })}{' '}
                {visit.s(`grants.outcome.${row.outcome}`)}
              </p>
              <p class="muted">
                {visit.s('grants.grant.published', {
                  date: row.publishedAt ? showDate(row.publishedAt, visit.lang) : '',
                  by: row.by ? { text: row.by, lang: 'sv' } : visit.t('grants.system'),
                })}{' '}
                {visit.s('grants.grant.from', { source: { text: row.source, lang: 'sv' } })}
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={visit.s('grants.grant.stories')}>
        {stories.length > 0 ? (
          <StoryCards visit={visit} stories={stories} />
        ) : (
          <p>{visit.s('grants.grant.no-story')}</p>
        )}
      </Section>
    </PublicPage>
  )
}

const factsOf = (visit: Visit, grant: ShownGrant, place: ReturnType<typeof municipalityByCode>) => [
  { label: visit.s('grants.grant.for'), value: visit.l({ sv: grant.purpose }) },
  {
    label: visit.s('grants.place'),
    value: place ? <a href={visit.href(`/kommun/${place.slug}`)}>{place.name}</a> : visit.s('grants.county'),
  },
  { label: visit.s('grants.funder'), value: visit.l({ sv: grant.funder }) },
  { label: visit.s('grants.decided'), value: showDate(grant.decidedOn, visit.lang) },
  ...(grant.startsOn && grant.endsOn
    ? [
        {
          label: visit.s('grants.grant.when'),
          value: `${showDate(grant.startsOn, visit.lang)} – ${showDate(grant.endsOn, visit.lang)}`,
        },
      ]
    : []),
  ...(grant.reference ? [{ label: visit.s('grants.reference'), value: grant.reference }] : []),
  ...(grant.goalSlug && grant.goalTitle
    ? [
        {
          label: visit.s('grants.goal'),
          value: (
            <a href={visit.href(`/framsteg/mal/${grant.goalSlug}`)}>{visit.l({ sv: grant.goalTitle })}</a>
          ),
        },
      ]
    : []),
  ...(grant.actionSlug && grant.actionTitle
    ? [
        {
          label: visit.s('grants.action'),
          value: (
            <a href={visit.href(`/framsteg/${grant.actionSlug}`)}>{visit.l({ sv: grant.actionTitle })}</a>
          ),
        },
      ]
    : []),
  ...(grant.passageSlug && grant.passageHeading
    ? [
        {
          label: visit.s('grants.passage'),
          value: (
            <a href={visit.href(`/strategin/${grant.documentSlug}/${grant.passageSlug}`)}>
              <span lang={visit.only(grant.passageLanguage ?? 'sv')}>{grant.passageHeading}</span>
            </a>
          ),
        },
      ]
    : []),
]
