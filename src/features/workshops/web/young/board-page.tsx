import type { Step } from '~/features/meetings'
import { type Language, pathIn } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Board } from '~/ui'
import { isStep } from '../../domain'
import type { Hosted, Note } from '../../queries'
import { BoardPage, TimerOf } from '../step-page'
import { leaderPath } from './leader-page'

interface Props {
  visit: Visit
  origin: string
  leaderCode: string
  lesson: Hosted
  at: number
  /** Those that the leader has approved, and no others. */
  approved: readonly Note[]
}

/** One step of the lesson, for the projector: code and square in view all the time. */
export const YoungBoardPage = ({ visit, origin, leaderCode, lesson, at, approved }: Props) => {
  const { programme } = lesson
  const step = programme[at] as Step
  const title = visit.plain(step.title)
  const path = visit.href(leaderPath(leaderCode))
  const answer = origin + pathIn((lesson.languages[0] ?? 'sv') as Language, `/ung/svara/${lesson.code}`)
  const bare = (address: string) => address.replace(/^https?:\/\//, '')
  return (
    <BoardPage visit={visit} title={{ text: `${title}, ${lesson.code}`, lang: visit.langOf(title) }}>
      <Board
        position={visit.s('workshops.lead.position', { n: at + 1, count: programme.length })}
        title={visit.l(step.title)}
        timer={<TimerOf visit={visit} step={step} />}
        join={{
          title: visit.s('workshops.board.join'),
          code: lesson.code ?? '',
          codeLabel: visit.s('workshops.board.code'),
          address: answer,
          shown: bare(answer),
          qrLabel: visit.t('workshops.board.qr'),
        }}
        way={
          <>
            <Turn {...{ visit, path, programme }} to={at - 1} way="prev" />
            <a href={path}>{visit.s('workshops.board.leader')}</a>
            <Turn {...{ visit, path, programme }} to={at + 1} way="next" />
          </>
        }
      >
        {step.question ? <p class="asks">{visit.l(step.question)}</p> : null}
        {isStep(step.id) ? <p>{visit.s(`workshops.step.${step.id}.say`)}</p> : null}
        {step.id === 'young-wall' ? <Wall visit={visit} path={path} at={at} approved={approved} /> : null}
        {at === programme.length - 1 ? (
          <>
            {lesson.replyOn ? (
              <p>{visit.s('workshops.board.replies', { date: showDate(lesson.replyOn, visit.lang) })}</p>
            ) : null}
            <p>
              {visit.s('workshops.board.class-page', {
                address: bare(origin + visit.href(`/ung/klass/${lesson.code}`)),
              })}
            </p>
          </>
        ) : null}
      </Board>
    </BoardPage>
  )
}

interface TurnProps {
  visit: Visit
  path: string
  programme: readonly Step[]
  to: number
  way: 'prev' | 'next'
}

/** A button that turns the page: the phones in the room turn with it. */
const Turn = ({ visit, path, programme, to, way }: TurnProps) =>
  programme[to] ? (
    <form method="post" action={`${path}/tavla`}>
      <input type="hidden" name="steg" value={String(to + 1)} />
      <button class={way === 'next' ? 'button' : 'button secondary'} type="submit" data-way={way}>
        {visit.s(way === 'next' ? 'workshops.lead.next' : 'workshops.lead.previous')}
      </button>
    </form>
  ) : (
    <span />
  )

const Wall = ({ visit, path, at, approved }: Pick<Props, 'visit' | 'at' | 'approved'> & { path: string }) => (
  <>
    {approved.length === 0 ? (
      <p>{visit.s('workshops.board.wall-none')}</p>
    ) : (
      <ul class="wall">
        {approved.map((note) => (
          <li lang={note.language} dir="auto">
            {note.text}
          </li>
        ))}
      </ul>
    )}
    <a class="button secondary" href={`${path}/tavla?steg=${at + 1}`}>
      {visit.s('workshops.board.reload')}
    </a>
  </>
)
