import { showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { type StatusKind, StatusWord } from '~/ui'
import type { Refusal, State, Task } from '../domain'
import type { ToldCall } from '../queries'

const SIGN: Record<State, StatusKind> = {
  waiting: 'waiting',
  asking: 'ahead',
  done: 'done',
  failed: 'stopped',
}

/** Done, but with nothing kept, is no success. */
export const CallWord = ({ visit, call }: { visit: Visit; call: ToldCall }) => {
  const isEmpty = call.state === 'done' && call.kept === 0
  return (
    <StatusWord kind={isEmpty ? 'stopped' : SIGN[call.state]}>
      {visit.s(isEmpty ? 'drafting.state.empty' : `drafting.state.${call.state}`)}
    </StatusWord>
  )
}

/** The page about what was asked for, where its draft lands; none for a trial. */
export const placeOf = ({ task, subjectId }: { task: Task; subjectId: string | null }): string | undefined =>
  task === 'trial'
    ? undefined
    : {
        theme: `/arbete/teman/${subjectId}/pastaenden`,
        pile: `/arbete/analys/hog/${subjectId}`,
        translation: `/arbete/inspel/${subjectId}#oversattningar`,
      }[task]

/** What was refused and why, a line a reason. */
export const RefusedList = ({ visit, call }: { visit: Visit; call: ToldCall }) => {
  const all = Object.entries(call.refused) as [Refusal, number][]
  return all.length === 0 ? null : (
    <>
      <p>{visit.s('drafting.refused')}</p>
      <ul>
        {all.map(([reason, count]) => (
          <li>
            {visit.s(`drafting.refused.${reason}`)}: {count}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How a call went, in a sentence or two. */
export const Outcome = ({ visit, call }: { visit: Visit; call: ToldCall }) => (
  <>
    <p>
      <CallWord visit={visit} call={call} />{' '}
      {showDateTime(call.endedAt ?? call.sentAt ?? call.askedAt, visit.lang)}
    </p>
    {call.error ? <p>{visit.s(`drafting.cause.${call.error}`)}</p> : null}
    {call.state === 'done' ? <p>{visit.s(`drafting.kept.${call.task}`, { count: call.kept })}</p> : null}
    <RefusedList visit={visit} call={call} />
    {call.textsHeldBack > 0 ? <p>{visit.s('drafting.held-back', { count: call.textsHeldBack })}</p> : null}
  </>
)
