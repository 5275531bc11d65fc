import type { Child } from 'hono/jsx'
import type { WayIn } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section } from '~/ui'
import type { Hosted, Note } from '../queries'
import { asked } from './came-in'
import { HostCode } from './codes'
import { Unlisted } from './parts'

/** What the page of whoever leads knows, of a workshop and of a lesson. */
export interface HostProps {
  visit: Visit
  now: Date
  origin: string
  hostCode: string
  meeting: Hosted
  wayIn: WayIn
  notes: readonly Note[]
  isNew?: boolean
  /** How many inspel were just sent. */
  sent?: number | undefined
  values?: Values
  errors?: FieldError[]
}

interface FrameProps extends HostProps {
  words: 'workshops.host' | 'workshops.leader'
  path: string
  lead: Child
  children: Child
}

/** The leader's own page: what it is, what was just sent, and the secret code; the rest is each kind's own. */
export const HostFrame = (props: FrameProps) => {
  const { visit, now, origin, hostCode, meeting, words, path, isNew = false, sent } = props
  return (
    <PublicPage visit={visit} title={visit.t(`${words}.title`)} now={now} head={<Unlisted />}>
      <PageHead
        kicker={meeting.groupName}
        title={visit.s(`${words}.title`)}
        lead={props.lead}
        seed={meeting.municipalityCode}
      />
      <Section>
        {sent === undefined ? null : (
          <div role="status">
            <Notice kind="done">
              <p>
                {sent === 0
                  ? visit.s('workshops.host.sent-none')
                  : visit.s('workshops.host.sent', { count: sent })}
              </p>
              {meeting.finishedAt ? null : (
                <p>
                  <a href="#inkommet">{visit.s('workshops.host.sent-next')}</a>
                </p>
              )}
            </Notice>
          </div>
        )}
        <HostCode
          {...{ visit, hostCode, isNew, words }}
          address={origin + visit.href(path)}
          path={visit.href(path)}
        />
      </Section>
      {props.children}
    </PublicPage>
  )
}

/** It is over: what we do now; what was typed too late is given back. */
export const Closed = ({ visit, wayIn, values, meeting }: HostProps) => {
  const lost = values ? asked(meeting.programme).map(({ id }) => textOf(values, id)) : []
  return (
    <>
      <Notice kind="warning" title={visit.s('workshops.host.closed')}>
        <p>{visit.l(wayIn.closedText)}</p>
        <p>{visit.s('workshops.start.closed-since', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
        <p>
          <a href={visit.href('/vad-hande-sen')}>{visit.s('workshops.start.what-now')}</a>
        </p>
      </Notice>
      {lost.some((text) => text !== '') ? (
        <>
          <h3>{visit.s('workshops.host.closed-yours')}</h3>
          <p>{visit.s('workshops.host.closed-yours-body')}</p>
          {lost.map((text) => (text ? <blockquote dir="auto">{text}</blockquote> : null))}
        </>
      ) : null}
    </>
  )
}

/** Saying that all is sent in, and afterwards the way to the thanks. */
export const Finish = (
  props: Pick<FrameProps, 'visit' | 'meeting' | 'wayIn' | 'notes' | 'words' | 'path'>,
) => {
  const { visit, meeting, wayIn, notes, words } = props
  const path = visit.href(props.path)
  if (meeting.finishedAt) {
    return (
      <>
        <p>{visit.s('workshops.host.finished', { date: showDate(meeting.finishedAt, visit.lang) })}</p>
        <p>
          <a class="button" href={`${path}/tack`}>
            {visit.s('workshops.host.see-thanks')}
          </a>
        </p>
      </>
    )
  }
  return notes.length === 0 ? null : (
    <form method="post" action={`${path}/klart`}>
      <p>{visit.s(`${words}.finish-body`, { date: showDate(wayIn.closesAt, visit.lang) })}</p>
      <button class="button" type="submit">
        {visit.s('workshops.host.finish')}
      </button>
    </form>
  )
}
