import { pageWords } from '~/features/glossary'
import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { dayInSweden } from '~/kernel/time'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { comment } from '../commands'
import { afterwards, leafAt, leavesOf } from '../domain'
import {
  anchorOf,
  askedPassage,
  askedPassages,
  commentByReceiptCode,
  commentCounts,
  commentsOf,
  consultationBySlug,
  decisionsOfDocument,
  firstCommentsOf,
  listConsultations,
  type PublicConsultation,
  passagesOf,
  statementOf,
} from '../queries'
import { SentComment } from '../schema'
import type { ConsultationBeside } from './beside'
import { CommentPage } from './comment-page'
import { CommentReceiptPage } from './comment-receipt'
import { ConsultationPage, ConsultationsPage, SHOWN } from './consultation-pages'

/** From the draft sent out to a comment, its receipt and its answer. */
export const consultationRoutes = (context: Context, beside: ConsultationBeside): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()
  const guard = floodGuard(context)

  const asked = async (slug: string, passageSlug: string) => {
    const about = await remembered(db, `asked about:${slug}/${passageSlug}`, async () => {
      const consultation = await consultationBySlug(db, slug)
      const passage = consultation && (await askedPassage(db, consultation.id, passageSlug))
      return passage ? { consultation, passage } : undefined
    })
    return found(about)
  }

  /** Whether the text was decided after the consultation had closed. */
  const decided = async ({ documentId, closesAt }: PublicConsultation): Promise<boolean> =>
    (await decisionsOfDocument(db, documentId)).some(({ decidedOn }) => decidedOn >= dayInSweden(closesAt))

  // Never kept on the way: each form carries a key of its own.
  const commentPage = async (
    c: Request,
    about: Awaited<ReturnType<typeof asked>>,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const { consultation, passage } = about
    const { comments, next } = await remembered(db, `said of:${consultation.id}:${passage.id}`, async () => ({
      comments: await commentsOf(db, { consultationId: consultation.id, passageId: passage.id }),
      next: afterwards(await commentCounts(db, consultation.id), await decided(consultation)),
    }))
    const puzzle = await guard.puzzleFor(c)
    const shown = { consultation, passage, comments, afterwards: next, values, errors, puzzle }
    const words = await pageWords(context, c.var.visit)
    return answerPage(
      c,
      <CommentPage visit={c.var.visit} now={now()} {...shown} words={words} />,
      status,
      true,
    )
  }

  app.get('/remiss', async (c) => {
    const consultations = await listConsultations(db)
    return answerPage(c, <ConsultationsPage visit={c.var.visit} now={now()} consultations={consultations} />)
  })

  app.get('/remiss/kvitto/:code', async (c) => {
    const { visit } = c.var
    const code = found(parseReceiptCode(c.req.param('code')))
    const sent = found(await commentByReceiptCode(db, code))
    const address = `${config.publicUrl}${visit.href(`/remiss/kvitto/${code}`)}`
    const anchor = await anchorOf(db, sent.wordingId)
    const page = <CommentReceiptPage {...{ visit, now: now(), code, address, comment: sent, anchor }} />
    return answerPage(c, page, 200, true)
  })

  app.get('/remiss/:slug', async (c) => {
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    const leaves = leavesOf(await askedPassages(db, consultation.id))
    const leaf = leafAt(leaves, { page: c.req.query('sida'), passage: c.req.query('stycke') })
    const passageIds = leaf.parts.flatMap(({ passages }) => passages.map(({ id }) => id))
    const [counts, comments, current, processes] = await Promise.all([
      commentCounts(db, consultation.id),
      firstCommentsOf(db, consultation.id, { passageIds, each: SHOWN, whole: leaf.number === 1 }),
      passagesOf(db, consultation.documentId),
      listProcesses(db),
    ])
    const shown = {
      consultation,
      leaves,
      leaf,
      counts,
      comments,
      versions: new Map(current.map(({ id, version }) => [id, version])),
      afterwards: afterwards(counts, await decided(consultation)),
      hasStatement: (await statementOf(db, consultation.id)) !== undefined,
      isDemo: processes.some(({ id, isDemo }) => id === consultation.processId && isDemo),
      words: await pageWords(context, c.var.visit),
      beside: await beside.forEveryone(c.var.visit, consultation),
    }
    return answerPage(c, <ConsultationPage visit={c.var.visit} now={now()} {...shown} />)
  })

  app.get('/remiss/:slug/:passage', async (c) =>
    commentPage(c, await asked(c.req.param('slug'), c.req.param('passage'))),
  )

  app.post('/remiss/:slug/:passage', async (c) => {
    const values = await readForm(c)
    const about = await asked(c.req.param('slug'), c.req.param('passage'))
    const checked = check(SentComment, values)
    if (!checked.ok) return commentPage(c, about, 422, values, checked.errors)
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop')
      return commentPage(c, about, 429, values, [{ field: 'text', message: 'site.error.flood' }])
    const { stance, text, sender, name, language, key } = checked.data
    const receipt = await comment(context, {
      consultationId: about.consultation.id,
      passageId: about.passage.id,
      stance,
      body: text,
      language,
      senderKind: sender,
      senderName: name,
      idempotencyKey: key,
      ...(verdict.kind === 'suspect' ? { suspicion: verdict.suspicion } : {}),
    })
    if (receipt.ok) return seeOther(c, `/remiss/kvitto/${receipt.value.code}`)
    if (receipt.reason === 'unknown') throw new Problem(404)
    return commentPage(c, about, 409, values)
  })

  return app
}
