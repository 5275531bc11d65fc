import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { dayInSweden } from '~/kernel/time'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addPage, changePage, readThrough } from '../commands'
import { besides, pageBySlug, pages, versionsOf } from '../queries'
import { PageForm } from '../schema'
import { ContentsPage, HandbookPage } from './pages'
import { FormPage, typedOf, VersionsPage } from './write-pages'

const MAY_WRITE = ['communicator', 'admin'] as const

/** The communication handbook: everybody in the house reads it, communicators write it. */
export const handbookRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const today = () => dayInSweden(context.clock.now())
  const writer = (c: Request) => actorWith(c, ...MAY_WRITE) as Actor & { kind: 'staff' }
  const mayWrite = (c: Request) => MAY_WRITE.some((role) => c.var.visit.staff?.roles.includes(role))
  const pageOf = async (c: Request) => found(await pageBySlug(db, c.req.param('slug') ?? ''))

  app.get('/arbete/handbok', async (c) => {
    actorWith(c)
    const q = (c.req.query('q') ?? '').trim().slice(0, 100)
    const props = { visit: c.var.visit, today: today(), q, mayWrite: mayWrite(c) }
    return answerPage(c, <ContentsPage {...props} pages={await pages(db, q)} />, 200, true)
  })

  const formPage = (c: Request, slug: string | undefined, values: Values, errors: FieldError[] = []) => {
    const page = <FormPage visit={c.var.visit} {...{ slug, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/handbok/ny', (c) => {
    writer(c)
    return formPage(c, undefined, {})
  })

  app.post('/arbete/handbok/ny', async (c) => {
    const actor = writer(c)
    const values = await readForm(c)
    const checked = check(PageForm, values)
    if (!checked.ok) return formPage(c, undefined, values, checked.errors)
    const done = await addPage(context, checked.data, actor)
    if (!done.ok) return formPage(c, undefined, values, [{ field: 'title', message: 'handbook.error.taken' }])
    return seeOther(c, `/arbete/handbok/${done.value.slug}?klart=sparat`)
  })

  app.get('/arbete/handbok/:slug', async (c) => {
    actorWith(c)
    const page = await pageOf(c)
    const props = { page, today: today(), mayWrite: mayWrite(c), done: c.req.query('klart') }
    const near = await besides(db, page.position)
    const words = await pageWords(context, c.var.visit)
    return answerPage(c, <HandbookPage {...{ visit: c.var.visit, words }} {...props} {...near} />, 200, true)
  })

  app.get('/arbete/handbok/:slug/versioner', async (c) => {
    actorWith(c)
    const page = await pageOf(c)
    const versions = await versionsOf(db, page.id)
    return answerPage(c, <VersionsPage visit={c.var.visit} {...{ page, versions }} />, 200, true)
  })

  app.get('/arbete/handbok/:slug/andra', async (c) => {
    writer(c)
    const page = await pageOf(c)
    const values = { title: page.title, body: typedOf(page.blocks), revision: String(page.revision) }
    return formPage(c, page.slug, values)
  })

  app.post('/arbete/handbok/:slug/andra', async (c) => {
    const actor = writer(c)
    const { slug } = await pageOf(c)
    const values = await readForm(c)
    const checked = check(PageForm, values)
    if (!checked.ok) return formPage(c, slug, values, checked.errors)
    const { revision: seen, ...page } = checked.data
    const done = await changePage(context, slug, { ...page, seen }, actor)
    if (!done.ok) return formPage(c, slug, values, [{ field: 'body', message: 'handbook.error.meanwhile' }])
    return seeOther(c, `/arbete/handbok/${slug}?klart=sparat`)
  })

  app.post('/arbete/handbok/:slug/genomlast', async (c) => {
    const actor = writer(c)
    const { slug } = await pageOf(c)
    await readThrough(context, slug, actor)
    return seeOther(c, `/arbete/handbok/${slug}?klart=genomlast`)
  })

  return app
}
