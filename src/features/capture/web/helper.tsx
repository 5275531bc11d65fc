import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import type { ProblemStatus } from '~/platform/http/problem'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import { enterByPin, keyOfPart, takeBackAsHelper, takeNote } from '../commands'
import { captureMoment, type HelperSession } from '../domain'
import { notesCounted, ownNotesOf, photoDebtOf } from '../queries'
import { Place, TypedNote, TypedPin } from '../schema'
import { addressAt } from './capture-page'
import { CaptureClosedPage } from './closed-pages'
import { helperPath } from './helper-frame'
import { PinPage, RowsPage } from './helper-pages'
import { undoReason } from './public'
import { canonicalOf, placeIn, type Room, roomOf } from './room'
import { dropHelper, helperOf, keepHelper } from './session'

const PIN_TROUBLE = {
  wrong: 'capture.error.pin-wrong',
  too_many: 'capture.error.pin-many',
  no_pin: 'capture.error.pin-none',
  closed: 'capture.error.closed',
} as const

export type InsideWork = (room: Room, helper: HelperSession) => Response | Promise<Response>

/** Lets in who holds a helper session for the meeting of the address; others are asked for the PIN. */
export const insideOf =
  (context: Context) =>
  async (c: Request, work: InsideWork): Promise<Response> => {
    const room = await roomOf(context, c.req.param('kod'))
    const helper = helperOf(context, c, room.meeting)
    if (!helper) return seeOther(c, helperPath(room.meeting))
    return work(room, helper)
  }

/** The door, and typing row by row. */
export const helperRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const inside = insideOf(context)

  const rowsPage = async (
    c: Request,
    room: Room,
    helper: HelperSession,
    values: Values = {},
    errors: FieldError[] = [],
    status: 200 | ProblemStatus = 200,
  ) => {
    const asked = errors.length > 0 ? values : c.req.query()
    // The page as it is kept on a device shows nobody's notes.
    const isShell = c.req.query('skal') === '1'
    const { meeting } = room
    const [last, { total }, debt] = await Promise.all([
      isShell ? [] : ownNotesOf(db, meeting.id, helper.id, { limit: LAST }),
      notesCounted(db, meeting.id),
      photoDebtOf(db, meeting.id),
    ])
    const language = Place.parse(asked).sprak
    const done = DONE[c.req.query('klart') ?? '']
    const page = (
      <RowsPage
        visit={c.var.visit}
        now={now()}
        {...room}
        at={placeIn(room, asked, now())}
        language={asked['sprak'] ? language : c.var.visit.lang}
        {...{ last, total, debt, done, values, errors }}
      />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/mote/:kod/hjalpare', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    const { meeting } = room
    const canonical = canonicalOf(c, meeting)
    if (canonical) return seeOther(c, canonical)
    const { visit } = c.var
    if (captureMoment(meeting, now()) === 'closed')
      return answerPage(c, <CaptureClosedPage {...{ visit, meeting }} now={now()} />, 200, true)
    const helper = helperOf(context, c, meeting)
    return helper
      ? rowsPage(c, room, helper)
      : answerPage(c, <PinPage {...{ visit, meeting }} now={now()} />, 200, true)
  })

  app.post('/mote/:kod/hjalpare', async (c) => {
    const { meeting } = await roomOf(context, c.req.param('kod'))
    const values = await readForm(c)
    const again = (status: ProblemStatus, message: string) =>
      answerPage(
        c,
        <PinPage
          {...{ visit: c.var.visit, meeting, values, errors: [{ field: 'pin', message }] }}
          now={now()}
        />,
        status,
        true,
      )
    const checked = check(TypedPin, values)
    if (!checked.ok) return again(422, 'capture.error.pin')
    const entered = await enterByPin(context, meeting, checked.data.pin)
    if (!entered.ok) return again(entered.reason === 'too_many' ? 429 : 422, PIN_TROUBLE[entered.reason])
    keepHelper(context, c, meeting, entered.value.token)
    return seeOther(c, helperPath(meeting))
  })

  app.post('/mote/:kod/hjalpare/ut', (c) =>
    inside(c, ({ meeting }) => {
      dropHelper(context, c, meeting)
      return seeOther(c, `/mote/${meeting.code}`)
    }),
  )

  const backTo = (c: Request, room: Room, values: Values, done: string) => {
    const address = addressAt(helperPath(room.meeting), placeIn(room, values, now()))
    const more = new URLSearchParams({ klart: done })
    const language = textOf(values, 'sprak')
    if (language) more.set('sprak', language)
    return seeOther(c, `${address}${address.includes('?') ? '&' : '?'}${more}`)
  }

  app.post('/mote/:kod/hjalpare/rad', (c) =>
    inside(c, async (room, helper) => {
      const values = await readForm(c)
      const checked = check(TypedNote, values)
      if (!checked.ok) return rowsPage(c, room, helper, values, checked.errors, 422)
      const { text, key, sprak } = checked.data
      const at = placeIn(room, values, now())
      const note = { key: keyOfPart(key, text), text, language: sprak, way: 'row' as const }
      const place = { tableNumber: at.table, promptId: at.prompt.id ?? undefined }
      const taken = await takeNote(context, room.meeting, { ...note, ...place }, helper).catch((error) => {
        context.log.error({ err: error }, 'a note could not be saved')
        return undefined
      })
      if (!taken?.ok) {
        const message = taken ? 'capture.error.closed' : 'contributions.error.not-saved'
        return rowsPage(c, room, helper, values, [{ field: 'text', message }], taken ? 409 : 503)
      }
      return backTo(c, room, values, 'sparat')
    }),
  )

  app.post('/mote/:kod/hjalpare/angra', (c) =>
    inside(c, async (room, helper) => {
      const values = await readForm(c)
      const id = textOf(values, 'id')
      const undo = { contributionId: found(isId(id) ? id : undefined), reason: undoReason() }
      const done = await takeBackAsHelper(context, room.meeting, undo, helper)
      return backTo(c, room, values, done.ok ? 'angrat' : 'for-sent')
    }),
  )

  return app
}

/** As many as help to see that the last ones came in; all stand on a page of their own. */
const LAST = 10

export const UNDONE: Record<string, MessageKey> = {
  angrat: 'capture.undo.done',
  'for-sent': 'capture.undo.read',
}
const DONE: Record<string, MessageKey> = { sparat: 'capture.row.saved', ...UNDONE }
