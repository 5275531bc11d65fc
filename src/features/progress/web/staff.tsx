import { listProcesses, namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, readForm, textOf } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addIndicator,
  changeAction,
  publishAction,
  recordAction,
  recordIndicatorValue,
  recordMoney,
} from '../commands'
import {
  actionForStaff,
  actionsForStaff,
  goalsForStaff,
  indicatorsOf,
  moneyOf,
  passageIdsOf,
} from '../queries'
import { ActionForm, IndicatorForm, MoneyForm, ValueForm } from '../schema'
import { goalStaff } from './goal-staff'
import { sourceStaff } from './source-staff'
import { ActionEditPage, ActionsPage } from './staff-pages'
import type { FormState } from './staff-parts'

/** Where the strategist records what is done, what it is measured by and what it costs. */
export const progressStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const strategist = (c: Request) => actorWith(c, 'strategist', 'admin')

  const processOf = async (c: Request) => found(await namedProcess(db, c.req.query('process')))

  const common = async (c: Request, processId: string, sent: FormState | undefined) => ({
    visit: c.var.visit,
    passages: (await allPublishedPassages(db)).filter((passage) => passage.processId === processId),
    sent,
    done: c.req.query('klart') === 'sparat',
  })

  const listPage = async (c: Request, sent?: FormState) => {
    const process = await processOf(c)
    const actions = await actionsForStaff(db, process.id)
    const goals = await goalsForStaff(db, process.id)
    const all = { process, processes: await listProcesses(db), actions, goals }
    const page = <ActionsPage {...(await common(c, process.id, sent))} {...all} />
    return answerPage(c, page, sent ? 422 : 200, true)
  }

  const actionOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await actionForStaff(db, id) : undefined)
  }

  const editPage = async (c: Request, sent?: FormState) => {
    const action = await actionOf(c)
    const page = (
      <ActionEditPage
        {...(await common(c, action.processId, sent))}
        action={action}
        passageIds={await passageIdsOf(db, action.id)}
        indicators={await indicatorsOf(db, { actionIds: [action.id] })}
        money={await moneyOf(db, action.id)}
      />
    )
    return answerPage(c, page, sent ? 422 : 200, true)
  }

  const saved = (c: Request, id: string) => seeOther(c, `/arbete/framsteg/${id}?klart=sparat`)

  // Before the actions' own: /arbete/framsteg/mal is no action.
  app.route('/', goalStaff(context))
  app.route('/', sourceStaff(context))

  app.get('/arbete/framsteg', (c) => {
    strategist(c)
    return listPage(c)
  })

  app.post('/arbete/framsteg', async (c) => {
    const actor = strategist(c)
    const values = await readForm(c)
    const checked = check(ActionForm, values)
    if (!checked.ok) return listPage(c, { form: 'action', values, errors: checked.errors })
    const process = await processOf(c)
    const made = await recordAction(context, { ...checked.data, processId: process.id }, actor)
    if (made.ok) return saved(c, made.value.id)
    return listPage(c, {
      form: 'action',
      values,
      errors: [{ field: 'title', message: 'progress.error.taken' }],
    })
  })

  app.get('/arbete/framsteg/:id', (c) => {
    strategist(c)
    return editPage(c)
  })

  app.post('/arbete/framsteg/:id', async (c) => {
    const actor = strategist(c)
    const { id } = await actionOf(c)
    const values = await readForm(c)
    const checked = check(ActionForm, values)
    if (!checked.ok) return editPage(c, { form: 'action', values, errors: checked.errors })
    await changeAction(context, id, checked.data, actor)
    return saved(c, id)
  })

  app.post('/arbete/framsteg/:id/publicera', async (c) => {
    const actor = strategist(c)
    const { id } = await actionOf(c)
    await publishAction(context, id, actor)
    return saved(c, id)
  })

  app.post('/arbete/framsteg/:id/matt', async (c) => {
    const actor = strategist(c)
    const { id } = await actionOf(c)
    const values = await readForm(c)
    const checked = check(IndicatorForm, values)
    if (!checked.ok) return editPage(c, { form: 'indicator', values, errors: checked.errors })
    await addIndicator(context, { actionId: id }, checked.data, actor)
    return saved(c, id)
  })

  app.post('/arbete/framsteg/:id/varde', async (c) => {
    const actor = strategist(c)
    const { id } = await actionOf(c)
    const values = await readForm(c)
    const indicatorId = textOf(values, 'indicatorId')
    if (!(await indicatorsOf(db, { actionIds: [id] })).some((one) => one.id === indicatorId))
      throw new Problem(404)
    const checked = check(ValueForm, values)
    if (!checked.ok) return editPage(c, { form: 'value', values, errors: checked.errors })
    await recordIndicatorValue(context, indicatorId, checked.data, actor)
    return saved(c, id)
  })

  app.post('/arbete/framsteg/:id/pengar', async (c) => {
    const actor = strategist(c)
    const { id } = await actionOf(c)
    const values = await readForm(c)
    const checked = check(MoneyForm, values)
    if (!checked.ok) return editPage(c, { form: 'money', values, errors: checked.errors })
    const { municipality, ...money } = checked.data
    await recordMoney(context, id, { ...money, municipalityCode: municipality }, actor)
    return saved(c, id)
  })

  return app
}
