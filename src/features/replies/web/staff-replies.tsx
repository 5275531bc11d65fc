import { answerPage } from '~/features/site'
import { askedPassages, consultationBySlug } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Result } from '~/kernel/result'
import type { Context } from '~/platform/context'
import { check, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { makePoint, markNothing, publishReply, undoCut, withholdReply } from '../commands'
import { everyQuestionOf, originalFile, piecesIn, repliesToReview, replyToCut } from '../queries'
import { NothingForm, PointForm, PublishForm, spansIn, WithholdForm } from '../schema'
import { CutDesk } from './cut-desk'
import type { DeskProps } from './desk-props'
import { sendFile } from './file'
import { WorkListPage } from './work-list'

const LIST = '/arbete/remiss/:slug/remissvar'
const DESK = `${LIST}/:id`

/** Replies in the workroom: read, cut into points, shown or not. */
export const workRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const replyAt = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const consultation = found(await consultationBySlug(db, c.req.param('slug') ?? ''))
    const reply = found(isId(id) ? await replyToCut(db, consultation.id, id) : undefined)
    return { consultation, reply }
  }

  const desk = async (c: Request, wrong?: DeskProps['wrong']) => {
    const { consultation, reply } = await replyAt(c)
    const shown = {
      consultation,
      reply,
      pieces: await piecesIn(db, reply.id),
      passages: await askedPassages(db, consultation.id),
      questions: await everyQuestionOf(db, consultation.id),
      done: c.req.query('klart'),
      wrong,
    }
    return answerPage(c, <CutDesk visit={c.var.visit} {...shown} />, wrong ? 422 : 200, true)
  }

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/remiss/${c.req.param('slug')}/remissvar/${c.req.param('id')}?klart=${done}`)

  /** After a cut: on, or back to the form with what was wrong beside what was chosen. */
  const afterCut = (c: Request, values: Values, done: string, result: Result<unknown, string>) => {
    if (result.ok) return back(c, done)
    if (result.reason === 'unknown') throw new Problem(404)
    const field = result.reason === 'words_not_there' ? 'words' : 'span'
    const errors = [{ field, message: `replies.error.cut.${result.reason}` }]
    return desk(c, { form: 'cut', values, errors })
  }

  app.get(LIST, async (c) => {
    actorWith(c, 'strategist', 'admin')
    const consultation = found(await consultationBySlug(db, c.req.param('slug')))
    const replies = await repliesToReview(db, consultation.id)
    return answerPage(c, <WorkListPage visit={c.var.visit} {...{ consultation, replies }} />, 200, true)
  })

  app.get(DESK, (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.get(`${DESK}/original`, async (c) => {
    actorWith(c, 'strategist', 'admin')
    const { reply } = await replyAt(c)
    return sendFile(c, found(await originalFile(db, reply.id)))
  })

  app.post(`${DESK}/klipp`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { reply } = await replyAt(c)
    const values = await readForm(c)
    const spans = spansIn(textsOf(values, 'span'))
    if (textOf(values, 'do') === 'nothing') {
      const checked = check(NothingForm, values)
      if (!checked.ok) return desk(c, { form: 'cut', values, errors: checked.errors })
      const marked = await markNothing(context, reply.id, { spans, ...checked.data }, actor)
      return afterCut(c, values, 'inget', marked)
    }
    const checked = check(PointForm, values)
    if (!checked.ok) return desk(c, { form: 'cut', values, errors: checked.errors })
    const { passage: passageId, stance, words } = checked.data
    const made = await makePoint(context, reply.id, { spans, words, passageId, stance }, actor)
    return afterCut(c, values, 'punkt', made)
  })

  app.post(`${DESK}/angra`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { reply } = await replyAt(c)
    const values = await readForm(c)
    const piece = textOf(values, 'piece')
    const undone = isId(piece) ? await undoCut(context, reply.id, piece, actor) : undefined
    return afterCut(c, values, 'angrat', found(undone))
  })

  app.post(`${DESK}/visa`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { reply } = await replyAt(c)
    const values = await readForm(c)
    const checked = check(PublishForm, values)
    if (!checked.ok) return desk(c, { form: 'show', values, errors: checked.errors })
    const { masks, original } = checked.data
    const shown = { masks: masks.split('\n'), showOriginal: original !== undefined }
    await publishReply(context, reply.id, shown, actor)
    return back(c, 'visas')
  })

  app.post(`${DESK}/dolj`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { reply } = await replyAt(c)
    const values = await readForm(c)
    const checked = check(WithholdForm, values)
    if (!checked.ok) return desk(c, { form: 'withhold', values, errors: checked.errors })
    await withholdReply(context, reply.id, checked.data.reason, actor)
    return back(c, 'visas-inte')
  })

  return app
}
