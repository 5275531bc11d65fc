import { mainProcess, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import type { ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { openWorkshop } from '../../commands'
import { clockTimes, wayInNow } from '../../domain'
import { hostedByHostCode, notesOf } from '../../queries'
import { WorkshopForm } from '../../schema'
import { addSending, openerOf, type Shown, shownBy } from '../hosted-routes'
import { LeaderPage } from '../step-page'
import { HostPage, hostPath } from './host-page'
import { StartPage } from './start-page'

/** From nothing to a sent-in result, without an account: a workshop that a group holds by itself. */
export const ownWorkshopRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()
  const open = openerOf(context, 'own_workshop')

  const wayInOf = async () => {
    const process = await mainProcess(db)
    return process ? wayInNow(await waysInto(db, process.id), 'own_workshop', now()) : undefined
  }

  const startPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const wayIn = await wayInOf()
    const page = <StartPage {...{ visit: c.var.visit, now: now(), wayIn, values, errors }} />
    return answerPage(c, page, status, true)
  }

  app.get('/egen-workshop', (c) => startPage(c))

  app.post('/egen-workshop', async (c) => {
    const values = await readForm(c)
    const wayIn = await wayInOf()
    const checked = check(WorkshopForm, values)
    if (!checked.ok) return startPage(c, 422, values, checked.errors)
    const { day } = checked.data
    if (wayIn && (day < dayInSweden(now()) || day > dayInSweden(wayIn.closesAt)))
      return startPage(c, 422, values, [{ field: 'day', message: 'workshops.error.day' }])
    const opened = wayIn ? await openWorkshop(context, { ...checked.data, wayIn }) : undefined
    if (!opened?.ok) return startPage(c, 409, values, [{ field: 'day', message: 'workshops.error.closed' }])
    return seeOther(c, `${hostPath(opened.value.hostCode)}?klart=ny`)
  })

  app.post('/egen-workshop/oppna', async (c) => {
    const values = await readForm(c)
    const code = parseReceiptCode(textOf(values, 'kod'))
    if (code && (await hostedByHostCode(db, 'own_workshop', code))) return seeOther(c, hostPath(code))
    const message = code ? 'workshops.error.host-unknown' : 'workshops.error.host-code'
    return startPage(c, 422, values, [{ field: 'kod', message }])
  })

  const hostPage = async (c: Request, status: 200 | ProblemStatus = 200, shown: Shown = {}) => {
    const opened = await open(c)
    const notes = await notesOf(db, opened.meeting.id)
    const { visit } = c.var
    const page = <HostPage {...{ visit, now: now(), origin: config.publicUrl, ...opened, notes, ...shown }} />
    return answerPage(c, page, status, true)
  }

  app.get('/egen-workshop/:host', (c) => hostPage(c, 200, shownBy(c)))

  app.get('/egen-workshop/:host/ledare', async (c) => {
    const { hostCode, meeting } = await open(c)
    const { programme } = meeting
    const start = c.req.query('start') ?? ''
    const at = Math.min(Math.max(Math.trunc(Number(c.req.query('steg'))) || 1, 1), programme.length) - 1
    const times = clockTimes(programme, start)
    const shown = { visit: c.var.visit, path: hostPath(hostCode), programme, at, start, times }
    return answerPage(c, <LeaderPage {...shown} />, 200, true)
  })

  addSending(app, context, { kind: 'own_workshop', base: '/egen-workshop', page: hostPage })

  return app
}
