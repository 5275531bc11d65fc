import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addPassage, createDocument, openConsultation } from '../commands'
import {
  allDocuments,
  documentBySlug,
  draftDocument,
  draftPassages,
  unsourcedPassages,
  unusedThemes,
} from '../queries'
import { ConsultationForm, DocumentForm, PassageForm } from '../schema'
import { DraftPage } from './draft-page'
import { SendOutPage } from './send-out-page'
import { inTwoLanguages } from './staff-parts'
import { WorkshopPage } from './workshop-page'

/** Documents: begin one, add passages, send it out. */
export const draftRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const workshop = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const processes = await listProcesses(db)
    const gaps = await Promise.all(
      processes.map(async (process) => ({
        process,
        unsourced: await unsourcedPassages(db, process.id),
        unused: await unusedThemes(db, process.id),
      })),
    )
    const documents = await allDocuments(db)
    const page = <WorkshopPage visit={c.var.visit} {...{ processes, documents, gaps, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const draft = async (c: Request, slug: string, values: Values = {}, errors: FieldError[] = []) => {
    const document = found(await draftDocument(db, slug))
    const passages = await draftPassages(db, document.id)
    const isPublic = (await documentBySlug(db, slug)) !== undefined
    const done = c.req.query('klart')
    const props = { visit: c.var.visit, document, passages, isPublic, done, values, errors }
    return answerPage(c, <DraftPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  const sendOut = async (c: Request, slug: string, values: Values = {}, errors: FieldError[] = []) => {
    const document = found(await draftDocument(db, slug))
    const passages = await draftPassages(db, document.id)
    const props = { visit: c.var.visit, now: context.clock.now(), document, passages, values, errors }
    return answerPage(c, <SendOutPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/strategi', (c) => {
    actorWith(c, 'strategist', 'admin')
    return workshop(c)
  })

  app.post('/arbete/strategi', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const values = await readForm(c)
    const checked = check(DocumentForm, values)
    if (!checked.ok) return workshop(c, values, checked.errors)
    const { process, titleSv, titleEn, summarySv, summaryEn } = checked.data
    const words = {
      title: inTwoLanguages(titleSv, titleEn),
      summary: inTwoLanguages(summarySv, summaryEn),
    }
    const made = await createDocument(context, { processId: process, ...words }, actor)
    if (!made.ok) return workshop(c, values, [{ field: 'titleSv', message: 'strategy.error.slug-taken' }])
    return seeOther(c, `/arbete/strategi/${made.value.slug}?klart=dokument`)
  })

  app.get('/arbete/strategi/:document', (c) => {
    actorWith(c, 'strategist', 'admin')
    return draft(c, c.req.param('document'))
  })

  app.post('/arbete/strategi/:document/nytt', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const slug = c.req.param('document')
    const document = found(await draftDocument(db, slug))
    const values = await readForm(c)
    const checked = check(PassageForm, values)
    if (!checked.ok) return draft(c, slug, values, checked.errors)
    const made = await addPassage(context, { documentId: document.id, ...checked.data }, actor)
    return seeOther(c, `/arbete/strategi/${slug}/${found(made.ok ? made.value.slug : null)}?klart=stycke`)
  })

  app.get('/arbete/strategi/:document/remiss', (c) => {
    actorWith(c, 'strategist', 'admin')
    return sendOut(c, c.req.param('document'))
  })

  app.post('/arbete/strategi/:document/remiss', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const slug = c.req.param('document')
    const document = found(await draftDocument(db, slug))
    const values = await readForm(c)
    const checked = check(ConsultationForm, values)
    if (!checked.ok) return sendOut(c, slug, values, checked.errors)
    const { titleSv, titleEn, introSv, introEn, ...rest } = checked.data
    const words = { title: inTwoLanguages(titleSv, titleEn), intro: inTwoLanguages(introSv, introEn) }
    const sent = await openConsultation(context, { documentId: document.id, ...rest, ...words }, actor)
    if (sent.ok) return seeOther(c, `/arbete/remiss/${rest.slug}?klart=ute-pa-remiss`)
    const refused = {
      slug_taken: { field: 'slug', message: 'strategy.error.slug-taken' },
      empty: { field: 'titleSv', message: 'strategy.error.empty-document' },
      dates: { field: 'closesOn', message: 'strategy.error.dates' },
      over: { field: 'closesOn', message: 'strategy.error.over' },
      unknown: { field: 'titleSv', message: 'strategy.error.empty-document' },
    } as const
    return sendOut(c, slug, values, [refused[sent.reason]])
  })

  return app
}
