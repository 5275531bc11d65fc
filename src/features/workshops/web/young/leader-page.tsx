import { TryOut } from '~/features/capture'
import { isOpen } from '~/features/processes'
import { type Language, pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { Details, Section } from '~/ui'
import { CameIn, LinesForm } from '../came-in'
import { RoomCode } from '../codes'
import { Closed, Finish, HostFrame, type HostProps } from '../host-frame'
import { lessonHours, lessonMoment } from '../hours'
import { Kit, placeName } from '../parts'

export const leaderPath = (hostCode: string) => `/ung/${hostCode}`

/** The leader's own page: codes, sheets, the projector, the wall, and what has come. */
export const YoungLeaderPage = (props: HostProps) => {
  const { visit, now, origin, meeting, wayIn, notes } = props
  const path = leaderPath(props.hostCode)
  const language = (meeting.languages[0] ?? 'sv') as Language
  const answer = origin + pathIn(language, `/ung/svara/${meeting.code}`)
  const lead = visit.s('workshops.leader.lead', {
    place: placeName(meeting.municipalityCode),
    date: showDate(meeting.startsAt, visit.lang),
    reply: meeting.replyOn ? showDate(meeting.replyOn, visit.lang) : '',
  })
  return (
    <HostFrame {...props} {...{ lead, path }} words="workshops.leader">
      <Section title={visit.s('workshops.leader.print')} tinted>
        <p>{visit.s('workshops.leader.print-body')}</p>
        <Kit
          visit={visit}
          base={visit.href(path)}
          language={language}
          sheets={['guide', 'worksheet-1', 'worksheet-2']}
        />
      </Section>
      <Section title={visit.s('workshops.leader.hold')}>
        <div class="two">
          <div>
            <p>{visit.s('workshops.leader.board-body')}</p>
            <p>
              <a class="button" href={pathIn(language, `${path}/tavla`)}>
                {visit.s('workshops.leader.board')}
              </a>
            </p>
            <p>{visit.s('workshops.leader.wall-body')}</p>
            <p>
              <a class="button secondary" href={visit.href(`${path}/vagg`)}>
                {visit.s('workshops.leader.wall')}
              </a>
            </p>
          </div>
          <RoomCode of="class" visit={visit} code={meeting.code ?? ''} address={answer} />
        </div>
        <h3>{visit.s('capture.try.heading')}</h3>
        <TryOut
          {...{ visit, origin }}
          path={`/ung/svara/${meeting.code}/prova`}
          {...lessonHours(meeting, wayIn)}
          moment={lessonMoment(meeting, wayIn, now)}
        />
      </Section>
      <Section title={visit.s('workshops.host.came')} id="inkommet" tinted>
        <CameIn visit={visit} programme={meeting.programme} notes={notes} />
        {isOpen(wayIn, now) ? (
          <Details
            summary={visit.s('workshops.leader.paper')}
            open={(props.errors ?? []).length > 0 || props.values !== undefined}
          >
            <p>{visit.s('workshops.leader.paper-body', { address: visit.t('workshops.post.address') })}</p>
            <p>{visit.s('workshops.host.4-form-body')}</p>
            <LinesForm
              visit={visit}
              action={visit.href(`${path}/granska`)}
              programme={meeting.programme}
              values={props.values ?? {}}
              errors={props.errors ?? []}
              button="workshops.host.preview"
            />
          </Details>
        ) : (
          <Closed {...props} />
        )}
        <Finish {...props} path={path} words="workshops.leader" />
      </Section>
      <Section title={visit.s('workshops.leader.class')}>
        <p>{visit.s('workshops.leader.class-body')}</p>
        <p>
          <a href={visit.href(`/ung/klass/${meeting.code}`)}>
            {origin.replace(/^https?:\/\//, '') + visit.href(`/ung/klass/${meeting.code}`)}
          </a>
        </p>
      </Section>
    </HostFrame>
  )
}
