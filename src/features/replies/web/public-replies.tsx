import { answerPage } from '~/features/site'
import { askedPassages, commentsOf, consultationBySlug, pointsToReview } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { coverage } from '../domain'
import {
  everyQuestionOf,
  invitationsOf,
  piecesIn,
  publishedReplies,
  publishedReply,
  replyByReceiptCode,
  shownFile,
} from '../queries'
import { sendFile } from './file'
import { ReceiptPage } from './receipt-page'
import { RepliesPage, ReplyPage } from './reply-pages'

/** Replies as everybody reads them, and the sender's own page. */
export const replyRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

  // One sort of code for comments and replies: what is no reply's is left to the comments.
  app.get('/remiss/kvitto/:code', async (c, next) => {
    const { visit } = c.var
    const code = parseReceiptCode(c.req.param('code'))
    const reply = code ? await replyByReceiptCode(db, code) : undefined
    if (!code || !reply) return next()
    const points = await pointsToReview(db, reply.id)
    const shown = {
      points,
      share: coverage(reply.text, await piecesIn(db, reply.id)),
      questions: await everyQuestionOf(db, reply.consultationId),
      address: `${config.publicUrl}${visit.href(`/remiss/kvitto/${code}`)}`,
    }
    return answerPage(c, <ReceiptPage {...{ visit, now: now(), code, reply, ...shown }} />, 200, true)
  })

  app.get('/remiss/:slug/remissvar', async (c) => {
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    const [replies, points, invitations] = await Promise.all([
      publishedReplies(db, consultation.id),
      commentsOf(db, { consultationId: consultation.id }),
      invitationsOf(db, consultation.id),
    ])
    const shown = { consultation, replies, points, invitations }
    return answerPage(c, <RepliesPage visit={c.var.visit} now={now()} {...shown} />)
  })

  app.get('/remiss/:slug/remissvar/:id', async (c) => {
    const id = c.req.param('id')
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    const reply = found(isId(id) ? await publishedReply(db, consultation.id, id) : undefined)
    const [points, passages, questions] = await Promise.all([
      commentsOf(db, { replyId: reply.id }),
      askedPassages(db, consultation.id),
      everyQuestionOf(db, consultation.id),
    ])
    const shown = { consultation, reply, points, passages, questions }
    return answerPage(c, <ReplyPage visit={c.var.visit} now={now()} {...shown} />)
  })

  app.get('/remiss/:slug/remissvar/:id/original', async (c) => {
    const id = c.req.param('id')
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    found(isId(id) ? await publishedReply(db, consultation.id, id) : undefined)
    return sendFile(c, found(await shownFile(db, id)))
  })

  return app
}
