import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import { recordForwarding } from '../commands'
import type { ForwardingRefusal } from '../domain'
import { forwardedAnswers } from '../queries'
import { ForwardingForm } from '../schema'
import { ForwardedDesk, ForwardedPage } from './forwarded-desk'

const ADDRESS = '/arbete/strategi/svar/vidare'
const SHOWN = 100

const WHY = {
  unknown: 'strategy.error.answers-changed',
  not_forwarded: 'strategy.error.answers-changed',
  before_answer: 'strategy.forwarding.error.before',
  coming: 'strategy.forwarding.error.coming',
} as const satisfies Record<ForwardingRefusal, MessageKey>

/** What was passed on, and the form that tells what became of it. */
export const forwardedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.get(ADDRESS, async (c) => {
    actorWith(c, 'strategist', 'admin')
    const processes = await listProcesses(db)
    const rooms = await Promise.all(
      processes.map(async (process) => ({
        process,
        answers: await forwardedAnswers(db, { processId: process.id, limit: SHOWN }),
      })),
    )
    const shown = { rooms: rooms.filter(({ answers }) => answers.length > 0), done: c.req.query('klart') }
    return answerPage(c, <ForwardedDesk visit={c.var.visit} {...shown} />, 200, true)
  })

  const page = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const id = c.req.param('id') ?? ''
    const answer = found(isId(id) ? (await forwardedAnswers(db, { answerId: id, limit: 1 }))[0] : undefined)
    const process = found((await listProcesses(db)).find((one) => one.id === answer.processId))
    const shown = { process, answer, values, errors }
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <ForwardedPage visit={c.var.visit} {...shown} />, status, true)
  }

  app.get(`${ADDRESS}/:id`, (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c, { happenedOn: dayInSweden(context.clock.now()) })
  })

  app.post(`${ADDRESS}/:id`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(ForwardingForm, values)
    if (!checked.ok) return page(c, values, checked.errors)
    const told = await recordForwarding(
      context,
      { answerId: found(isId(id) ? id : undefined), ...checked.data },
      actor,
    )
    if (told.ok) return seeOther(c, `${ADDRESS}?klart=vidare#vidare-${id}`)
    const field = told.reason === 'coming' || told.reason === 'before_answer' ? 'happenedOn' : 'step'
    return page(c, values, [{ field, message: WHY[told.reason] }])
  })

  return app
}
