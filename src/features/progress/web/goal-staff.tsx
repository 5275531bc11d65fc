import { namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, readForm, textOf } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addIndicator,
  changeGoal,
  changeMilestone,
  publishGoal,
  recordIndicatorValue,
  setGoal,
  setMilestone,
} from '../commands'
import {
  actionsForStaff,
  type Goal,
  goalForStaff,
  goalsForStaff,
  indicatorsOf,
  milestonesForStaff,
} from '../queries'
import { GoalForm, IndicatorForm, MilestoneForm, ValueForm } from '../schema'
import { GoalEditPage, MilestonesPage } from './goal-staff-pages'
import type { FormState } from './staff-parts'

/** Where the strategist says what is to be reached, and when. */
export const goalStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const strategist = (c: Request) => actorWith(c, 'strategist', 'admin')
  const processOf = async (c: Request) => found(await namedProcess(db, c.req.query('process')))
  const done = (c: Request) => c.req.query('klart') === 'sparat'

  /** What the forms carry along, so that a page of one process writes to the same one. */
  const searchOf = (c: Request) => new URL(c.req.url).search.replace(/[?&]klart=\w+/, '')

  const goalPage = async (c: Request, goal: Goal | undefined, sent?: FormState) => {
    const processId = goal?.processId ?? (await processOf(c)).id
    const passages = (await allPublishedPassages(db)).filter((passage) => passage.processId === processId)
    const actions = await actionsForStaff(db, processId)
    const indicators = goal ? await indicatorsOf(db, { goalIds: [goal.id] }) : []
    const props = {
      visit: c.var.visit,
      search: searchOf(c),
      goal,
      passages,
      actions,
      indicators,
      sent,
      done: done(c),
    }
    return answerPage(c, <GoalEditPage {...props} />, sent ? 422 : 200, true)
  }

  const goalOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await goalForStaff(db, id) : undefined)
  }

  const saved = (c: Request, id: string) => seeOther(c, `/arbete/framsteg/mal/${id}?klart=sparat`)

  app.get('/arbete/framsteg/mal/nytt', (c) => {
    strategist(c)
    return goalPage(c, undefined)
  })

  app.post('/arbete/framsteg/mal/nytt', async (c) => {
    const actor = strategist(c)
    const values = await readForm(c)
    const checked = check(GoalForm, values)
    if (!checked.ok) return goalPage(c, undefined, { form: 'goal', values, errors: checked.errors })
    const process = await processOf(c)
    const made = await setGoal(context, { ...checked.data, processId: process.id }, actor)
    if (made.ok) return saved(c, made.value.id)
    const errors = [{ field: 'title', message: 'progress.error.goal-taken' }]
    return goalPage(c, undefined, { form: 'goal', values, errors })
  })

  app.get('/arbete/framsteg/mal/:id', async (c) => {
    strategist(c)
    return goalPage(c, await goalOf(c))
  })

  app.post('/arbete/framsteg/mal/:id', async (c) => {
    const actor = strategist(c)
    const goal = await goalOf(c)
    const values = await readForm(c)
    const checked = check(GoalForm, values)
    if (!checked.ok) return goalPage(c, goal, { form: 'goal', values, errors: checked.errors })
    await changeGoal(context, goal.id, checked.data, actor)
    return saved(c, goal.id)
  })

  app.post('/arbete/framsteg/mal/:id/publicera', async (c) => {
    const actor = strategist(c)
    const { id } = await goalOf(c)
    await publishGoal(context, id, actor)
    return saved(c, id)
  })

  app.post('/arbete/framsteg/mal/:id/matt', async (c) => {
    const actor = strategist(c)
    const goal = await goalOf(c)
    const values = await readForm(c)
    const checked = check(IndicatorForm, values)
    if (!checked.ok) return goalPage(c, goal, { form: 'indicator', values, errors: checked.errors })
    await addIndicator(context, { goalId: goal.id }, checked.data, actor)
    return saved(c, goal.id)
  })

  app.post('/arbete/framsteg/mal/:id/varde', async (c) => {
    const actor = strategist(c)
    const goal = await goalOf(c)
    const values = await readForm(c)
    const indicatorId = textOf(values, 'indicatorId')
    const own = await indicatorsOf(db, { goalIds: [goal.id] })
    if (!own.some(({ id }) => id === indicatorId)) throw new Problem(404)
    const checked = check(ValueForm, values)
    if (!checked.ok) return goalPage(c, goal, { form: 'value', values, errors: checked.errors })
    await recordIndicatorValue(context, indicatorId, checked.data, actor)
    return saved(c, goal.id)
  })

  const milestonesPage = async (c: Request, sent?: FormState) => {
    const process = await processOf(c)
    const milestones = await milestonesForStaff(db, process.id)
    const goals = await goalsForStaff(db, process.id)
    const id = c.req.param('id')
    const current = id ? found(milestones.find((one) => one.id === id)) : undefined
    const props = { visit: c.var.visit, search: searchOf(c), milestones, goals, current, sent, done: done(c) }
    return answerPage(c, <MilestonesPage {...props} />, sent ? 422 : 200, true)
  }

  const writeMilestone = async (c: Request) => {
    const actor = strategist(c)
    const process = await processOf(c)
    const id = c.req.param('id')
    if (id && !(await milestonesForStaff(db, process.id)).some((one) => one.id === id)) throw new Problem(404)
    const values = await readForm(c)
    const checked = check(MilestoneForm, values)
    const wrong = (errors: FormState['errors']) => milestonesPage(c, { form: 'milestone', values, errors })
    if (!checked.ok) return wrong(checked.errors)
    const { goalId } = checked.data
    if (goalId && !(await goalsForStaff(db, process.id)).some((goal) => goal.id === goalId))
      return wrong([{ field: 'goalId', message: 'site.error.not-valid' }])
    if (id) await changeMilestone(context, id, checked.data, actor)
    else await setMilestone(context, { ...checked.data, processId: process.id }, actor)
    return seeOther(c, `/arbete/framsteg/milstolpar?process=${process.slug}&klart=sparat`)
  }

  app.get('/arbete/framsteg/milstolpar', (c) => {
    strategist(c)
    return milestonesPage(c)
  })
  app.get('/arbete/framsteg/milstolpar/:id', (c) => {
    strategist(c)
    return milestonesPage(c)
  })
  app.post('/arbete/framsteg/milstolpar', writeMilestone)
  app.post('/arbete/framsteg/milstolpar/:id', writeMilestone)

  return app
}
