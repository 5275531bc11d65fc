import { tell } from '~/kernel/language'
import { showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Section } from '~/ui'
import { type Step, timed } from '../domain'

/** What happens when, with the question that is put at each table. */
export const ProgrammeList = ({
  visit,
  meeting,
  isHeld,
}: {
  visit: Visit
  isHeld: boolean
  meeting: { programme: readonly Step[]; startsAt: Date }
}) => {
  const steps = timed(meeting.programme, meeting.startsAt)
  return steps.length === 0 ? null : (
    <Section title={visit.s('meetings.page.programme')} tinted>
      <ol class="timeline">
        {steps.map((step) => (
          <li class={isHeld ? 'done' : 'next'}>
            <h3>{visit.l(step.title)}</h3>
            <p class="when">
              {showTime(step.at)}, {visit.s('meetings.page.minutes', { count: step.minutes })}
            </p>
            {step.question?.sv ? (
              <>
                <p class="kicker">{visit.s('meetings.page.question')}</p>
                <blockquote lang={tell(step.question, visit.lang).lang}>
                  {tell(step.question, visit.lang).text}
                </blockquote>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
