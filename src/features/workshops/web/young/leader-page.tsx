import { TryOut } from '~/features/capture'
import { isOpen, type WayIn } from '~/features/processes'
import { PublicPage } from '~/features/site'
import { type Language, pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { FieldError, Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, Notice, PageHead, Section } from '~/ui'
import type { Hosted, Note } from '../../queries'
import { CameIn, LinesForm } from '../came-in'
import { HostCode, RoomCode } from '../codes'
import { Closed } from '../own/host-page'
import { Kit, placeName, Unlisted } from '../parts'

interface Props {
  visit: Visit
  now: Date
  origin: string
  leaderCode: string
  lesson: Hosted
  wayIn: WayIn
  notes: readonly Note[]
  isNew?: boolean
  sent?: number | undefined
  values?: Values
  errors?: FieldError[]
}

export const leaderPath = (leaderCode: string) => `/ung/${leaderCode}`

/** The teacher's own page: codes, sheets, the projector, the wall, and what has come. */
export const YoungLeaderPage = (props: Props) => {
  const { visit, now, origin, leaderCode, lesson, wayIn, notes, isNew = false, sent } = props
  const path = leaderPath(leaderCode)
  const language = (lesson.languages[0] ?? 'sv') as Language
  const answer = origin + pathIn(language, `/ung/svara/${lesson.code}`)
  return (
    <PublicPage visit={visit} title={visit.t('workshops.leader.title')} now={now} head={<Unlisted />}>
      <PageHead
        title={visit.s('workshops.leader.title')}
        lead={visit.s('workshops.leader.lead', {
          place: placeName(lesson.municipalityCode),
          date: showDate(lesson.startsAt, visit.lang),
          reply: lesson.replyOn ? showDate(lesson.replyOn, visit.lang) : '',
        })}
        seed={lesson.municipalityCode}
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
          {...{ visit, hostCode: leaderCode, isNew, words: 'workshops.leader' }}
          address={origin + visit.href(path)}
          path={visit.href(path)}
        />
      </Section>
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
          <RoomCode visit={visit} code={lesson.code ?? ''} address={answer} />
        </div>
        <h3>{visit.s('capture.try.heading')}</h3>
        <TryOut
          {...{ visit, origin }}
          path={`/ung/svara/${lesson.code}/prova`}
          from={wayIn.opensAt}
          until={wayIn.closesAt}
          moment={isOpen(wayIn, now) ? 'open' : 'closed'}
        />
      </Section>
      <Section title={visit.s('workshops.host.came')} id="inkommet" tinted>
        <CameIn visit={visit} programme={lesson.programme} notes={notes} />
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
              programme={lesson.programme}
              values={props.values ?? {}}
              errors={props.errors ?? []}
              button="workshops.host.preview"
            />
          </Details>
        ) : (
          <Closed visit={visit} wayIn={wayIn} values={props.values} programme={lesson.programme} />
        )}
        <Finish {...props} />
      </Section>
      <Section title={visit.s('workshops.leader.class')}>
        <p>{visit.s('workshops.leader.class-body')}</p>
        <p>
          <a href={visit.href(`/ung/klass/${lesson.code}`)}>
            {origin.replace(/^https?:\/\//, '') + visit.href(`/ung/klass/${lesson.code}`)}
          </a>
        </p>
      </Section>
    </PublicPage>
  )
}

const Finish = ({ visit, leaderCode, lesson, wayIn, notes }: Props) => {
  const path = visit.href(leaderPath(leaderCode))
  if (lesson.finishedAt) {
    return (
      <>
        <p>{visit.s('workshops.host.finished', { date: showDate(lesson.finishedAt, visit.lang) })}</p>
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
      <p>{visit.s('workshops.leader.finish-body', { date: showDate(wayIn.closesAt, visit.lang) })}</p>
      <button class="button" type="submit">
        {visit.s('workshops.host.finish')}
      </button>
    </form>
  )
}
