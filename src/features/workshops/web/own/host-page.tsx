import { captureMoment, captureWindow, TryOut } from '~/features/capture'
import { isOpen, type WayIn } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { type Language, pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Notice, PageHead, Section, TextField } from '~/ui'
import type { Hosted, Note } from '../../queries'
import { asked, CameIn, LinesForm } from '../came-in'
import { HostCode, RoomCode } from '../codes'
import { Film, Kit, placeName, Unlisted } from '../parts'

interface Props {
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

export const hostPath = (hostCode: string) => `/egen-workshop/${hostCode}`

const hoursOf = (meeting: Hosted, now: Date) => {
  const { opensAt: from, closesAt: until } = captureWindow(meeting)
  return { from, until, moment: captureMoment(meeting, now) }
}

/** The group's own page: its codes, its sheets, the leader's view, sending in, and what has come. */
export const HostPage = (props: Props) => {
  const { visit, now, origin, hostCode, meeting, wayIn, notes, isNew = false, sent } = props
  const path = hostPath(hostCode)
  const language = (meeting.languages[0] ?? 'sv') as Language
  const deadline = showDate(wayIn.closesAt, visit.lang)
  const room = `${origin}/mote/${meeting.code}`
  return (
    <PublicPage visit={visit} title={visit.t('workshops.host.title')} now={now} head={<Unlisted />}>
      <PageHead
        kicker={meeting.groupName}
        title={visit.s('workshops.host.title')}
        lead={visit.s('workshops.host.lead', {
          place: placeName(meeting.municipalityCode),
          date: showDate(meeting.startsAt, visit.lang),
          deadline,
        })}
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
            </Notice>
          </div>
        )}
        <HostCode
          {...{ visit, hostCode, isNew, words: 'workshops.host' }}
          address={origin + visit.href(path)}
          path={visit.href(path)}
        />
      </Section>
      <Section title={visit.s('workshops.host.2')} tinted>
        <p>{visit.s('workshops.host.2-body')}</p>
        <Kit
          visit={visit}
          base={visit.href(path)}
          language={language}
          sheets={['invitation', 'script', 'worksheets', 'notes', 'result']}
        />
      </Section>
      <Section title={visit.s('workshops.host.3')}>
        <p>{visit.s('workshops.host.3-body')}</p>
        <form method="get" action={pathIn(language, `${path}/ledare`)} novalidate>
          <TextField
            name="start"
            label={visit.s('workshops.lead.start-at')}
            hint={visit.s('workshops.lead.start-hint')}
            inputmode="decimal"
            autocomplete="off"
          />
          <div class="buttons">
            <button class="button" type="submit">
              {visit.s('workshops.host.3-open')}
            </button>
          </div>
        </form>
        <Film visit={visit} materials={wayIn.materials} />
        <h3>{visit.s('capture.try.heading')}</h3>
        <TryOut {...{ visit, origin }} path={`/mote/${meeting.code}/prova`} {...hoursOf(meeting, now)} />
      </Section>
      <Section title={visit.s('workshops.host.4')} id="skicka" tinted>
        {isOpen(wayIn, now) ? (
          <>
            <div class="two">
              <div>
                <h3>{visit.s('workshops.host.4-phones')}</h3>
                <p>
                  {visit.s('workshops.host.4-phones-body', { address: room.replace(/^https?:\/\//, '') })}
                </p>
                <RoomCode visit={visit} code={meeting.code ?? ''} address={room} />
              </div>
              <div>
                <h3>{visit.s('workshops.host.4-post')}</h3>
                <p>{visit.s('workshops.host.4-post-body', { address: visit.t('workshops.post.address') })}</p>
              </div>
            </div>
            <h3>{visit.s('workshops.host.4-form')}</h3>
            <p>{visit.s('workshops.host.4-form-body')}</p>
            <LinesForm
              visit={visit}
              action={visit.href(`${path}/granska`)}
              programme={meeting.programme}
              values={props.values ?? {}}
              errors={props.errors ?? []}
              button="workshops.host.preview"
            />
          </>
        ) : (
          <Closed visit={visit} wayIn={wayIn} values={props.values} programme={meeting.programme} />
        )}
      </Section>
      <Section title={visit.s('workshops.host.came')} id="inkommet">
        <CameIn visit={visit} programme={meeting.programme} notes={notes} />
        <p>
          <a href={`${visit.href(path)}#inkommet`}>{visit.s('workshops.host.reload')}</a>
        </p>
        <Finish {...props} deadline={deadline} />
      </Section>
    </PublicPage>
  )
}

/** It is over: what we do now; what was typed too late is given back. */
export const Closed = ({
  visit,
  wayIn,
  values,
  programme,
}: {
  visit: Visit
  wayIn: WayIn
  values?: Values | undefined
  programme: Hosted['programme']
}) => {
  const lost = values ? asked(programme).map(({ id }) => textOf(values, id)) : []
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

const Finish = ({ visit, hostCode, meeting, notes, deadline }: Props & { deadline: string }) => {
  const path = visit.href(hostPath(hostCode))
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
      <p>{visit.s('workshops.host.finish-body', { date: deadline })}</p>
      <button class="button" type="submit">
        {visit.s('workshops.host.finish')}
      </button>
    </form>
  )
}
