import { findWayIn, isOpen, mainProcess, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { parseShortCode } from '~/kernel/short-code'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { approveNotes, finish, hideNotes, openLesson, sendLines, showStep } from '../../commands'
import { wayInNow } from '../../domain'
import { hostedByCode, hostedByHostCode, notesOf } from '../../queries'
import { LessonForm } from '../../schema'
import { PreviewPage, ThanksPage } from '../after-sending'
import { mayStillSend, readLines, TOO_MANY } from '../lines'
import { YoungBoardPage } from './board-page'
import { leaderPath, YoungLeaderPage } from './leader-page'
import { YoungStartPage } from './start-page'
import { WallPage } from './wall-page'

const HOST = { kind: 'citizen' } as const

/** What whoever leads a lesson does: makes it, shows it, chooses what stands on the wall. */
export const leaderRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

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

  const lessonOf = async (c: Request) => {
    const leaderCode = found(parseReceiptCode(c.req.param('leader') ?? ''))
    const lesson = found(await hostedByHostCode(db, 'lesson', leaderCode))
    return { leaderCode, lesson, wayIn: found(await findWayIn(db, lesson.wayInId)) }
  }

  const leaderPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    more: { isNew?: boolean; sent?: number | undefined; values?: Values; errors?: FieldError[] } = {},
  ) => {
    const opened = await lessonOf(c)
    const notes = await notesOf(db, opened.lesson.id)
    const { visit } = c.var
    const page = (
      <YoungLeaderPage {...{ visit, now: now(), origin: config.publicUrl, ...opened, notes, ...more }} />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/ung/:leader', (c) => {
    const sent = c.req.query('inskickat')
    return leaderPage(c, 200, {
      isNew: c.req.query('klart') === 'ny',
      sent: sent && /^\d{1,4}$/.test(sent) ? Number(sent) : undefined,
    })
  })

  app.get('/ung/:leader/tavla', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    const { programme } = lesson
    const shown = programme.findIndex(({ id }) => id === lesson.currentStep) + 1
    const typed = Number(c.req.query('steg')) || shown || 1
    const at = Math.min(Math.max(Math.trunc(typed), 1), programme.length) - 1
    const approved = (await notesOf(db, lesson.id)).filter((note) => note.approvedAt !== null)
    const { visit } = c.var
    const page = <YoungBoardPage {...{ visit, origin: config.publicUrl, leaderCode, lesson, at, approved }} />
    return answerPage(c, page, 200, true)
  })

  app.post('/ung/:leader/tavla', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    const number = Number(textOf(await readForm(c), 'steg'))
    const step = lesson.programme[number - 1]
    if (step) await showStep(context, lesson.id, step.id)
    return seeOther(c, `${leaderPath(leaderCode)}/tavla${step ? `?steg=${number}` : ''}`)
  })

  app.get('/ung/:leader/vagg', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    const notes = await notesOf(db, lesson.id)
    const path = leaderPath(leaderCode)
    const done = c.req.query('klart')
    return answerPage(c, <WallPage {...{ visit: c.var.visit, now: now(), path, notes, done }} />, 200, true)
  })

  app.post('/ung/:leader/vagg', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    const values = await readForm(c)
    const ids = textsOf(values, 'lapp').filter(isId)
    const show = textOf(values, 'gor') === 'visa'
    await (show ? approveNotes : hideNotes)(context, lesson.id, ids)
    return seeOther(c, `${leaderPath(leaderCode)}/vagg?klart=${show ? 'visas' : 'dold'}`)
  })

  app.post('/ung/:leader/granska', async (c) => {
    const { leaderCode, lesson, wayIn } = await lessonOf(c)
    const values = await readForm(c)
    if (!isOpen(wayIn, now())) return leaderPage(c, 409, { values })
    const { programme } = lesson
    const read = readLines(programme, values)
    if (!read.ok) return leaderPage(c, read.status, { values, errors: read.errors })
    const path = leaderPath(leaderCode)
    const page = <PreviewPage {...{ visit: c.var.visit, now: now(), path, programme, ...read, values }} />
    return answerPage(c, page, 200, true)
  })

  app.post('/ung/:leader/andra', async (c) => leaderPage(c, 200, { values: await readForm(c) }))

  app.post('/ung/:leader/skicka', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    const values = await readForm(c)
    const read = readLines(lesson.programme, values)
    if (!read.ok) return leaderPage(c, read.status, { values, errors: read.errors })
    const { lines, key } = read
    if (!(await mayStillSend(context, lesson.id))) {
      return leaderPage(c, 429, {
        values,
        errors: [{ field: lines[0]?.promptId ?? 'key', message: TOO_MANY }],
      })
    }
    const language = (lesson.languages[0] ?? 'sv') as Language
    const sent = await sendLines(context, lesson, lines, { key, language, actor: HOST })
    if (!sent.ok) return leaderPage(c, 409, { values })
    return seeOther(c, `${leaderPath(leaderCode)}?inskickat=${sent.value}`)
  })

  app.post('/ung/:leader/klart', async (c) => {
    const { leaderCode, lesson } = await lessonOf(c)
    await finish(context, lesson.id)
    return seeOther(c, `${leaderPath(leaderCode)}/tack`)
  })

  app.get('/ung/:leader/tack', async (c) => {
    const { leaderCode, lesson: meeting } = await lessonOf(c)
    const notes = await notesOf(db, meeting.id)
    const path = leaderPath(leaderCode)
    const page = (
      <ThanksPage {...{ visit: c.var.visit, now: now(), origin: config.publicUrl, path, meeting, notes }} />
    )
    return answerPage(c, page, 200, true)
  })

  return app
}
