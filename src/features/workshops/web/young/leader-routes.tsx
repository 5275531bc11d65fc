import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { parseShortCode } from '~/kernel/short-code'
import type { Context } from '~/platform/context'
import { readForm, textOf, textsOf } from '~/platform/http/form'
import type { ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { approveNotes, hideNotes, openLesson, showStep } from '../../commands'
import { hostedByCode, notesOf } from '../../queries'
import { LessonForm } from '../../schema'
import { addSending, openerOf, type Shown, shownBy } from '../hosted-routes'
import { addOpening } from '../opening'
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

  const startPage = addOpening(app, context, {
    kind: 'lesson',
    base: '/ung',
    form: LessonForm,
    open: (input) => openLesson(context, input),
    StartPage: YoungStartPage,
  })

  app.post('/ung/klass', async (c) => {
    const values = await readForm(c)
    const code = parseShortCode(textOf(values, 'klasskod'))
    if (code && (await hostedByCode(db, 'lesson', code))) return seeOther(c, `/ung/klass/${code}`)
    const message = code ? 'workshops.error.host-unknown' : 'workshops.error.class-code'
    return startPage(c, 422, values, [{ field: 'klasskod', message }])
  })

  const leaderPage = async (c: Request, status: 200 | ProblemStatus = 200, shown: Shown = {}) => {
    const opened = await open(c)
    const notes = await notesOf(db, opened.meeting.id)
    const where = { visit: c.var.visit, now: now(), origin: config.publicUrl }
    const page = <YoungLeaderPage {...where} {...opened} notes={notes} {...shown} />
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
