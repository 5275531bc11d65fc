import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { hashToken } from '~/kernel/token'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, placeAsked, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { answerTip, closeLink, handOver, makeLink, receiveTip } from '../commands'
import {
  answeredTips,
  editors,
  linksForStaff,
  promiseKept,
  tipById,
  tipByStatus,
  tipsOfStaff,
  waitingTips,
} from '../queries'
import { AnswerForm, LinkForm } from '../schema'
import { LinksPage } from './links-page'
import { StaffSentPage, StaffTipPage } from './pages'
import { QueuePage, TipPage } from './queue-pages'
import { readTip } from './read-tip'

const ANSWERED_SHOWN = 50
const MONTH_MS = 30 * 86_400_000

const staffOf = (c: Request, ...roles: Parameters<typeof actorWith>[1][]): Actor & { kind: 'staff' } => {
  const actor = actorWith(c, ...roles)
  if (actor.kind !== 'staff') throw new Problem(403)
  return actor
}

/** Tips from the house, and the desk where tips are answered. */
export const tipsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const editor = (c: Request) => staffOf(c, 'communicator', 'admin')

  const tipPage = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const tips = await tipsOfStaff(db, staffOf(c).id)
    const page = <StaffTipPage visit={c.var.visit} {...{ values, errors, tips }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/tipsa', (c) => tipPage(c, placeAsked(c)))

  app.post('/arbete/tipsa', async (c) => {
    const by = staffOf(c)
    const { values, errors, input } = await readTip(c)
    if (!input) return tipPage(c, values, errors)
    const { key, ...tip } = input
    const from = { source: 'staff', staffId: by.id } as const
    const { status } = await receiveTip(context, { ...tip, replyTo: null, idempotencyKey: key, from })
    return seeOther(c, `/arbete/tipsa/${status}`)
  })

  app.get('/arbete/tipsa/:status', async (c) => {
    staffOf(c)
    const tip = found(await tipByStatus(db, hashToken(c.req.param('status'), 'tip')))
    return answerPage(c, <StaffSentPage visit={c.var.visit} tip={tip} />, 200, true)
  })

  app.get('/arbete/tips', async (c) => {
    editor(c)
    const page = (
      <QueuePage
        visit={c.var.visit}
        now={now()}
        waiting={await waitingTips(db)}
        answered={await answeredTips(db, ANSWERED_SHOWN)}
        kept={await promiseKept(db, new Date(now().getTime() - MONTH_MS), now())}
        done={c.req.query('klart')}
      />
    )
    return answerPage(c, page, 200, true)
  })

  const linksPage = async (
    c: Request,
    { made, values = {}, errors = [] }: { made?: string; values?: Values; errors?: FieldError[] },
  ) => {
    const links = await linksForStaff(db)
    const done = c.req.query('klart')
    const page = <LinksPage visit={c.var.visit} {...{ links, made, values, errors, done }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/tips/lankar', (c) => {
    editor(c)
    return linksPage(c, {})
  })

  app.post('/arbete/tips/lankar', async (c) => {
    const by = editor(c)
    const values = await readForm(c)
    const checked = check(LinkForm, values)
    if (!checked.ok) return linksPage(c, { values, errors: checked.errors })
    const { token } = await makeLink(context, checked.data.name, by)
    return linksPage(c, { made: `${context.config.publicUrl}/tipsa/${token}` })
  })

  app.post('/arbete/tips/lankar/:id/stang', async (c) => {
    const by = editor(c)
    const id = c.req.param('id')
    if (!isId(id)) throw new Problem(404)
    await closeLink(context, id, by)
    return seeOther(c, '/arbete/tips/lankar?klart=stangd')
  })

  const onePage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const id = c.req.param('id') ?? ''
    const tip = found(isId(id) ? await tipById(db, id) : undefined)
    const me = c.var.visit.staff?.id ?? ''
    const props = { tip, me, editors: await editors(db), values, errors, done: c.req.query('klart') }
    const page = <TipPage visit={c.var.visit} now={now()} {...props} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/tips/:id', (c) => {
    editor(c)
    return onePage(c)
  })

  app.post('/arbete/tips/:id/svara', async (c) => {
    const by = editor(c)
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return onePage(c, values, checked.errors)
    const id = c.req.param('id')
    const tip = found(isId(id) ? await tipById(db, id) : undefined)
    const chosen = checked.data.writer ?? by.id
    const writer = found((await editors(db)).find((one) => one.id === chosen))
    const done = await answerTip(context, tip.id, { ...checked.data, writer }, by)
    if (!done.ok) return onePage(c, values, [{ field: 'answer', message: 'tips.error.answered' }])
    return seeOther(c, `/arbete/tips/${tip.id}?klart=svarat`)
  })

  app.post('/arbete/tips/:id/lamna', async (c) => {
    const by = editor(c)
    const chosen = textOf(await readForm(c), 'editor')
    const id = c.req.param('id')
    const tip = found(isId(id) ? await tipById(db, id) : undefined)
    const known = found((await editors(db)).find((one) => one.id === chosen))
    const done = await handOver(context, tip.id, known.id, by)
    if (!done.ok) return onePage(c, {}, [{ field: 'answer', message: 'tips.error.answered' }])
    return seeOther(c, `/arbete/tips/${tip.id}?klart=lamnat`)
  })

  return app
}
