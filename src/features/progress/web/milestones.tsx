import { dayInSweden, showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { YearLine } from '~/ui'
import type { Milestone } from '../queries'

const FROM = 2024
const TO = 2040

/** The way from 2024 to 2040: a picture of its stations, and the same as a list. */
export const Milestones = ({
  visit,
  now,
  milestones,
}: {
  visit: Visit
  now: Date
  milestones: readonly Milestone[]
}) => (
  <>
    <YearLine
      label={visit.t('progress.way.label', {
        reached: milestones.filter(({ reachedOn }) => reachedOn !== null).length,
        all: milestones.length,
      })}
      from={FROM}
      to={TO}
      stations={milestones.map(({ happensOn, reachedOn }) => ({
        day: reachedOn ?? happensOn,
        isReached: reachedOn !== null,
      }))}
      now={{ day: dayInSweden(now), label: visit.t('progress.way.now') }}
    />
    <p class="muted">{visit.s('progress.way.signs')}</p>
    <ol>
      {milestones.map(({ title, happensOn, reachedOn, goalSlug, goalTitle }) => (
        <li>
          <strong>{visit.l({ sv: title })}</strong>{' '}
          {reachedOn
            ? visit.s('progress.way.reached', { date: showDate(reachedOn, visit.lang) })
            : visit.s('progress.way.coming', { date: showDate(happensOn, visit.lang) })}{' '}
          {goalSlug && goalTitle ? (
            <a href={visit.href(`/framsteg/mal/${goalSlug}`)}>{visit.l({ sv: goalTitle })}</a>
          ) : null}
        </li>
      ))}
    </ol>
  </>
)
