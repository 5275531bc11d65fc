import { captureMoment, captureWindow, TryOut } from '~/features/capture'
import { isOpen } from '~/features/processes'
import { type Language, pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { Section, TextField } from '~/ui'
import type { Hosted } from '../../queries'
import { CameIn, LinesForm } from '../came-in'
import { RoomCode } from '../codes'
import { LeadersFilm } from '../film'
import { Closed, Finish, HostFrame, type HostProps } from '../host-frame'
import { Kit, placeName } from '../parts'

export const hostPath = (hostCode: string) => `/egen-workshop/${hostCode}`

const hoursOf = (meeting: Hosted, now: Date) => {
  const { opensAt: from, closesAt: until } = captureWindow(meeting)
  return { from, until, moment: captureMoment(meeting, now) }
}

/** The group's own page: its codes, its sheets, the leader's view, sending in, and what has come. */
export const HostPage = (props: HostProps) => {
  const { visit, now, origin, meeting, wayIn, notes } = props
  const path = hostPath(props.hostCode)
  const language = (meeting.languages[0] ?? 'sv') as Language
  const room = `${origin}/mote/${meeting.code}`
  const lead = visit.s('workshops.host.lead', {
    place: placeName(meeting.municipalityCode),
    date: showDate(meeting.startsAt, visit.lang),
    deadline: showDate(wayIn.closesAt, visit.lang),
  })
  return (
    <HostFrame {...props} {...{ lead, path }} words="workshops.host">
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
        <LeadersFilm visit={visit} materials={wayIn.materials} />
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
                <RoomCode of="workshop" visit={visit} code={meeting.code ?? ''} address={room} />
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
          <Closed {...props} />
        )}
      </Section>
      <Section title={visit.s('workshops.host.came')} id="inkommet">
        <CameIn visit={visit} programme={meeting.programme} notes={notes} />
        <p>
          <a href={`${visit.href(path)}#inkommet`}>{visit.s('workshops.host.reload')}</a>
        </p>
        <Finish {...props} path={path} words="workshops.host" />
      </Section>
    </HostFrame>
  )
}
