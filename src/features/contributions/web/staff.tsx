import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import { historyOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { type Beside, nothingBeside } from '~/platform/http/visit'
import { compareNew, markRead, mask, merge, publish, removeUnderDecision, withhold } from '../commands'
import { cameWithin, WAITED } from '../domain'
import {
  alikeOf,
  attachmentsOf,
  byDiaryNumber,
  forStaff,
  INBOX_STATES,
  inbox,
  nextWaiting,
  openReportsOf,
  reportsWaiting,
  translationsForStaff,
  waitingByAge,
  waitingCount,
} from '../queries'
import { MaskedText, MergeWith, Reason, RetentionDecision } from '../schema'
import { alikeStaff } from './alike'
import { InboxPage } from './inbox-page'
import { paperStaff } from './paper'
import { ReadingPage } from './reading-page'
import { reportsStaff } from './reports'
import { scansStaff } from './scans'
import { languageStaff } from './text-language'
import { translationsStaff } from './translations'

/** The moderator's room. */
export const contributionsStaff = (context: Context, besideTranslations: Beside = nothingBeside): Routes => {
  const app = routes()
  const { db } = context
  // Before those with a key in their address: "papper" is none.
  for (const part of [alikeStaff, reportsStaff, paperStaff, scansStaff]) app.route('/', part(context))

  const readingPage = async (c: Request, id: string, values: Values = {}, errors: FieldError[] = []) => {
    const contribution = found(isId(id) ? await forStaff(db, id) : undefined)
    const history = await historyOf(db, 'contribution', id)
    const done = c.req.query('klart')
    const beside = {
      alike: await alikeOf(db, id),
      reports: (await openReportsOf(db, id)).length,
      translations: await translationsForStaff(db, id, contribution.shown),
      scans: await attachmentsOf(db, id),
      besideTranslations: await besideTranslations(c.var.visit, id),
    }
    const props = { visit: c.var.visit, contribution, history, ...beside, done, values, errors }
    const page = <ReadingPage {...props} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.route('/', translationsStaff(context, readingPage))
  app.route('/', languageStaff(context, readingPage))

  const goOn = async (c: Request, id: string, done: string) => {
    const next = await nextWaiting(db, id)
    return seeOther(c, next ? `/arbete/inspel/${next}?klart=${done}` : '/arbete/inspel')
  }

  app.get('/arbete/inspel', async (c) => {
    actorWith(c, 'moderator', 'analyst', 'admin')
    const state = INBOX_STATES.find((candidate) => candidate === c.req.query('lage')) ?? 'waiting'
    const after = c.req.query('efter')
    const age = WAITED.find((word) => word === c.req.query('alder'))
    const now = context.clock.now()
    const { rows, next } = await inbox(db, state, {
      after: after && isId(after) ? after : undefined,
      came: age ? cameWithin(age, now) : undefined,
    })
    const counts = {
      waiting: await waitingCount(db),
      byAge: await waitingByAge(db, now),
      reports: await reportsWaiting(db),
    }
    const props = { visit: c.var.visit, now, state, age, rows, next, ...counts }
    return answerPage(c, <InboxPage {...props} />, 200, true)
  })

  app.get('/arbete/inspel/nasta', async (c) => {
    actorWith(c, 'moderator', 'admin')
    const after = c.req.query('efter')
    const next = await nextWaiting(db, after && isId(after) ? after : undefined)
    return seeOther(c, next ? `/arbete/inspel/${next}` : '/arbete/inspel')
  })

  app.get('/arbete/inspel/:id', async (c) => {
    const actor = actorWith(c, 'moderator', 'analyst', 'admin')
    const id = c.req.param('id')
    const contribution = isId(id) ? await forStaff(db, id) : undefined
    if (contribution) await compareNew(context, { only: id })
    if (contribution?.state === null) await markRead(context, id, actor)
    return readingPage(c, id)
  })

  app.post('/arbete/inspel/:id/maska', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(MaskedText, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    await maskIfChanged(id, checked.data.masked, actor)
    return seeOther(c, `/arbete/inspel/${id}?klart=masked`)
  })

  const maskIfChanged = async (id: string, masked: string, actor: Actor) => {
    const before = found(isId(id) ? await forStaff(db, id) : undefined)
    if (before.shown !== masked) await mask(context, id, masked, actor)
  }

  app.post('/arbete/inspel/:id/publicera', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(MaskedText, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    await maskIfChanged(id, checked.data.masked, actor)
    const done = await publish(context, id, actor)
    return done.ok ? goOn(c, id, 'published') : seeOther(c, `/arbete/inspel/${id}?klart=not-allowed`)
  })

  app.post('/arbete/inspel/:id/visa-inte', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(Reason, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    const done = await withhold(context, id, checked.data.reason, actor)
    return done.ok ? goOn(c, id, 'withheld') : seeOther(c, `/arbete/inspel/${id}?klart=not-allowed`)
  })

  app.post('/arbete/inspel/:id/for-samman', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(MergeWith, values)
    const other = checked.ok ? await byDiaryNumber(db, checked.data.other) : undefined
    if (!other || other === id) {
      return readingPage(c, id, values, [{ field: 'other', message: 'contributions.error.merge' }])
    }
    const done = await merge(context, id, other, actor)
    return done.ok ? goOn(c, id, 'merged') : seeOther(c, `/arbete/inspel/${id}?klart=not-allowed`)
  })

  app.post('/arbete/inspel/:id/ta-bort', async (c) => {
    const actor = actorWith(c, 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(RetentionDecision, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    const done = await removeUnderDecision(context, id, checked.data.decision, actor)
    return seeOther(c, `/arbete/inspel/${id}?klart=${done.ok ? 'removed' : 'not-allowed'}`)
  })

  return app
}
