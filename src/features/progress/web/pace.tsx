import type { Child } from 'hono/jsx'
import { showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Bars, type StatusKind, StatusWord } from '~/ui'
import { type Pace, paceOf, slowestOf, walkedOf } from '../domain'
import type { Goal, Indicator } from '../queries'

const SIGN: Record<Pace, StatusKind> = {
  reached: 'done',
  ahead: 'ahead',
  on_track: 'slow',
  behind: 'behind',
  not_measured: 'waiting',
}

/** How it goes: a word, an arrow and a shape. */
export const PaceWord = ({ visit, pace }: { visit: Visit; pace: Pace }) => (
  <StatusWord kind={SIGN[pace]}>{visit.s(`progress.pace.${pace}`)}</StatusWord>
)

export const paceOfIndicator = (indicator: Indicator): Pace => paceOf(indicator, indicator.values.at(-1))

/** What a goal is measured by: its own indicators, or else those of its actions. */
export const measuresOf = ({ id, actionIds }: Goal, indicators: readonly Indicator[]): Indicator[] => {
  const own = indicators.filter(({ goalId }) => goalId === id)
  return own.length > 0
    ? own
    : indicators.filter(({ actionId }) => actionId !== null && actionIds.includes(actionId))
}

export const paceOfGoal = (goal: Goal, indicators: readonly Indicator[]): Pace =>
  slowestOf(measuresOf(goal, indicators).map(paceOfIndicator))

/** How far each indicator has come on its way, with a line across where it should be. */
export const Walked = ({ visit, indicators }: { visit: Visit; indicators: readonly Indicator[] }) => {
  const bars = indicators.flatMap((indicator) => {
    const last = indicator.values.at(-1)
    const way = last ? walkedOf(indicator, last) : undefined
    if (!way) return []
    const text: Child = visit.s('progress.walked', {
      walked: showNumber(way.walked, visit.lang),
      expected: showNumber(way.expected, visit.lang),
    })
    return [
      {
        label: visit.l({ sv: indicator.name }),
        text,
        value: Math.max(0, way.walked),
        mark: Math.max(0, way.expected),
      },
    ]
  })
  return bars.length > 0 ? <Bars bars={bars} max={100} /> : null
}
