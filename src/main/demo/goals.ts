import { findGrants, keepFile, linkStories, publishFile } from '~/features/grants'
import { storyBySlug } from '~/features/newsroom'
import {
  actionBySlug,
  addIndicator,
  publishGoal,
  recordIndicatorValue,
  setGoal,
  setMilestone,
} from '~/features/progress'
import { GOALS, MILESTONES } from '~demo/goals'
import { GRANT_FILE, GRANTS } from '~demo/grants'
import type { Calendar } from './calendar'
import { done, type Heard, SYSTEM } from './listen'

const SET_ON = '2026-11-19'

/** What is to be reached, by what it is measured, and the stations on the way. */
export const loadGoals = async (calendar: Calendar, { processId }: Heard, passages: Map<string, string>) => {
  const context = calendar.on(SET_ON)
  const goals = new Map<string, string>()
  for (const { indicator, passages: slugs, actions, ...goal } of GOALS) {
    const actionIds = await Promise.all(
      actions.map(async (slug) => (await actionBySlug(context.db, slug))?.id ?? slug),
    )
    const passageIds = slugs.map((slug) => passages.get(slug) ?? slug)
    const { id } = done(await setGoal(context, { ...goal, processId, passageIds, actionIds }, SYSTEM))
    goals.set(goal.slug, id)
    done(await publishGoal(context, id, SYSTEM))
    if (!indicator) continue
    const { values, ...course } = indicator
    const { id: indicatorId } = done(await addIndicator(context, { goalId: id }, course, SYSTEM))
    for (const value of values) done(await recordIndicatorValue(context, indicatorId, value, SYSTEM))
  }
  for (const { goal, reachedOn, ...station } of MILESTONES) {
    const input = { ...station, reachedOn, processId, goalId: goal ? (goals.get(goal) ?? goal) : null }
    await setMilestone(context, input, SYSTEM)
  }
}

const HEAD = ['Ärendenummer', 'Projekt', 'Mottagare', 'Kommun', 'Finansiär', 'Belopp', 'Beslutsdatum', 'Mål']

/** A file of grants as the region's case system would give it. */
export const loadGrants = async ({ on, day }: Calendar) => {
  const context = on(GRANT_FILE.day)
  const rows = GRANTS.map(([project, recipient, place, funder, amount, decidedOn, goal], nth) => [
    `DEMO 2026-${String(nth + 1).padStart(3, '0')}`,
    project,
    recipient,
    place,
    funder,
    amount,
    day(decidedOn),
    goal,
  ])
  const grid = [HEAD, ...rows]
  const bytes = Buffer.from(grid.map((row) => row.join(';')).join('\n'))
  const { fileName, source } = GRANT_FILE
  const { id } = await keepFile(context, { fileName, source, bytes, grid }, SYSTEM)
  done(await publishFile(context, id, SYSTEM))
}

/** The story that tells of one of them. */
export const linkGrant = async ({ on }: Calendar) => {
  const { told, day } = GRANT_FILE
  const context = on(day)
  const [grant] = await findGrants(context.db, { q: told.project })
  const story = await storyBySlug(context.db, told.story)
  done(await linkStories(context, grant?.id ?? '', story ? [story.id] : [], SYSTEM))
}
