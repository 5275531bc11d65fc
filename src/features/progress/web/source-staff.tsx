import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, readForm } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { dropSource, fetchNow, setSource } from '../commands'
import { indicatorForStaff, runsOf } from '../queries'
import { SourceForm } from '../schema'
import { SourcePage } from './source-page'
import type { FormState } from './staff-parts'

/** Where a strategist says from where an indicator's figures are fetched, and sees how it went. */
export const sourceStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const strategist = (c: Request) => actorWith(c, 'strategist', 'admin')

  const indicatorOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await indicatorForStaff(db, id) : undefined)
  }

  const page = async (c: Request, sent?: FormState) => {
    const indicator = await indicatorOf(c)
    const runs = await runsOf(db, indicator.id)
    const props = { visit: c.var.visit, indicator, runs, sent, done: c.req.query('klart') }
    return answerPage(c, <SourcePage {...props} />, sent ? 422 : 200, true)
  }

  const back = (c: Request, id: string, done: string) =>
    seeOther(c, `/arbete/framsteg/matt/${id}?klart=${done}`)

  app.get('/arbete/framsteg/matt/:id', (c) => {
    strategist(c)
    return page(c)
  })

  app.post('/arbete/framsteg/matt/:id/kalla', async (c) => {
    const actor = strategist(c)
    const { id } = await indicatorOf(c)
    const values = await readForm(c)
    const checked = check(SourceForm, values)
    if (!checked.ok) return page(c, { form: 'source', values, errors: checked.errors })
    await setSource(context, id, checked.data, actor)
    return back(c, id, 'sparat')
  })

  app.post('/arbete/framsteg/matt/:id/hamta', async (c) => {
    const actor = strategist(c)
    const { id } = await indicatorOf(c)
    const fetched = await fetchNow(context, id, actor)
    if (!fetched.ok) throw new Problem(404)
    return back(c, id, 'hamtat')
  })

  app.post('/arbete/framsteg/matt/:id/sluta', async (c) => {
    const actor = strategist(c)
    const { id } = await indicatorOf(c)
    await dropSource(context, id, actor)
    return back(c, id, 'sparat')
  })

  return app
}
