import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import type { ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { openWorkshop } from '../../commands'
import { clockTimes } from '../../domain'
import { notesOf } from '../../queries'
import { WorkshopForm } from '../../schema'
import { allowFilm } from '../film'
import { addSending, openerOf, type Shown, shownBy } from '../hosted-routes'
import { addOpening } from '../opening'
import { LeaderPage } from '../step-page'
import { HostPage, hostPath } from './host-page'
import { StartPage } from './start-page'

/** From nothing to a sent-in result, without an account: a workshop that a group holds by itself. */
export const ownWorkshopRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()
  const open = openerOf(context, 'own_workshop')

  addOpening(app, context, {
    kind: 'own_workshop',
    base: '/egen-workshop',
    form: WorkshopForm,
    open: (input) => openWorkshop(context, input),
    StartPage,
  })

  const hostPage = async (c: Request, status: 200 | ProblemStatus = 200, shown: Shown = {}) => {
    const opened = await open(c)
    allowFilm(c, opened.wayIn.materials)
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
