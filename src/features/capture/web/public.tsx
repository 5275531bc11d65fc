import { byReceiptCode, withdraw } from '~/features/contributions'
import { answerPage } from '~/features/site'
import { tell } from '~/kernel/language'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { parseShortCode } from '~/kernel/short-code'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { told } from '~/platform/i18n'
import { keyOfPart, takeBack, takeNote } from '../commands'
import { captureMoment, captureWindow } from '../domain'
import { noteOf } from '../queries'
import { TakenBack, TypedNote } from '../schema'
import { addressAt, CapturePage, TableChoice } from './capture-page'
import { CaptureClosedPage, CodePage } from './closed-pages'
import { crowdOf } from './crowd'
import { takeFromDevice } from './device'
import { canonicalOf, placeIn, type Room, roomOf } from './room'
import { helperOf } from './session'
import { type Tried, TryOutPage, triedFrom, UNTRIED } from './try-out'

/** Shown on the receipt of what was taken back, whoever reads it. */
export const undoReason = (): string => told('sv', 'capture.undo.reason').text

const count = (typed: string | undefined): number => Math.min(Math.max(Number(typed) || 0, 0), 100_000)

/** Participants' own phones: no account, no cookie, no script needed. */
export const phoneRoutes = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()

  app.get('/mote', async (c) => {
    const typed = c.req.query('kod')
    if (typed === undefined) return answerPage(c, <CodePage visit={c.var.visit} now={now()} />)
    const code = parseShortCode(typed)
    const meets = code ? await roomOf(context, code).catch(() => undefined) : undefined
    if (meets) return seeOther(c, `/mote/${meets.meeting.code}`)
    const errors = [{ field: 'kod', message: 'capture.error.code' }]
    const page = <CodePage visit={c.var.visit} now={now()} values={{ kod: typed }} errors={errors} />
    return answerPage(c, page, 422, true)
  })

  const closedPage = (c: Request, room: Room, status: 200 | ProblemStatus, values: Values = {}) => {
    const at = placeIn(room, { ...c.req.query(), ...values }, now())
    const page = (
      <CaptureClosedPage visit={c.var.visit} now={now()} {...{ meeting: room.meeting, at, values }} />
    )
    return answerPage(c, page, status, true)
  }

  const capturePage = (
    c: Request,
    room: Room,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const asked = c.req.query()
    const receipt = parseReceiptCode(asked['kvitto'] ?? '') ?? undefined
    const undone = (['undone', 'late'] as const).find((word) => word === asked['angra'])
    const sent = count(textOf(values, 'antal') || asked['antal'])
    const at = placeIn(room, errors.length > 0 ? values : asked, now())
    const page = (
      <CapturePage
        visit={c.var.visit}
        now={now()}
        {...room}
        {...{ at, sent, receipt, undone, values, errors }}
      />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/mote/:kod', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    // A class has a page of its own to write on, whichever way its code was typed.
    if (room.meeting.kind === 'lesson') return seeOther(c, `/ung/svara/${room.meeting.code}`)
    const canonical = canonicalOf(c, room.meeting)
    if (canonical) return seeOther(c, canonical)
    return captureMoment(room.meeting, now()) === 'open' ? capturePage(c, room) : closedPage(c, room, 200)
  })

  const tryOutPage = (c: Request, room: Room, given: Values, tried: Tried) => {
    const { meeting } = room
    const at = placeIn(room, given, now())
    const { opensAt, closesAt } = captureWindow(meeting)
    const [path, real] = [`/mote/${meeting.code}/prova`, `/mote/${meeting.code}`]
    const page = (
      <TryOutPage
        visit={c.var.visit}
        now={now()}
        title={meeting.title}
        question={at.prompt.question}
        path={path}
        real={addressAt(real, at)}
        from={opensAt}
        until={closesAt}
        moment={captureMoment(meeting, now())}
        {...tried}
      >
        <TableChoice visit={c.var.visit} meeting={meeting} value={at.table ? String(at.table) : undefined} />
      </TryOutPage>
    )
    return answerPage(c, page, tried.errors.length > 0 ? 422 : 200, true)
  }

  app.get('/mote/:kod/prova', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    const canonical = canonicalOf(c, room.meeting)
    return canonical ? seeOther(c, canonical) : tryOutPage(c, room, c.req.query(), UNTRIED)
  })

  app.post('/mote/:kod/prova', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    const values = await readForm(c)
    return tryOutPage(c, room, values, triedFrom(values))
  })

  /** Lets a phone put the page among its apps. */
  app.get('/mote/:kod/app.webmanifest', async (c) => {
    const { meeting } = await roomOf(context, c.req.param('kod'))
    const { visit } = c.var
    const icon = (size: number) => ({
      src: `/tillgangar/app-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })
    const page = visit.href(`/mote/${meeting.code}`)
    const manifest = {
      id: page,
      name: visit.t('capture.title', { meeting: tell(meeting.title, visit.lang).text }),
      short_name: visit.t('capture.app'),
      lang: visit.lang,
      start_url: page,
      scope: visit.href('/mote/'),
      display: 'standalone',
      background_color: '#FBFCFD',
      theme_color: '#0B5168',
      icons: [icon(192), icon(512)],
    }
    c.header('content-type', 'application/manifest+json')
    c.header('cache-control', 'public, max-age=300')
    return c.body(JSON.stringify(manifest))
  })

  app.post('/mote/:kod', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    const values = await readForm(c)
    const checked = check(TypedNote, values)
    if (!checked.ok) return capturePage(c, room, 422, values, checked.errors)
    const { text, key, antal, sprak } = checked.data
    const at = placeIn(room, values, now())
    const again = (status: ProblemStatus, message: string) =>
      capturePage(c, room, status, values, [{ field: 'text', message }])
    const crowd = await crowdOf(context, room.meeting, 1)
    if (crowd === 'stop') return again(429, 'site.error.flood')
    const note = {
      key: keyOfPart(key, text),
      text,
      language: sprak,
      way: 'phone',
      tableNumber: at.table,
      promptId: at.prompt.id ?? undefined,
      suspicion: crowd === 'suspect' ? 'unproved' : undefined,
    } as const
    const taken = await takeNote(context, room.meeting, note).catch((error) => {
      context.log.error({ err: error }, 'a note could not be saved')
      return undefined
    })
    if (!taken) return again(503, 'contributions.error.not-saved')
    if (!taken.ok) return closedPage(c, room, 409, values)
    const { code, repeated } = taken.value
    const more = new URLSearchParams({ antal: String(antal + (repeated ? 0 : 1)), kvitto: code })
    const back = addressAt(`/mote/${room.meeting.code}`, at)
    return seeOther(c, `${back}${back.includes('?') ? '&' : '?'}${more}`)
  })

  /** What a script on the page sends: several notes at once, each answered by itself. */
  app.post('/mote/:kod/lappar', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Problem(400)
    const sent: unknown = await c.req.json().catch(() => {
      throw new Problem(400)
    })
    c.header('cache-control', 'private, no-store')
    return c.json(await takeFromDevice(context, c, room, sent))
  })

  /** By the key the note was sent with (scripts know it), or by its receipt code. */
  app.post('/mote/:kod/angra', async (c) => {
    const room = await roomOf(context, c.req.param('kod'))
    const values = await readForm(c)
    const byKey = check(TakenBack, values)
    const done = byKey.ok
      ? await takeBack(
          context,
          room.meeting,
          { key: byKey.data.key, reason: undoReason() },
          helperOf(context, c, room.meeting),
        )
      : await takeBackByCode(room, textOf(values, 'kod'))
    if (!done.ok && done.reason === 'unknown') throw new Problem(404)
    const word = done.ok ? 'undone' : 'late'
    if ((c.req.header('accept') ?? '').includes('application/json')) return c.json({ outcome: word })
    const back = addressAt(`/mote/${room.meeting.code}`, placeIn(room, values, now()))
    return seeOther(c, `${back}${back.includes('?') ? '&' : '?'}angra=${word}`)
  })

  const takeBackByCode = async ({ meeting }: Room, typed: string) => {
    const code = parseReceiptCode(typed)
    const contribution = code ? await byReceiptCode(context.db, code) : undefined
    const note = contribution && (await noteOf(context.db, meeting.id, contribution.id))
    if (!note) throw new Problem(404)
    return withdraw(context, { contributionId: note.id, reason: undoReason() })
  }

  return app
}
