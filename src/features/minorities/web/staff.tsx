import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addCase, changeCase, closeCase, hideCase, showCase, takeBackStep, takeStep } from '../commands'
import { allCases, caseForStaff, documentsToChoose, passagesToChoose } from '../queries'
import { CaseForm, EndForm, Key, StepForm } from '../schema'
import { actorOf, CASE_DONE, type Desk } from './desk'
import { StaffCasePage } from './staff-case'
import { contentRoutes, idIn } from './staff-content'
import { NewCasePage } from './staff-form'
import { CasesPage } from './staff-list'

/** Where staff keep what they talk through with the national minorities' representatives. */
export const minoritiesStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const caseOf: Desk['caseOf'] = async (c) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await caseForStaff(db, id) : undefined)
  }
  const newPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const page = (
      <NewCasePage visit={c.var.visit} {...{ values, errors }} documents={await documentsToChoose(db)} />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }
  const casePage: Desk['casePage'] = async (c, one, wrong) => {
    const shown = { documents: await documentsToChoose(db), passages: await passagesToChoose(db) }
    const done = CASE_DONE.find((word) => word === c.req.query('klart'))
    const page = (
      <StaffCasePage visit={c.var.visit} now={context.clock.now()} {...{ one, done, wrong }} {...shown} />
    )
    return answerPage(c, page, wrong ? 422 : 200, true)
  }
  const back: Desk['back'] = (c, one, done) => seeOther(c, `/arbete/samrad/${one.id}?klart=${done}`)

  app.get('/arbete/samrad', async (c) => {
    actorOf(c)
    return answerPage(c, <CasesPage visit={c.var.visit} cases={await allCases(db)} />, 200, true)
  })

  app.get('/arbete/samrad/ny', (c) => {
    actorOf(c)
    return newPage(c)
  })

  app.post('/arbete/samrad/ny', async (c) => {
    const actor = actorOf(c)
    const values = await readForm(c)
    const checked = check(CaseForm, values)
    const key = check(Key, values)
    if (!checked.ok || !key.ok)
      return newPage(
        c,
        values,
        [checked, key].flatMap((one) => (one.ok ? [] : one.errors)),
      )
    const { id } = await addCase(context, { ...checked.data, key: key.data.key }, actor)
    return seeOther(c, `/arbete/samrad/${id}?klart=borjat`)
  })

  app.get('/arbete/samrad/:id', async (c) => {
    actorOf(c)
    return casePage(c, await caseOf(c))
  })

  app.post('/arbete/samrad/:id', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const values = await readForm(c)
    const checked = check(CaseForm, values)
    if (!checked.ok) return casePage(c, one, { form: 'facts', values, errors: checked.errors })
    await changeCase(context, one.id, checked.data, actor)
    return back(c, one, 'sparat')
  })

  app.post('/arbete/samrad/:id/steg', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const values = await readForm(c)
    const wrong = (errors: FieldError[]) => casePage(c, one, { form: 'step', values, errors })
    const checked = check(StepForm, values)
    if (!checked.ok) return wrong(checked.errors)
    const taken = await takeStep(context, one.id, checked.data, actor)
    if (taken.ok) return back(c, one, 'steg')
    return wrong([{ field: 'takenOn', message: `minorities.error.${taken.reason}` }])
  })

  app.post('/arbete/samrad/:id/steg/:step/ta-bort', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const gone = await takeBackStep(context, one.id, idIn(c, 'step'), actor)
    if (gone.ok) return back(c, one, 'steg-bort')
    const errors = [{ field: 'show', message: 'minorities.error.shown' }]
    return casePage(c, one, { form: 'show', values: {}, errors })
  })

  app.post('/arbete/samrad/:id/avsluta', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const values = await readForm(c)
    const wrong = (errors: FieldError[]) => casePage(c, one, { form: 'end', values, errors })
    const checked = check(EndForm, values)
    if (!checked.ok) return wrong(checked.errors)
    const { closedOn: takenOn, ...end } = checked.data
    const closed = await closeCase(context, one.id, { takenOn, ...end }, actor)
    if (closed.ok) return back(c, one, 'avslutat')
    return wrong([{ field: 'closedOn', message: `minorities.error.${closed.reason}` }])
  })

  app.post('/arbete/samrad/:id/visa', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const shown = await showCase(context, one.id, actor)
    if (shown.ok) return back(c, one, 'visas')
    const errors = [{ field: 'show', message: 'minorities.error.not-invited' }]
    return casePage(c, one, { form: 'show', values: {}, errors })
  })

  app.post('/arbete/samrad/:id/dolj', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    await hideCase(context, one.id, actor)
    return back(c, one, 'visas-inte')
  })

  return app.route('/', contentRoutes(context, { caseOf, casePage, back }))
}
