import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Routes, routes, seeOther } from '~/platform/http/routes'
import { takeBackAsHelper } from '../commands'
import { ownNotesOf } from '../queries'
import { insideOf, UNDONE } from './helper'
import { helperPath } from './helper-frame'
import { OwnNotesPage } from './own-notes-page'
import { undoReason } from './public'

const ON_A_PAGE = 50

/** What a helper has typed, all of it: a mistake is often seen long after the next note. */
export const ownNotesRoutes = (context: Context): Routes => {
  const app = routes()
  const inside = insideOf(context)

  app.get('/mote/:kod/hjalpare/mina', (c) =>
    inside(c, async (room, helper) => {
      const before = c.req.query('fore') ?? ''
      const read = await ownNotesOf(context.db, room.meeting.id, helper.id, {
        limit: ON_A_PAGE + 1,
        before: isId(before) ? before : undefined,
      })
      const notes = read.slice(0, ON_A_PAGE)
      const more = read.length > ON_A_PAGE ? notes.at(-1)?.id : undefined
      const done = UNDONE[c.req.query('klart') ?? '']
      const page = (
        <OwnNotesPage visit={c.var.visit} now={context.clock.now()} {...room} {...{ notes, more, done }} />
      )
      return answerPage(c, page, 200, true)
    }),
  )

  app.post('/mote/:kod/hjalpare/mina', (c) =>
    inside(c, async ({ meeting }, helper) => {
      const id = textOf(await readForm(c), 'id')
      const undo = { contributionId: found(isId(id) ? id : undefined), reason: undoReason() }
      const done = await takeBackAsHelper(context, meeting, undo, helper)
      return seeOther(c, `${helperPath(meeting, '/mina')}?klart=${done.ok ? 'angrat' : 'for-sent'}`)
    }),
  )

  return app
}
