import type { Child } from 'hono/jsx'
import type { PublicContribution } from '~/features/contributions'
import { FeedLinks, type ListedStory, StoryCards } from '~/features/newsroom'
import type { Moment, Phase } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { withoutMarkup } from '~/features/strategy'
import type { Localized } from '~/kernel/language'
import { showDate, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { Card, Cards, PageHead, Section, ThreadStrip, Timeline } from '~/ui'
import type { Fates, ThreadFigures } from '../queries'
import { type ComingMeeting, ComingMeetings } from './coming-meetings'
import { EntranceLinks } from './entrance-page'
import { InspelItem, type ThemeName } from './inspel-page'
import { PlaceTiles } from './place-page'
import { ActionLine, Wording } from './states'

export interface Example {
  id: string
  text: string
  language: string
  fates: Fates
}

interface Props {
  visit: Visit
  now: Date
  process: { title: Localized; summary: Localized; isDemo: boolean }
  question: { question: Localized; minutes: number; closesAt: Date; open: boolean } | undefined
  figures: ThreadFigures
  example: Example | undefined
  phases: readonly (Phase & { moment: Moment })[]
  latest: readonly PublicContribution[]
  themes: readonly ThemeName[]
  stories: readonly ListedStory[]
  meetings: readonly ComingMeeting[]
  perPlace: ReadonlyMap<string, number>
  others: readonly { slug: string; title: Localized; summary: Localized }[]
  /** Open to comments now. */
  consultations: readonly { href: string; title: Localized; closesAt: Date }[]
}

/** The first page: the whole thread at a glance, how to take part, what is new, what happens near me. */
export const StartPage = (props: Props) => {
  const { visit, process, question } = props
  return (
    <PublicPage
      visit={visit}
      title={visit.t('thread.start.title')}
      description={visit.t('thread.start.description')}
      now={props.now}
      head={<FeedLinks visit={visit} />}
    >
      <PageHead
        kicker={visit.l(process.title)}
        title={visit.s('thread.start.heading')}
        lead={visit.l(process.summary)}
        seed="2580"
      >
        {question?.open ? (
          <p class="buttons">
            <a class="button warm" href={visit.href('/svara')}>
              {visit.s('thread.start.answer', { count: question.minutes })}
            </a>
            <a class="button secondary" href={visit.href('/folj')}>
              {visit.s('thread.start.follow')}
            </a>
            <a href={visit.href('/delta')}>{visit.s('thread.start.ways')}</a>
          </p>
        ) : (
          <p class="buttons">
            <a class="button" href={visit.href('/folj')}>
              {visit.s('thread.start.follow')}
            </a>
          </p>
        )}
        {process.isDemo ? <p class="muted">{visit.s('thread.start.demo')}</p> : null}
      </PageHead>
      {props.consultations.length > 0 ? (
        <Section title={visit.s('strategy.open.title')} tinted>
          <Cards>
            {props.consultations.map((one) => (
              <Card href={visit.href(one.href)} title={visit.l(one.title)}>
                <p>{visit.s('strategy.open.until', { date: showDate(one.closesAt, visit.lang) })}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
      <Section title={visit.s('thread.start.thread')}>
        <Strip visit={visit} figures={props.figures} />
        {props.example ? <ExampleThread visit={visit} example={props.example} /> : null}
      </Section>
      <Section title={visit.s('thread.start.now')} tinted>
        <div class="two">
          <Timeline
            items={props.phases.map((phase) => ({
              title: visit.l(phase.title),
              when: `${showDate(phase.startsOn, visit.lang)} – ${showDate(phase.endsOn, visit.lang)}`,
              state: phase.moment,
              body: <p>{visit.l(phase.about)}</p>,
            }))}
          />
          <div>
            {question?.open ? (
              <>
                <h3>{visit.s('thread.start.question')}</h3>
                <p class="large">{visit.l(question.question)}</p>
                <p>{visit.s('thread.start.until', { date: showDate(question.closesAt, visit.lang) })}</p>
              </>
            ) : null}
            <h3>{visit.s('thread.start.latest')}</h3>
            {props.latest.map((inspel) => (
              <InspelItem visit={visit} inspel={inspel} themes={props.themes} />
            ))}
            <p>
              <a href={visit.href('/inspel')}>{visit.s('thread.start.all-inspel')}</a>
            </p>
          </div>
        </div>
      </Section>
      <ComingMeetings visit={visit} meetings={props.meetings} />
      {props.stories.length > 0 ? (
        <Section title={visit.s('thread.start.stories')}>
          <StoryCards visit={visit} stories={props.stories} />
        </Section>
      ) : null}
      <Section title={visit.s('thread.entrance.for-you')}>
        <EntranceLinks visit={visit} />
      </Section>
      <Section title={visit.s('thread.start.places')} tinted>
        <p>{visit.s('thread.start.places-lead')}</p>
        <PlaceTiles visit={visit} perPlace={props.perPlace} />
      </Section>
      {props.others.length > 0 ? (
        <Section title={visit.s('thread.start.others')}>
          <Cards>
            {props.others.map((other) => (
              <Card href={visit.href(`/vad-hande-sen?process=${other.slug}`)} title={visit.l(other.title)}>
                <p>{visit.l(other.summary)}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
    </PublicPage>
  )
}

const Strip = ({ visit, figures }: { visit: Visit; figures: ThreadFigures }) => {
  const station = (
    key: keyof ThreadFigures,
    value: number,
    href: string,
    figure: Child = showNumber(value, visit.lang),
  ) => ({
    label: visit.s(`thread.station.${key}` as MessageKey),
    figure,
    href: visit.href(href),
    state: value > 0 ? ('done' as const) : ('next' as const),
  })
  return (
    <ThreadStrip
      label={visit.t('thread.start.strip')}
      stations={[
        station('received', figures.received, '/inspel'),
        station('themes', figures.themes, '/teman'),
        station('passages', figures.passages, '/strategin'),
        station('answers', figures.answers, '/vad-hande-sen'),
        station('decisions', figures.decisions, '/beslut'),
        station('actions', figures.actions, '/framsteg'),
        station('money', figures.money, '/hit-gick-pengarna', millions(visit, figures.money)),
        station('stories', figures.stories, '/nyheter'),
      ]}
    />
  )
}

const millions = (visit: Visit, kronor: number): Child =>
  visit.s('thread.start.millions', { amount: showNumber(kronor / 1_000_000, visit.lang, 1) })

/** One inspel followed from what was said to what was done. */
const ExampleThread = ({ visit, example }: { visit: Visit; example: Example }) => {
  const { themes, passages, decisions, actions, stories } = example.fates
  const [theme] = themes
  const decision = decisions[0]
  const passage = passages.find((one) => one.id === decision?.passageId) ?? passages[0]
  return (
    <ol class="example">
      <li>
        <h3>{visit.s('thread.example.said')}</h3>
        <blockquote lang={example.language}>{example.text}</blockquote>
        <p>
          <a href={visit.href(`/inspel/${example.id}`)}>{visit.s('thread.example.follow')}</a>
        </p>
      </li>
      {theme ? (
        <li>
          <h3>{visit.s('thread.example.theme')}</h3>
          <p>
            <a href={visit.href(`/tema/${theme.slug}`)}>{visit.l(theme.title)}</a>
          </p>
        </li>
      ) : null}
      {passage ? (
        <li>
          <h3>{visit.s('thread.example.passage')}</h3>
          <p>
            <a href={visit.href(passage.address)}>
              <span lang={visit.only(passage.language)}>{passage.heading}</span>
            </a>
          </p>
          {decision ? (
            <Wording visit={visit} lang={passage.language} before={decision.before} after={decision.after} />
          ) : (
            <p lang={passage.language}>{withoutMarkup(passage.text)}</p>
          )}
        </li>
      ) : null}
      {actions[0] || stories[0] ? (
        <li>
          <h3>{visit.s('thread.example.done')}</h3>
          {actions[0] ? <ActionLine visit={visit} action={actions[0]} /> : null}
          {stories[0] ? (
            <p>
              <a href={visit.href(`/nyheter/${stories[0].slug}`)}>
                <span lang={stories[0].language}>{stories[0].headline}</span>
              </a>
            </p>
          ) : null}
        </li>
      ) : null}
    </ol>
  )
}
