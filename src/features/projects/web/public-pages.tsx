import type { PageWords } from '~/features/glossary'
import { type Block, StoryBody } from '~/features/newsroom'
import type { moneyOf } from '~/features/progress'
import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate, showKronor } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Facts, PageHead, Section } from '~/ui'
import type { PublicMeeting, PublicProject, PublicStory, publishedProjects } from '../queries'

export const placesOf = (codes: readonly string[]): string =>
  codes
    .map((code) => municipalityByCode(code)?.name ?? code)
    .sort((a, b) => a.localeCompare(b, 'sv'))
    .join(', ')

interface ListProps {
  visit: Visit
  now: Date
  projects: Awaited<ReturnType<typeof publishedProjects>>
}

export const ProjectListPage = ({ visit, now, projects }: ListProps) => (
  <PublicPage
    visit={visit}
    now={now}
    title={visit.t('projects.public.title')}
    description={visit.t('projects.public.lead')}
  >
    <PageHead
      title={visit.s('projects.public.title')}
      lead={visit.s('projects.public.lead')}
      seed="projekt"
    />
    <Section>
      {projects.length === 0 ? <p>{visit.s('projects.public.none')}</p> : null}
      <h2>{visit.s('projects.public.all')}</h2>
      <Cards>
        {projects.map((project) => (
          <Card
            href={visit.href(`/projekt/${project.slug}`)}
            title={<span lang="sv">{project.name}</span>}
            meta={placesOf(project.municipalities)}
          >
            <p lang="sv">{project.summary}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  </PublicPage>
)

interface Props {
  visit: Visit
  now: Date
  words: PageWords
  project: PublicProject
  stories: readonly PublicStory[]
  meetings: readonly PublicMeeting[]
  money: Awaited<ReturnType<typeof moneyOf>>
}

/** What a project is, who answers for it, and what has been told of it. */
export const ProjectPage = ({ visit, now, words, project, stories, meetings, money }: Props) => {
  const questions = stories.find((story) => story.part === 'questions')
  const told = stories.filter((story) => story.part !== 'questions')
  const date = (day: string) => showDate(day, visit.lang)
  return (
    <PublicPage
      visit={visit}
      now={now}
      title={{ text: project.name, lang: 'sv' }}
      description={excerpt(project.summary, 160)}
    >
      <PageHead
        title={<span lang="sv">{project.name}</span>}
        lead={<span lang="sv">{project.summary}</span>}
        seed={project.slug}
      />
      <Section title={visit.s('projects.public.facts')}>
        <Facts
          items={[
            { label: visit.s('projects.public.where'), value: placesOf(project.municipalities) },
            {
              label: visit.s('projects.public.when'),
              value: `${date(project.startsOn)} – ${date(project.endsOn)}`,
            },
            ...(project.funder
              ? [{ label: visit.s('projects.public.funder'), value: <span lang="sv">{project.funder}</span> }]
              : []),
            {
              label: visit.s('projects.public.contact'),
              value: (
                <>
                  <span lang="sv">{project.contactRole}</span>,{' '}
                  <a href={`mailto:${project.contactAddress}`}>{project.contactAddress}</a>
                </>
              ),
            },
          ]}
        />
      </Section>
      {project.actionSlug ? (
        <Section title={visit.s('projects.public.money')} tinted>
          <ul>
            {money.map((grant) => (
              <li>
                <strong>{showKronor(grant.amountSek, visit.lang)}</strong>{' '}
                <span lang="sv">
                  {grant.recipient}: {grant.purpose}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={visit.href(`/framsteg/${project.actionSlug}`)}>
              {visit.s('projects.public.action')} <span lang="sv">{project.actionTitle}</span>
            </a>
          </p>
        </Section>
      ) : null}
      {told.length > 0 ? (
        <Section title={visit.s('projects.public.stories')}>
          <Cards>
            {told.map((story) => (
              <Card
                href={visit.href(`/nyheter/${story.slug}`)}
                title={<span lang={visit.only(story.language)}>{story.headline}</span>}
                meta={story.publishedAt ? showDate(story.publishedAt, visit.lang) : undefined}
              >
                <p lang={visit.only(story.language)}>{excerpt(story.lead, 180)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
      {meetings.length > 0 ? (
        <Section title={visit.s('projects.public.events')} tinted>
          <ul>
            {meetings.map((meeting) => (
              <li>
                {showDate(meeting.startsAt, visit.lang)}:{' '}
                <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.l(meeting.title)}</a>,{' '}
                {municipalityByCode(meeting.municipalityCode)?.name}
                {meeting.cancelledAt ? ` (${visit.t('projects.public.cancelled')})` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {questions ? (
        <Section title={visit.s('projects.public.questions')}>
          <StoryBody
            {...{ visit, words }}
            blocks={questions.blocks.filter(isAnswered)}
            lang={questions.language}
            pictures={new Map()}
            base="/bild"
          />
        </Section>
      ) : null}
    </PublicPage>
  )
}

const isAnswered = (block: Block): boolean => block.kind === 'question' && block.answer.length > 0
