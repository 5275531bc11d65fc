import { type Tried, TryOutPage, triedFrom, UNTRIED } from '~/features/capture'
import { byReceiptCode } from '~/features/contributions'
import { findWayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import { countNotes, publishedOfMeeting } from '~/features/thread'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { parseShortCode } from '~/kernel/short-code'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { sendNote } from '../../commands'
import { hostedByCode, notesOf } from '../../queries'
import { NoteForm } from '../../schema'
import { asked } from '../came-in'
import { lessonHours, lessonMoment } from '../hours'
import { mayStillSend, TOO_MANY } from '../lines'
import { answerPdf } from '../pdf'
import { posterDocument } from '../sheets'
import { NotePage } from './answer-page'
import { ClassPage } from './class-page'

/** What the code on the board opens: the box to write in, and the class's own page. */
export const classRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const lessonOf = async (c: Request) => {
    const code = found(parseShortCode(c.req.param('code') ?? ''))
    const lesson = found(await hostedByCode(db, 'lesson', code))
    return { lesson, wayIn: found(await findWayIn(db, lesson.wayInId)) }
  }

  const notePage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    more: { stepId?: string | undefined; values?: Values; errors?: FieldError[] } = {},
  ) => {
    const { lesson, wayIn } = await lessonOf(c)
    const questions = asked(lesson.programme)
    const stepId = [more.stepId, c.req.query('fraga'), lesson.currentStep, questions[0]?.id].find((id) =>
      questions.some((one) => one.id === id),
    )
    const sent = await sentBy(lesson.id, c.req.query('kvitto') ?? '')
    const { visit } = c.var
    const { values = {}, errors = [] } = more
    const page = (
      <NotePage
        {...{ visit, now: now(), lesson, wayIn, sent, values, errors }}
        stepId={stepId ?? undefined}
      />
    )
    return answerPage(c, page, status, true)
  }

  /** What was just sent, given back to who holds its receipt; only where it was sent from. */
  const sentBy = async (lessonId: string, typed: string) => {
    const code = parseReceiptCode(typed)
    const sent = code ? await byReceiptCode(db, code) : undefined
    if (!code || !sent || sent.meetingId !== lessonId) return undefined
    return { code, text: sent.text, language: sent.language }
  }

  app.get('/ung/svara/:code', (c) => notePage(c))

  const tryOutPage = async (c: Request, tried: Tried = UNTRIED) => {
    const { lesson, wayIn } = await lessonOf(c)
    const { from, until } = lessonHours(lesson, wayIn)
    const moment = lessonMoment(lesson, wayIn, now())
    const real = `/ung/svara/${lesson.code}`
    const question = asked(lesson.programme)[0]?.question ?? wayIn.question
    const page = (
      <TryOutPage
        {...{ visit: c.var.visit, now: now(), title: lesson.title, question, real, from, until, moment }}
        path={`${real}/prova`}
        {...tried}
      />
    )
    return answerPage(c, page, tried.errors.length > 0 ? 422 : 200, true)
  }

  app.get('/ung/svara/:code/prova', (c) => tryOutPage(c))
  app.post('/ung/svara/:code/prova', async (c) => tryOutPage(c, triedFrom(await readForm(c))))

  app.post('/ung/svara/:code', async (c) => {
    const { lesson, wayIn } = await lessonOf(c)
    const values = await readForm(c)
    const checked = check(NoteForm, values)
    if (!checked.ok) return notePage(c, 422, { values, errors: checked.errors })
    const { text, key, step } = checked.data
    const promptId = asked(lesson.programme).find(({ id }) => id === step)?.id
    const again = { stepId: promptId, values }
    if (lessonMoment(lesson, wayIn, now()) !== 'open') return notePage(c, 409, again)
    if (!(await mayStillSend(context, lesson.id)))
      return notePage(c, 429, { ...again, errors: [{ field: 'text', message: TOO_MANY }] })
    const sent = await sendNote(context, lesson, { text, promptId, language: c.var.visit.lang, key })
    if (!sent.ok) return notePage(c, 409, again)
    const asking = c.req.query('fraga') || promptId !== lesson.currentStep ? `&fraga=${promptId ?? ''}` : ''
    return seeOther(c, `/ung/svara/${lesson.code}?kvitto=${sent.value}${asking}`)
  })

  app.get('/ung/klass/:code', async (c) => {
    const { lesson } = await lessonOf(c)
    const received = (await notesOf(db, lesson.id)).length
    const published = await publishedOfMeeting(db, lesson)
    const page = <ClassPage {...{ visit: c.var.visit, now: now(), lesson, received, published }} />
    return answerPage(c, page)
  })

  app.get('/ung/klass/:code/affisch.pdf', async (c) => {
    const { lesson, wayIn } = await lessonOf(c)
    const on = found(lesson.repliedAt)
    const fates = countNotes(await publishedOfMeeting(db, lesson))
    const input = { meeting: lesson, wayIn, origin: context.config.publicUrl }
    const document = posterDocument(input, { on, language: c.var.visit.lang, fates })
    return answerPdf(c, `svar-${lesson.code}`, document)
  })

  return app
}
