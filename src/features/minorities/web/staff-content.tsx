import { answerPicture } from '~/features/newsroom'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { type Prepared, preparePicture } from '~/platform/files'
import { check, type FieldError, readFiles, readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import {
  addPages,
  addPassageToCase,
  dropPassageFromCase,
  noteEffect,
  removePage,
  writeMinutes,
} from '../commands'
import { EffectForm, MinutesForm, PassageChoice } from '../schema'
import { actorOf, type Desk } from './desk'

/** An id that the address names, or 404. */
export const idIn = (c: Request, name: string): string => {
  const id = c.req.param(name) ?? ''
  return found(isId(id) ? id : undefined)
}

/** What was written down, and what it did to the text. */
export const contentRoutes = (context: Context, { caseOf, casePage, back }: Desk): Routes => {
  const app = routes()

  app.post('/arbete/samrad/:id/protokoll', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const values = await readForm(c)
    const wrong = (errors: FieldError[]) => casePage(c, one, { form: 'minutes', values, errors })
    const checked = check(MinutesForm, values)
    if (!checked.ok) return wrong(checked.errors)
    const written = await writeMinutes(context, one.id, checked.data, actor)
    if (written.ok) return back(c, one, 'protokoll')
    return wrong([{ field: 'minutes', message: 'minorities.error.has-pages' }])
  })

  app.post('/arbete/samrad/:id/bild', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const refused = (message: string) =>
      casePage(c, one, {
        form: 'minutes',
        values: {},
        errors: [{ field: 'pages', message: `minorities.error.${message}` }],
      })
    const files = await readFiles(c, 'pages')
    if (files.length === 0) return refused('no-pages')
    const pages: Prepared[] = []
    for (const bytes of files) {
      const prepared = await preparePicture(bytes)
      if (!prepared.ok) return refused(prepared.reason === 'too_large' ? 'page-large' : 'page')
      pages.push(prepared.value)
    }
    const added = await addPages(context, one.id, pages, actor)
    if (added.ok) return back(c, one, 'bild')
    return refused(added.reason === 'many' ? 'pages-many' : 'no-text')
  })

  app.post('/arbete/samrad/:id/bild/:page/ta-bort', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    await removePage(context, one.id, idIn(c, 'page'), actor)
    return back(c, one, 'bild')
  })

  app.get('/arbete/samrad/:id/bild/:page/:variant', async (c) => {
    actorOf(c)
    const one = await caseOf(c)
    const page = found(one.pages.find(({ id }) => id === c.req.param('page')))
    return answerPicture(context, c, page.id)
  })

  app.post('/arbete/samrad/:id/stycke', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const values = await readForm(c)
    const checked = check(PassageChoice, values)
    const errors = checked.ok ? [] : checked.errors
    if (checked.ok) {
      const added = await addPassageToCase(context, one.id, checked.data.passage, actor)
      if (added.ok) return back(c, one, 'stycke')
      errors.push({ field: 'passage', message: 'minorities.error.passage' })
    }
    return casePage(c, one, { form: 'passage', values, errors })
  })

  app.post('/arbete/samrad/:id/stycke/:passage', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    const about = idIn(c, 'passage')
    const values = await readForm(c)
    const wrong = (errors: FieldError[]) => casePage(c, one, { form: 'passage', values, errors })
    // Each passage has fields of its own on the page.
    const [after, effect] = [`after-${about}`, `effect-${about}`]
    const checked = check(EffectForm, { after: textOf(values, after), effect: textOf(values, effect) })
    if (!checked.ok)
      return wrong(checked.errors.map(({ field, message }) => ({ field: `${field}-${about}`, message })))
    const noted = await noteEffect(context, one.id, about, checked.data, actor)
    if (noted.ok) return back(c, one, 'stycke')
    return wrong([{ field: after, message: 'minorities.error.after' }])
  })

  app.post('/arbete/samrad/:id/stycke/:passage/ta-bort', async (c) => {
    const actor = actorOf(c)
    const one = await caseOf(c)
    await dropPassageFromCase(context, one.id, idIn(c, 'passage'), actor)
    return back(c, one, 'stycke')
  })

  return app
}
