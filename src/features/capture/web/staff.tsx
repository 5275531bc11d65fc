import { type Meeting, meetingById } from '~/features/meetings'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { newHelperSession, renewPin } from '../commands'
import { MAY_CAPTURE } from '../policy'
import { notesCounted, photoDebtOf } from '../queries'
import { helperPath } from './helper-frame'
import { keepHelper } from './session'
import { CaptureDeskPage, TableSignsPage } from './staff-pages'

/** What staff need for a meeting's capture: the helpers' PIN, signs for the tables, how it goes. */
export const captureStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const meetingOf = async (c: Request): Promise<Meeting> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await meetingById(db, id) : undefined)
  }

  app.get('/arbete/moten/:id/fangst', async (c) => {
    actorWith(c, ...MAY_CAPTURE)
    const meeting = await meetingOf(c)
    const counts = await notesCounted(db, meeting.id)
    const debt = await photoDebtOf(db, meeting.id)
    const done = c.req.query('klart')
    const code = done === 'kod' ? 'renewed' : done === 'forsta-koden' ? 'made' : undefined
    const page = (
      <CaptureDeskPage visit={c.var.visit} now={context.clock.now()} {...{ meeting, counts, debt, code }} />
    )
    return answerPage(c, page, 200, true)
  })

  app.get('/arbete/moten/:id/fangst/skyltar', async (c) => {
    actorWith(c, ...MAY_CAPTURE)
    const meeting = await meetingOf(c)
    return answerPage(c, <TableSignsPage visit={c.var.visit} meeting={meeting} />, 200, true)
  })

  app.post('/arbete/moten/:id/fangst/kod', async (c) => {
    const actor = actorWith(c, ...MAY_CAPTURE)
    const meeting = await meetingOf(c)
    await renewPin(context, meeting.id, actor)
    const done = meeting.helperPin ? 'kod' : 'forsta-koden'
    return seeOther(c, `/arbete/moten/${meeting.id}/fangst?klart=${done}`)
  })

  /** Staff go in without the PIN; what they type is marked as entered by them. */
  app.post('/arbete/moten/:id/fangst/hjalp', async (c) => {
    const actor = actorWith(c, ...MAY_CAPTURE)
    const meeting = await meetingOf(c)
    const staffId = actor.kind === 'staff' ? actor.id : undefined
    keepHelper(context, c, meeting, newHelperSession(context, meeting, 'staff', staffId).token)
    return seeOther(c, helperPath(meeting))
  })

  return app
}
