import type { Child } from 'hono/jsx'
import { Explained, type PageWords } from '~/features/glossary'
import { PublicPage } from '~/features/site'
import { ENDONYM, isLanguage } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, PageHead, Section } from '~/ui'
import { addressOfWayIn, isOpen, type WayIn } from '../domain'

interface Props {
  visit: Visit
  now: Date
  ways: readonly WayIn[]
  words: PageWords
}

type State = 'open' | 'coming' | 'closed'

const stateOf = (wayIn: WayIn, now: Date): State => {
  if (isOpen(wayIn, now)) return 'open'
  return wayIn.opensAt > now ? 'coming' : 'closed'
}

/** Every way of taking part: how long it takes, when, in which languages; what is over says what happens now. */
export const WaysPage = ({ visit, now, ways, words }: Props) => {
  const of = (state: State) => ways.filter((wayIn) => stateOf(wayIn, now) === state)
  return (
    <PublicPage visit={visit} title={visit.t('processes.ways.title')} now={now}>
      <PageHead title={visit.s('processes.ways.title')} lead={visit.s('processes.ways.lead')} seed="delta" />
      {(['open', 'coming', 'closed'] as const).map((state, at) =>
        of(state).length > 0 ? (
          <Section title={visit.s(`processes.ways.${state}`)} tinted={at % 2 === 1}>
            <Cards>
              {of(state).map((wayIn) => (
                <WayInCard visit={visit} wayIn={wayIn} state={state} words={words} />
              ))}
            </Cards>
          </Section>
        ) : null,
      )}
      {of('open').length === 0 ? (
        <Section>
          <p>{visit.s('processes.ways.none-open')}</p>
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
  words: PageWords
}

const WayInCard = ({ visit, wayIn, state, words }: CardProps) => {
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
    </Card>
  )
}
