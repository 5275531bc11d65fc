import { moneyByMunicipality } from '~/features/grants'
import { type Heard, heardOf } from '~/features/heard'
import type { Process } from '~/features/processes'
import {
  indicatorsOf,
  listActions,
  measuresOf,
  paceOfGoal,
  paceOfIndicator,
  publishedGoals,
} from '~/features/progress'
import { pulseInShort, sinceDay } from '~/features/pulse'
import { decisionsOf, promise } from '~/features/strategy'
import { AGE_BANDS, MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { dayInSweden, daysAfter, startOfDay } from '~/kernel/time'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { latenessOf, underheard } from '../domain'
import { consultedIn } from './consulted'
import { happenedIn, readyIn } from './counts'

const MONTH_DAYS = 30

export type Overview = Awaited<ReturnType<typeof gatherOverview>>

/** All that a leader sees on one page, as it stands now. */
export const gatherOverview = async (context: Context, process: Process) => {
  const { db } = context
  const now = context.clock.now()
  const today = dayInSweden(now)
  const year = Number(today.slice(0, 4))
  const period = (from: number, to: number) => {
    const [fromDay, toDay] = [daysAfter(today, from), daysAfter(today, to)]
    return { fromDay, toDay, from: startOfDay(fromDay), to: startOfDay(toDay) }
  }
  const [kept, heard, consulted, ready, decisions, pulse, granted, course, month, before] = await Promise.all(
    [
      promise(db, process.id),
      heardOf(db, process.id),
      consultedIn(context, process.id),
      readyIn(db, process.id, today),
      decisionsOf(db, process.id),
      pulseInShort(db, sinceDay(now)),
      moneyByMunicipality(db, { year }),
      courseOf(db, process.id, today),
      happenedIn(db, process.id, period(1 - MONTH_DAYS, 1)),
      happenedIn(db, process.id, period(1 - 2 * MONTH_DAYS, 1 - MONTH_DAYS)),
    ],
  )
  return {
    now,
    today,
    year,
    process,
    kept,
    consulted,
    ready,
    pulse,
    month,
    before,
    ...missingAmong(heard),
    ways: heard.ways,
    placeless: heard.placeless,
    heardPlaces: MUNICIPALITIES_BY_NAME.filter(({ code }) => heard.places.has(code)).length,
    decisions: decisions.toReversed(),
    granted: {
      money: granted.reduce((sum, { amountSek }) => sum + amountSek, 0),
      grants: granted.reduce((sum, { count }) => sum + count, 0),
    },
    ...course,
  }
}

const missingAmong = ({ places, ages }: Pick<Heard, 'places' | 'ages'>) => ({
  places: underheard(
    MUNICIPALITIES_BY_NAME.map(({ code, slug, population }) => ({
      key: slug,
      heard: places.get(code) ?? 0,
      people: population,
    })),
  ),
  ages: underheard(
    AGE_BANDS.map((band) => ({
      key: band,
      heard: ages.get(band) ?? 0,
      people: MUNICIPALITIES_BY_NAME.reduce((sum, { ages: each }) => sum + each[band], 0),
    })),
  ),
})

const SLOWEST_FIRST = ['behind', 'not_measured', 'on_track', 'ahead', 'reached'] as const

/** How the goals go, the slowest first, and which actions are late. */
const courseOf = async (db: Db, processId: string, today: string) => {
  const [goals, actions] = await Promise.all([publishedGoals(db, processId), listActions(db, processId)])
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
  const indicators = await indicatorsOf(db, { actionIds: ids(actions), goalIds: ids(goals) })
  const isBehind = (actionId: string) =>
    indicators.some((one) => one.actionId === actionId && paceOfIndicator(one) === 'behind')
  return {
    goals: goals
      .map((goal) => ({
        slug: goal.slug,
        title: goal.title,
        pace: paceOfGoal(goal, indicators),
        measures: measuresOf(goal, indicators),
      }))
      .sort((a, b) => SLOWEST_FIRST.indexOf(a.pace) - SLOWEST_FIRST.indexOf(b.pace)),
    late: actions.flatMap((action) => {
      const why = latenessOf(action, isBehind(action.id), today)
      return why ? [{ slug: action.slug, title: action.title, endsOn: action.endsOn, why }] : []
    }),
  }
}
