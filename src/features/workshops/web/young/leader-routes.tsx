import { mainProcess, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { parseShortCode } from '~/kernel/short-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import type { ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { approveNotes, hideNotes, openLesson, showStep } from '../../commands'
import { wayInNow } from '../../domain'
import { hostedByCode, hostedByHostCode, notesOf } from '../../queries'
import { LessonForm } from '../../schema'
import { addSending, openerOf, type Shown, shownBy } from '../hosted-routes'
import { YoungBoardPage } from './board-page'
import { leaderPath, YoungLeaderPage } from './leader-page'
import { YoungStartPage } from './start-page'
import { WallPage } from './wall-page'

/** What whoever leads a lesson does: makes it, shows it, chooses what stands on the wall. */
export const leaderRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()
  const open = openerOf(context, 'lesson')

  const wayInOf = async () => {
    const process = await mainProcess(db)
    return process ? wayInNow(await waysInto(db, process.id), 'youth', now()) : undefined
  }

  const startPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const page = (
      <YoungStartPage {...{ visit: c.var.visit, now: now(), wayIn: await wayInOf(), values, errors }} />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/ung', (c) => startPage(c))

  app.post('/ung', async (c) => {
    const values = await readForm(c)
    const wayIn = await wayInOf()
    const checked = check(LessonForm, values)
    if (!checked.ok) return startPage(c, 422, values, checked.errors)
    const { day } = checked.data
    if (wayIn && (day < dayInSweden(now()) || day > dayInSweden(wayIn.closesAt)))
      return startPage(c, 422, values, [{ field: 'day', message: 'workshops.error.day' }])
    const opened = wayIn ? await openLesson(context, { ...checked.data, wayIn }) : undefined
    if (!opened?.ok) return startPage(c, 409, values, [{ field: 'day', message: 'workshops.error.closed' }])
    return seeOther(c, `${leaderPath(opened.value.hostCode)}?klart=ny`)
  })

  app.post('/ung/oppna', async (c) => {
    const values = await readForm(c)
    const code = parseReceiptCode(textOf(values, 'kod'))
    if (code && (await hostedByHostCode(db, 'lesson', code))) return seeOther(c, leaderPath(code))
    const message = code ? 'workshops.error.host-unknown' : 'workshops.error.host-code'
    return startPage(c, 422, values, [{ field: 'kod', message }])
  })

  app.post('/ung/klass', async (c) => {
    const values = await readForm(c)
    const code = parseShortCode(textOf(values, 'klasskod'))
    if (code && (await hostedByCode(db, 'lesson', code))) return seeOther(c, `/ung/klass/${code}`)
    const message = code ? 'workshops.error.host-unknown' : 'workshops.error.class-code'
    return startPage(c, 422, values, [{ field: 'klasskod', message }])
  })

  const leaderPage = async (c: Request, status: 200 | ProblemStatus = 200, shown: Shown = {}) => {
    const { hostCode, meeting, wayIn } = await open(c)
    const notes = await notesOf(db, meeting.id)
    const where = { visit: c.var.visit, now: now(), origin: config.publicUrl, leaderCode: hostCode }
    const page = <YoungLeaderPage {...where} lesson={meeting} wayIn={wayIn} notes={notes} {...shown} />
    return answerPage(c, page, status, true)
  }

  app.get('/ung/:host', (c) => leaderPage(c, 200, shownBy(c)))

  app.get('/ung/:host/tavla', async (c) => {
    const { hostCode: leaderCode, meeting: lesson } = await open(c)
    const { programme } = lesson
    const shown = programme.findIndex(({ id }) => id === lesson.currentStep) + 1
    const typed = Number(c.req.query('steg')) || shown || 1
    const at = Math.min(Math.max(Math.trunc(typed), 1), programme.length) - 1
    const approved = (await notesOf(db, lesson.id)).filter((note) => note.approvedAt !== null)
    const { visit } = c.var
    const page = <YoungBoardPage {...{ visit, origin: config.publicUrl, leaderCode, lesson, at, approved }} />
    return answerPage(c, page, 200, true)
  })

  app.post('/ung/:host/tavla', async (c) => {
    const { hostCode: leaderCode, meeting: lesson } = await open(c)
    const number = Number(textOf(await readForm(c), 'steg'))
    const step = lesson.programme[number - 1]
    if (step) await showStep(context, lesson.id, step.id)
    return seeOther(c, `${leaderPath(leaderCode)}/tavla${step ? `?steg=${number}` : ''}`)
  })

  app.get('/ung/:host/vagg', async (c) => {
    const { hostCode: leaderCode, meeting: lesson } = await open(c)
    const notes = await notesOf(db, lesson.id)
    const path = leaderPath(leaderCode)
    const done = c.req.query('klart')
    return answerPage(c, <WallPage {...{ visit: c.var.visit, now: now(), path, notes, done }} />, 200, true)
  })

  app.post('/ung/:host/vagg', async (c) => {
    const { hostCode: leaderCode, meeting: lesson } = await open(c)
    const values = await readForm(c)
    const ids = textsOf(values, 'lapp').filter(isId)
    const show = textOf(values, 'gor') === 'visa'
    await (show ? approveNotes : hideNotes)(context, lesson.id, ids)
    return seeOther(c, `${leaderPath(leaderCode)}/vagg?klart=${show ? 'visas' : 'dold'}`)
  })

  addSending(app, context, { kind: 'lesson', base: '/ung', page: leaderPage })

  return app
}
