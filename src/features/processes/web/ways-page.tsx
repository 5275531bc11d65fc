import type { Child } from 'hono/jsx'
import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { ENDONYM, isLanguage, type Localized } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Section } from '~/ui'
import { addressOfWayIn, formAddress, isAnsweredAside, isOpen, type WayIn } from '../domain'
import type { Process } from '../queries'

interface Props {
  visit: Visit
  now: Date
  ways: readonly WayIn[]
  /** Those with a form of their own that can be answered on this site. */
  withForm: ReadonlySet<string>
  others: readonly Pick<Process, 'slug' | 'title'>[]
  words: PageWords
  /** What else is open to say something about, where it stands and until when. */
  asked: readonly Asked[]
}

/** Something beside the ways in that one can say something about now. */
export interface Asked {
  href: string
  title: Localized
  closesAt: Date
}

type State = 'open' | 'coming' | 'closed'

const stateOf = (wayIn: WayIn, now: Date): State => {
  if (isOpen(wayIn, now)) return 'open'
  return wayIn.opensAt > now ? 'coming' : 'closed'
}

/** Every way of taking part: how long it takes, when, in which languages; what is over says what happens now. */
export const WaysPage = ({ visit, now, ways, withForm, others, words, asked }: Props) => {
  const of = (state: State) => ways.filter((wayIn) => stateOf(wayIn, now) === state)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('processes.ways.title')}
      description={visit.t('processes.ways.lead')}
      now={now}
    >
      <PageHead title={visit.s('processes.ways.title')} lead={visit.s('processes.ways.lead')} seed="delta" />
      {(['open', 'coming', 'closed'] as const).map((state, at) =>
        of(state).length > 0 ? (
          <Section title={visit.s(`processes.ways.${state}`)} tinted={at % 2 === 1}>
            <Cards>
              {of(state).map((wayIn) => (
                <WayInCard {...{ visit, wayIn, state, words }} hasForm={withForm.has(wayIn.id)} />
              ))}
            </Cards>
          </Section>
        ) : null,
      )}
      {asked.length > 0 ? (
        <Section title={visit.s('strategy.open.title')}>
          <Cards>
            {asked.map(({ href, title, closesAt }) => (
              <Card href={visit.href(href)} title={visit.l(title)}>
                <p>{visit.s('strategy.open.until', { date: showDate(closesAt, visit.lang) })}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
      {of('open').length === 0 && asked.length === 0 ? (
        <Section>
          <p>{visit.s('processes.ways.none-open')}</p>
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={visit.s('processes.ways.others')}>
          <p>{visit.s('processes.ways.others-lead')}</p>
          <ul>
            {others.map(({ slug, title }) => (
              <li>
                <a href={visit.href(`/delta?process=${slug}`)}>{visit.l(title)}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </PublicPage>
  )
}

const DATE: Record<State, (visit: Visit, wayIn: WayIn) => Child> = {
  open: (visit, wayIn) => visit.s('processes.ways.until', { date: showDate(wayIn.closesAt, visit.lang) }),
  coming: (visit, wayIn) => visit.s('processes.ways.from', { date: showDate(wayIn.opensAt, visit.lang) }),
  closed: (visit, wayIn) => visit.s('processes.ways.since', { date: showDate(wayIn.closesAt, visit.lang) }),
}

const TEXT: Record<State, (wayIn: WayIn) => WayIn['closedText']> = {
  open: (wayIn) => wayIn.duringText,
  coming: (wayIn) => wayIn.beforeText,
  closed: (wayIn) => wayIn.closedText,
}

interface CardProps {
  visit: Visit
  wayIn: WayIn
  state: State
  hasForm: boolean
  words: PageWords
}

export const WayInCard = ({ visit, wayIn, state, hasForm, words }: CardProps) => {
  const now = TEXT[state](wayIn)
  return (
    <Card
      href={visit.href(addressOfWayIn(wayIn))}
      title={visit.l(wayIn.title)}
      meta={
        <>
          {visit.s('processes.ways.minutes', { count: wayIn.minutes })} {DATE[state](visit, wayIn)}{' '}
          {wayIn.languages.filter(isLanguage).map((language, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <span lang={language}>{ENDONYM[language]}</span>
            </>
          ))}
        </>
      }
    >
      <Explained words={words} {...visit.nearest(wayIn.about.sv ? wayIn.about : wayIn.question)} />
      {now.sv ? <Explained words={words} {...visit.nearest(now)} /> : null}
      {hasForm && state === 'open' && isAnsweredAside(wayIn) ? (
        <p>
          <a href={visit.href(formAddress(wayIn))}>{visit.s('processes.ways.answer-now')}</a>
        </p>
      ) : null}
      {wayIn.materials.length > 0 ? (
        <>
          <p>{visit.s('processes.ways.materials')}</p>
          <ul>
            {wayIn.materials.map(({ label, href }) => (
              <li>
                <a href={href.startsWith('/') ? visit.href(href) : href}>{visit.l(label)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
