import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import type { TimelineItem } from '~/ui'
import type { Coming, Course } from '../domain'

const RESPONSIBLE_MAX = 5

const days = (visit: Visit, { startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  `${showDate(startsOn, visit.lang)}–${showDate(endsOn, visit.lang)}`

/** The day of a decision and the number that its papers are kept under. */
export const DecidedWhen = ({
  visit,
  decision,
}: {
  visit: Visit
  decision: { decidedOn: string; caseNumber: string }
}) => (
  <>
    {showDate(decision.decidedOn, visit.lang)}, {visit.s('thread.case', { number: decision.caseNumber })}
  </>
)

/** The decision that was made while the inspel was here, though no passage in it rests on the inspel. */
export const decidedWithout = (visit: Visit, { decision }: Course, { cameAfter }: Coming): TimelineItem[] => {
  if (!decision || cameAfter) return []
  return [
    {
      title: visit.s('thread.state.decided', { by: { text: decision.decidedBy, lang: 'sv' } }),
      when: <DecidedWhen {...{ visit, decision }} />,
      state: 'done',
      body: <p>{visit.s('thread.state.decided-without')}</p>,
    },
  ]
}

/** What is yet to come, from the phases of the process; an inspel that came after the decision is told its use. */
export const comingStates = (visit: Visit, course: Course, coming: Coming): TimelineItem[] => {
  const { cameAfter, endedOn, last, phases } = coming
  if (endedOn) {
    const body = <p>{visit.s('thread.state.over-about')}</p>
    return [{ title: visit.s('thread.state.over'), when: showDate(endedOn, visit.lang), state: 'done', body }]
  }
  const isNow = ({ startsOn }: { startsOn: string }) => startsOn <= course.today
  const ahead = phases
    .filter((phase) => !(cameAfter && phase === last))
    .map(
      (phase): TimelineItem => ({
        title: visit.l(phase.title),
        when: days(visit, phase),
        state: isNow(phase) ? 'now' : 'next',
      }),
    )
  if (!cameAfter || !last) return ahead
  const used: TimelineItem = {
    title: visit.s('thread.state.used-now'),
    when: days(visit, last),
    state: isNow(last) ? 'now' : 'next',
    body: <Use visit={visit} course={course} last={last} />,
  }
  return [used, ...ahead]
}

const Use = ({ visit, course, last }: { visit: Visit; course: Course; last: Required<Coming>['last'] }) => {
  const { decision, responsible } = course
  return (
    <>
      {decision ? (
        <p>
          {visit.s('thread.state.came-after', {
            date: showDate(decision.decidedOn, visit.lang),
            by: { text: decision.decidedBy, lang: 'sv' },
          })}
        </p>
      ) : null}
      <p>
        {visit.s('thread.state.used-by')} {last ? <em>{visit.l(last.title)}</em> : null}.
      </p>
      {responsible.length > 0 ? (
        <>
          <p>{visit.s('thread.state.responsible')}</p>
          <ul lang="sv">
            {responsible.slice(0, RESPONSIBLE_MAX).map((who) => (
              <li>{who}</li>
            ))}
          </ul>
          <p>
            <a href={visit.href('/framsteg')}>{visit.s('thread.state.actions')}</a>
          </p>
        </>
      ) : null}
    </>
  )
}
