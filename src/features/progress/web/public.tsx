import { namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import {
  actionBySlug,
  actionsOfGoal,
  goalBySlug,
  goalsOfAction,
  grantedIn,
  grantedTowards,
  indicatorsOf,
  listActions,
  moneyOf,
  passageIdsOf,
  processesWithProgress,
  publishedGoals,
  publishedMilestones,
  statesOf,
} from '../queries'
import { ActionPage } from './action-page'
import { GoalPage } from './goal-page'
import { ProgressPage } from './progress-page'

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id)

/** So far we have come: goal by goal and action by action. */
export const progressPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/framsteg', async (c) => {
    const process = found(await namedProcess(db, c.req.query('process')))
    const processes = await processesWithProgress(db)
    const goals = await publishedGoals(db, process.id)
    const actions = await listActions(db, process.id)
    const [indicators, milestones, towards, perPlace] = await Promise.all([
      indicatorsOf(db, { actionIds: idsOf(actions), goalIds: idsOf(goals) }),
      publishedMilestones(db, process.id),
      grantedTowards(db, idsOf(goals)),
      grantedIn(db),
    ])
    const props = { visit: c.var.visit, now: now(), goals, actions, indicators }
    return answerPage(
      c,
      <ProgressPage {...props} {...{ process, processes, milestones, towards, perPlace }} />,
    )
  })

  app.get('/framsteg/mal/:slug', async (c) => {
    const goal = found(await goalBySlug(db, c.req.param('slug')))
    const passages = (await allPublishedPassages(db)).filter(({ id }) => goal.passageIds.includes(id))
    const actions = await actionsOfGoal(db, goal)
    const [indicators, milestones, towards] = await Promise.all([
      indicatorsOf(db, { actionIds: idsOf(actions), goalIds: [goal.id] }),
      publishedMilestones(db, goal.processId),
      grantedTowards(db, [goal.id]),
    ])
    const own = milestones.filter(({ goalId }) => goalId === goal.id)
    const props = { visit: c.var.visit, now: now(), goal, passages, actions, indicators, towards }
    return answerPage(c, <GoalPage {...props} milestones={own} />)
  })

  app.get('/framsteg/:slug', async (c) => {
    const action = found(await actionBySlug(db, c.req.param('slug')))
    const ids = await passageIdsOf(db, action.id)
    const passages = (await allPublishedPassages(db)).filter((passage) => ids.includes(passage.id))
    const [goals, states, indicators, money] = await Promise.all([
      goalsOfAction(db, action.id),
      statesOf(db, action.id),
      indicatorsOf(db, { actionIds: [action.id] }),
      moneyOf(db, action.id),
    ])
    const props = { visit: c.var.visit, now: now(), action, passages, goals, states, indicators, money }
    return answerPage(c, <ActionPage {...props} />)
  })

  return app
}
