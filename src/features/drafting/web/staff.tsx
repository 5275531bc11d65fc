import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { askForDraft, setModel, type Wish } from '../commands'
import { callById, callsInMonth, latestCalls, modelNow } from '../queries'
import { ModelForm, TranslationForm } from '../schema'
import { CallPage, CallsPage, NotAskedPage } from './calls-page'
import { SettingsPage, valuesOf } from './settings-page'
import { placeOf } from './words'

/** The optional language model: set up by an admin, asked by those whose work it drafts for. */
export const draftingStaff = (context: Context): Routes => {
  const app = routes()
  const { db, clock } = context

  const settings = async (c: Request, values?: Values, errors: FieldError[] = []) => {
    const model = await modelNow(db)
    const props = {
      ...{ visit: c.var.visit, model, errors },
      values: values ?? valuesOf(model),
      used: await callsInMonth(db, dayInSweden(clock.now()).slice(0, 7)),
      done: c.req.query('klart') === 'sparat',
    }
    return answerPage(c, <SettingsPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/sprakmodell', (c) => {
    actorWith(c, 'admin')
    return settings(c)
  })

  app.post('/arbete/sprakmodell', async (c) => {
    const actor = actorWith(c, 'admin')
    const values = await readForm(c)
    const checked = check(ModelForm, values)
    if (!checked.ok) return settings(c, values, checked.errors)
    await setModel(context, checked.data, actor)
    return seeOther(c, '/arbete/sprakmodell?klart=sparat')
  })

  app.get('/arbete/sprakmodell/anrop', async (c) => {
    actorWith(c, 'admin')
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('sida') ?? 1)) || 1))
    const { rows, hasMore } = await latestCalls(db, page)
    return answerPage(c, <CallsPage visit={c.var.visit} calls={rows} {...{ page, hasMore }} />, 200, true)
  })

  app.get('/arbete/sprakmodell/anrop/:id', async (c) => {
    actorWith(c, 'moderator', 'analyst', 'strategist', 'admin')
    const id = c.req.param('id')
    const call = found(isId(id) ? await callById(db, id) : undefined)
    return answerPage(c, <CallPage visit={c.var.visit} call={call} />, 200, true)
  })

  const ask = async (c: Request, wish: Wish, actor: ReturnType<typeof actorWith>) => {
    if (wish.task !== 'trial' && !isId(wish.subjectId)) throw new Problem(404)
    const asked = await askForDraft(context, wish, actor)
    if (asked.ok) return seeOther(c, `/arbete/sprakmodell/anrop/${asked.value.id}`)
    const { reason } = asked
    if (reason === 'off' || reason === 'unknown') throw new Problem(404)
    const back = placeOf({ subjectId: null, ...wish })
    return answerPage(c, <NotAskedPage visit={c.var.visit} {...{ reason, back }} />, 422, true)
  }

  app.post('/arbete/sprakmodell/prova', (c) => ask(c, { task: 'trial' }, actorWith(c, 'admin')))

  app.post('/arbete/sprakmodell/tema/:id', (c) =>
    ask(c, { task: 'theme', subjectId: c.req.param('id') }, actorWith(c, 'analyst', 'admin')),
  )

  app.post('/arbete/sprakmodell/hog/:id', (c) => {
    const actor = actorWith(c, 'analyst', 'strategist', 'admin')
    return ask(c, { task: 'pile', subjectId: c.req.param('id') }, actor)
  })

  app.post('/arbete/sprakmodell/inspel/:id', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const checked = check(TranslationForm, await readForm(c))
    if (!checked.ok) throw new Problem(404)
    const { into } = checked.data
    return ask(c, { task: 'translation', subjectId: c.req.param('id'), language: into }, actor)
  })

  return app
}
