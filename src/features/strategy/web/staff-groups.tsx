import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addToGroup, groupComments, prepareAnswer, removeFromGroup } from '../commands'
import { allPublishedPassages, commentsToReview, consultationBySlug, groupById } from '../queries'
import { AnswerForm, GroupForm } from '../schema'
import { GroupPage } from './group-page'
import type { Grouping } from './groups'

/** Comments that say the same, put together and answered at once. `again` shows the list with what is wrong. */
export const groupRoutes = (
  context: Context,
  again: (c: Request, grouping: Grouping) => Promise<Response>,
): Routes => {
  const app = routes()
  const { db } = context
  const consultationAt = async (c: Request) => found(await consultationBySlug(db, c.req.param('slug') ?? ''))

  const groupAt = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const consultation = await consultationAt(c)
    const group = found(isId(id) ? await groupById(db, id) : undefined)
    return { consultation, group: found(group.consultationId === consultation.id ? group : undefined) }
  }

  const page = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const { consultation, group } = await groupAt(c)
    const comments = await commentsToReview(db, consultation.id)
    const passages = await allPublishedPassages(db)
    const shown = {
      consultation,
      group,
      comments: comments.filter(({ groupId }) => groupId === group.id),
      passages: passages.filter(({ processId }) => processId === consultation.processId),
      done: c.req.query('klart'),
      values,
      errors,
    }
    const status = errors.length > 0 ? 422 : 200
    return answerPage(c, <GroupPage visit={c.var.visit} {...shown} />, status, true)
  }

  app.post('/arbete/remiss/:slug/grupp', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const values = await readForm(c)
    const commentIds = textsOf(values, 'comment').filter(isId)
    const group = textOf(values, 'group')
    const checked = check(GroupForm, values)
    if (!checked.ok) return again(c, { values, errors: checked.errors })
    const { title } = checked.data
    const gathered = isId(group)
      ? await addToGroup(context, group, commentIds, actor)
      : await groupComments(context, { consultationId: consultation.id, title, commentIds }, actor)
    if (!gathered.ok) {
      const message = `strategy.group.error.${gathered.reason}` as const
      return again(c, { values, errors: [{ field: 'comment', message }] })
    }
    const id = gathered.value?.id ?? group
    return seeOther(c, `/arbete/remiss/${consultation.slug}/grupp/${id}?klart=samlat`)
  })

  app.get('/arbete/remiss/:slug/grupp/:id', (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c)
  })

  app.post('/arbete/remiss/:slug/grupp/:id/ta-ut', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { consultation, group } = await groupAt(c)
    const comment = textOf(await readForm(c), 'comment')
    const removed = isId(comment) ? await removeFromGroup(context, group.id, comment, actor) : undefined
    const done = removed?.ok ? '?klart=uttaget' : ''
    return seeOther(c, `/arbete/remiss/${consultation.slug}/grupp/${group.id}${done}`)
  })

  app.post('/arbete/remiss/:slug/grupp/:id/svar', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { consultation, group } = await groupAt(c)
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return page(c, values, checked.errors)
    const { outcome, text, forwardedTo, passage } = checked.data
    const answer = { groupId: group.id, outcome, text, forwardedTo, passageId: passage }
    const prepared = await prepareAnswer(context, answer, actor)
    if (prepared.ok) return seeOther(c, `/arbete/remiss/${consultation.slug}?klart=forberett`)
    return page(c, values, [{ field: 'text', message: 'strategy.error.answer-published' }])
  })

  return app
}
