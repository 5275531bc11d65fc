import { findWayIn, isOpen, mainProcess, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Language } from '~/kernel/language'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { finish, openWorkshop, sendLines } from '../../commands'
import { clockTimes, wayInNow } from '../../domain'
import { hostedByHostCode, notesOf } from '../../queries'
import { WorkshopForm } from '../../schema'
import { PreviewPage, ThanksPage } from '../after-sending'
import { mayStillSend, readLines, TOO_MANY } from '../lines'
import { LeaderPage } from '../step-page'
import { HostPage, hostPath } from './host-page'
import { StartPage } from './start-page'

const HOST = { kind: 'citizen' } as const

/** From nothing to a sent-in result, without an account: a workshop that a group holds by itself. */
export const ownWorkshopRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

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
    const page = <StartPage {...{ visit: c.var.visit, now: now(), wayIn: await wayInOf(), values, errors }} />
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

  /** What the secret code in the address opens. */
  const hosted = async (c: Request) => {
    const hostCode = found(parseReceiptCode(c.req.param('host') ?? ''))
    const meeting = found(await hostedByHostCode(db, 'own_workshop', hostCode))
    return { hostCode, meeting, wayIn: found(await findWayIn(db, meeting.wayInId)) }
  }

  const hostPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    more: { isNew?: boolean; sent?: number | undefined; values?: Values; errors?: FieldError[] } = {},
  ) => {
    const opened = await hosted(c)
    const notes = await notesOf(db, opened.meeting.id)
    const { visit } = c.var
    const page = <HostPage {...{ visit, now: now(), origin: config.publicUrl, ...opened, notes, ...more }} />
    return answerPage(c, page, status, true)
  }

  app.get('/egen-workshop/:host', (c) => {
    const sent = c.req.query('inskickat')
    return hostPage(c, 200, {
      isNew: c.req.query('klart') === 'ny',
      sent: sent && /^\d{1,4}$/.test(sent) ? Number(sent) : undefined,
    })
  })

  app.get('/egen-workshop/:host/ledare', async (c) => {
    const { hostCode, meeting } = await hosted(c)
    const { programme } = meeting
    const start = c.req.query('start') ?? ''
    const at = Math.min(Math.max(Number(c.req.query('steg')) || 1, 1), programme.length) - 1
    const times = clockTimes(programme, start)
    const path = hostPath(hostCode)
    return answerPage(
      c,
      <LeaderPage {...{ visit: c.var.visit, path, programme, at, start, times }} />,
      200,
      true,
    )
  })

  app.post('/egen-workshop/:host/granska', async (c) => {
    const { hostCode, meeting, wayIn } = await hosted(c)
    const values = await readForm(c)
    if (!isOpen(wayIn, now())) return hostPage(c, 409, { values })
    const { programme } = meeting
    const read = readLines(programme, values)
    if (!read.ok) return hostPage(c, read.status, { values, errors: read.errors })
    const path = hostPath(hostCode)
    const page = <PreviewPage {...{ visit: c.var.visit, now: now(), path, programme, ...read, values }} />
    return answerPage(c, page, 200, true)
  })

  app.post('/egen-workshop/:host/andra', async (c) => hostPage(c, 200, { values: await readForm(c) }))

  app.post('/egen-workshop/:host/skicka', async (c) => {
    const { hostCode, meeting } = await hosted(c)
    const values = await readForm(c)
    const read = readLines(meeting.programme, values)
    if (!read.ok) return hostPage(c, read.status, { values, errors: read.errors })
    const { lines, key } = read
    if (!(await mayStillSend(context, meeting.id))) {
      return hostPage(c, 429, { values, errors: [{ field: lines[0]?.promptId ?? 'key', message: TOO_MANY }] })
    }
    const language = (meeting.languages[0] ?? 'sv') as Language
    const sent = await sendLines(context, meeting, lines, { key, language, actor: HOST })
    if (!sent.ok) return hostPage(c, 409, { values })
    return seeOther(c, `${hostPath(hostCode)}?inskickat=${sent.value}`)
  })

  app.post('/egen-workshop/:host/klart', async (c) => {
    const { hostCode, meeting } = await hosted(c)
    await finish(context, meeting.id)
    return seeOther(c, `${hostPath(hostCode)}/tack`)
  })

  app.get('/egen-workshop/:host/tack', async (c) => {
    const { hostCode, meeting } = await hosted(c)
    const notes = await notesOf(db, meeting.id)
    const path = hostPath(hostCode)
    const page = (
      <ThanksPage {...{ visit: c.var.visit, now: now(), origin: config.publicUrl, path, meeting, notes }} />
    )
    return answerPage(c, page, 200, true)
  })

  return app
}
