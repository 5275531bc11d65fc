import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { decideGroup, labelCampaign } from '../commands'
import { alikeGroup, byDiaryNumber, groupsWaiting, membersOf, undecidedIn } from '../queries'
import { CampaignNote, MergeWith, Reason } from '../schema'
import { AlikeGroupPage, AlikeListPage } from './alike-page'

/** Groups of inspel that say nearly the same words, decided in one go. */
export const alikeStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const groupIn = async (c: Request) => {
    const id = c.req.param('group') ?? ''
    return found(isId(id) ? await alikeGroup(db, id) : undefined)
  }

  const groupPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const group = await groupIn(c)
    const members = await membersOf(db, group.groupId)
    const count = c.req.query('klara')
    const left = c.req.query('kvar') ?? '0'
    const done = count && /^\d{1,6}$/.test(count) && /^\d{1,6}$/.test(left) ? { count, left } : undefined
    const labelled = c.req.query('klart') === 'kampanj'
    const props = { visit: c.var.visit, group, members, done, labelled, values, errors }
    return answerPage(c, <AlikeGroupPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  const back = (c: Request, groupId: string, { done, left }: { done: number; left: number }) =>
    seeOther(c, `/arbete/inspel/liknande/${groupId}?klara=${done}&kvar=${left}`)

  app.get('/arbete/inspel/liknande', async (c) => {
    actorWith(c, 'moderator', 'admin')
    const groups = await groupsWaiting(db)
    const props = { visit: c.var.visit, now: context.clock.now(), groups }
    return answerPage(c, <AlikeListPage {...props} />, 200, true)
  })

  app.get('/arbete/inspel/liknande/:group', (c) => {
    actorWith(c, 'moderator', 'admin')
    return groupPage(c)
  })

  // Only those whose text stood on the page are shown to everyone: nothing is published that nobody has read.
  app.post('/arbete/inspel/liknande/:group/publicera', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const { groupId } = await groupIn(c)
    const seen = textOf(await readForm(c), 'ids').split(' ')
    const members = new Set(await undecidedIn(db, groupId))
    const ids = seen.filter((id) => members.has(id))
    const decided = await decideGroup(context, ids, { to: 'published' }, actor)
    return back(c, groupId, decided.ok ? decided.value : { done: 0, left: ids.length })
  })

  app.post('/arbete/inspel/liknande/:group/visa-inte', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const { groupId } = await groupIn(c)
    const values = await readForm(c)
    const checked = check(Reason, values)
    if (!checked.ok) return groupPage(c, values, checked.errors)
    const decision = { to: 'withheld', reason: checked.data.reason } as const
    const decided = await decideGroup(context, await undecidedIn(db, groupId), decision, actor)
    return back(c, groupId, decided.ok ? decided.value : { done: 0, left: 0 })
  })

  app.post('/arbete/inspel/liknande/:group/for-samman', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const { groupId } = await groupIn(c)
    const values = await readForm(c)
    const checked = check(MergeWith, values)
    const mergedInto = checked.ok ? await byDiaryNumber(db, checked.data.other) : undefined
    if (!mergedInto) return groupPage(c, values, [{ field: 'other', message: 'contributions.error.merge' }])
    const others = (await undecidedIn(db, groupId)).filter((id) => id !== mergedInto)
    const decided = await decideGroup(context, others, { to: 'merged', mergedInto }, actor)
    return back(c, groupId, decided.ok ? decided.value : { done: 0, left: 0 })
  })

  app.post('/arbete/inspel/liknande/:group/kampanj', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const { groupId } = await groupIn(c)
    const values = await readForm(c)
    const checked = check(CampaignNote, values)
    if (!checked.ok) return groupPage(c, values, checked.errors)
    await labelCampaign(context, groupId, checked.data.note, actor)
    return seeOther(c, `/arbete/inspel/liknande/${groupId}?klart=kampanj`)
  })

  return app
}
