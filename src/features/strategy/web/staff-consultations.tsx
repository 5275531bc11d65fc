import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { isDay } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, readForm, textOf, textsOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  moveClosing,
  prepareAnswer,
  publishAnswers,
  publishComment,
  reviewAnswers,
  withholdComment,
} from '../commands'
import { commentState } from '../domain'
import {
  allPublishedPassages,
  anchorOf,
  commentsToReview,
  commentToReview,
  consultationBySlug,
  consultationTallies,
  groupsOf,
  listConsultations,
  openPoints,
  preparedAnswers,
} from '../queries'
import { AnswerForm, PublishedComment, WithheldComment } from '../schema'
import type { ConsultationBeside } from './beside'
import { CommentDesk } from './comment-desk'
import type { Grouping } from './groups'
import type { AnswersRefusal } from './prepared-answers'
import { ReviewListPage, ReviewPage } from './review-pages'
import { groupRoutes } from './staff-groups'
import { statementStaff } from './staff-statement'

type Wrong = Parameters<typeof CommentDesk>[0]['wrong']

/** Comments as they come in: read, shown or not, answered, the answers published together. */
export const reviewRoutes = (context: Context, beside: ConsultationBeside): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const review = async (c: Request, failed?: AnswersRefusal, wrong?: Grouping, moved?: Grouping) => {
    const consultation = found(await consultationBySlug(db, c.req.param('slug') ?? ''))
    const comments = await commentsToReview(db, consultation.id)
    const prepared = (await preparedAnswers(db, 'comments')).filter(
      ({ consultationSlug }) => consultationSlug === consultation.slug,
    )
    const done = c.req.query('klart')
    const groups = await groupsOf(db, consultation.id)
    const left = await openPoints(db, consultation.id, beside.left)
    const told = await beside.forStaff(c.var.visit, consultation)
    const shown = { consultation, comments, prepared, groups, left, done, failed, wrong, moved, beside: told }
    const props = { visit: c.var.visit, now: now(), ...shown }
    return answerPage(c, <ReviewPage {...props} />, failed || wrong || moved ? 422 : 200, true)
  }

  const commentAt = async (c: Request) => {
    const id = c.req.param('comment') ?? ''
    const consultation = found(await consultationBySlug(db, c.req.param('slug') ?? ''))
    const comment = found(isId(id) ? await commentToReview(db, id) : undefined)
    return { consultation, comment }
  }

  const desk = async (c: Request, wrong?: Wrong) => {
    const { consultation, comment } = await commentAt(c)
    const others = await commentsToReview(db, consultation.id)
    const next = others.find((one) => one.id !== comment.id && commentState(one) === 'waiting')?.id
    const passages = (await allPublishedPassages(db)).filter(
      ({ processId }) => processId === consultation.processId,
    )
    const done = c.req.query('klart')
    const anchor = comment.wordingId ? await anchorOf(db, comment.wordingId) : undefined
    const props = { visit: c.var.visit, consultation, comment, anchor, passages, next, done, wrong }
    return answerPage(c, <CommentDesk {...props} />, wrong ? 422 : 200, true)
  }

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/remiss/${c.req.param('slug')}/${c.req.param('comment')}?klart=${done}`)

  app.get('/arbete/remiss', async (c) => {
    actorWith(c, 'strategist', 'admin')
    const consultations = await listConsultations(db)
    const tallies = await consultationTallies(db)
    const page = <ReviewListPage visit={c.var.visit} now={now()} {...{ consultations, tallies }} />
    return answerPage(c, page, 200, true)
  })

  app.get('/arbete/remiss/:slug', (c) => {
    actorWith(c, 'strategist', 'admin')
    return review(c)
  })

  const together =
    (act: typeof publishAnswers | typeof reviewAnswers, done: string) => async (c: Request) => {
      const actor = actorWith(c, 'strategist', 'admin')
      const ids = textsOf(await readForm(c), 'id').filter(isId)
      const acted = await act(context, ids, actor)
      if (!acted.ok) return review(c, acted.reason)
      return seeOther(c, `/arbete/remiss/${c.req.param('slug')}?klart=${done}`)
    }
  app.post('/arbete/remiss/:slug/granska', together(reviewAnswers, 'granskat'))
  app.post('/arbete/remiss/:slug/publicera', together(publishAnswers, 'publicerat'))

  app.post('/arbete/remiss/:slug/sista-dag', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    const values = await readForm(c)
    const closesOn = textOf(values, 'closesOn')
    const moved = isDay(closesOn) ? await moveClosing(context, consultation.id, closesOn, actor) : undefined
    if (moved?.ok) return seeOther(c, `/arbete/remiss/${consultation.slug}?klart=sista-dag`)
    const reason = moved?.reason ?? 'date'
    const message = reason === 'unknown' ? 'strategy.error.date' : `strategy.error.${reason}`
    return review(c, undefined, undefined, { values, errors: [{ field: 'closesOn', message }] })
  })

  app.route(
    '/',
    groupRoutes(context, (c, wrong) => review(c, undefined, wrong)),
  )
  app.route('/', statementStaff(context, beside))

  app.get('/arbete/remiss/:slug/:comment', (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.post('/arbete/remiss/:slug/:comment/visa', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { comment } = await commentAt(c)
    const values = await readForm(c)
    const checked = check(PublishedComment, values)
    if (!checked.ok) return desk(c, { form: 'show', values, errors: checked.errors })
    await publishComment(context, comment.id, { text: checked.data.shown }, actor)
    return back(c, 'visas')
  })

  app.post('/arbete/remiss/:slug/:comment/dolj', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { comment } = await commentAt(c)
    const values = await readForm(c)
    const checked = check(WithheldComment, values)
    if (!checked.ok) return desk(c, { form: 'withhold', values, errors: checked.errors })
    await withholdComment(context, comment.id, checked.data.reason, actor)
    return back(c, 'visas-inte')
  })

  app.post('/arbete/remiss/:slug/:comment/svar', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { comment } = await commentAt(c)
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return desk(c, { form: 'answer', values, errors: checked.errors })
    const { outcome, text, forwardedTo, passage } = checked.data
    const answer = { commentId: comment.id, outcome, text, forwardedTo, passageId: passage }
    const prepared = await prepareAnswer(context, answer, actor)
    if (prepared.ok) return back(c, 'forberett')
    const message =
      prepared.reason === 'in_group' ? 'strategy.error.in-group' : 'strategy.error.answer-published'
    const errors = [{ field: 'text', message }]
    return desk(c, { form: 'answer', values, errors })
  })

  return app
}
