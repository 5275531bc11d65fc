import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeWayIn, prepareWayIn, showWayIn, type WayInInput } from '../../commands'
import { findWayIn, processById } from '../../queries'
import { localizedFrom, materialsFrom, WayInForm } from '../../schema'
import { CHANGED } from './processes'
import { NewWayInPage, WayInPage } from './way-in-pages'

const inputFrom = (values: Values): { ok: true; input: WayInInput } | { ok: false; errors: FieldError[] } => {
  const checked = check(WayInForm, values)
  const materials = materialsFrom(textOf(values, 'materials'))
  const wrongLine = materials ? [] : [{ field: 'materials', message: 'processes.error.materials' }]
  if (!checked.ok) return { ok: false, errors: [...checked.errors, ...wrongLine] }
  if (!materials) return { ok: false, errors: wrongLine }
  const { kind, minutes, languages, opensOn, closesOn } = checked.data
  return {
    ok: true,
    input: {
      ...{ kind, minutes, languages, opensOn, closesOn, materials },
      title: localizedFrom(values, 'title'),
      question: localizedFrom(values, 'question'),
      about: localizedFrom(values, 'about'),
      beforeText: localizedFrom(values, 'before'),
      duringText: localizedFrom(values, 'during'),
      closedText: localizedFrom(values, 'closed'),
    },
  }
}

/** Ways in as staff prepare them: what they say, when they are open, whether they are shown. */
export const wayInRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const allowed = (c: Request) => actorWith(c, 'strategist', 'admin')

  const processOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await processById(db, id) : undefined)
  }
  const wayInOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await findWayIn(db, id) : undefined)
  }

  const newPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const page = <NewWayInPage {...{ visit: c.var.visit, process: await processOf(c), values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const page = async (c: Request, values?: Values, errors: FieldError[] = [], status: 409 | 422 = 422) => {
    const done = c.req.query('klart')
    const shown = <WayInPage {...{ visit: c.var.visit, wayIn: await wayInOf(c), done, values, errors }} />
    return answerPage(c, shown, errors.length > 0 ? status : 200, true)
  }

  const done = (c: Request, id: string, word: string) => seeOther(c, `/arbete/vagar/${id}?klart=${word}`)

  app.get('/arbete/processer/:id/ny-vag', (c) => {
    allowed(c)
    return newPage(c)
  })

  app.post('/arbete/processer/:id/ny-vag', async (c) => {
    const actor = allowed(c)
    const process = await processOf(c)
    const values = await readForm(c)
    const read = inputFrom(values)
    if (!read.ok) return newPage(c, values, read.errors)
    const made = await prepareWayIn(context, process.id, read.input, actor)
    if (!made.ok) return newPage(c, values, [{ field: 'title-sv', message: 'processes.error.taken' }])
    return done(c, made.value.id, 'sparat')
  })

  app.get('/arbete/vagar/:id', (c) => {
    allowed(c)
    return page(c)
  })

  app.post('/arbete/vagar/:id', async (c) => {
    const actor = allowed(c)
    const { id } = await wayInOf(c)
    const values = await readForm(c)
    const read = inputFrom(values)
    if (!read.ok) return page(c, values, read.errors)
    const changed = await changeWayIn(context, id, read.input, textOf(values, 'seen'), actor)
    return changed.ok ? done(c, id, 'sparat') : page(c, values, CHANGED, 409)
  })

  for (const [verb, shown, word] of [
    ['visa', true, 'visas'],
    ['dolj', false, 'dold'],
  ] as const) {
    app.post(`/arbete/vagar/:id/${verb}`, async (c) => {
      const actor = allowed(c)
      const { id } = await wayInOf(c)
      await showWayIn(context, id, shown, actor)
      return done(c, id, word)
    })
  }

  return app
}
