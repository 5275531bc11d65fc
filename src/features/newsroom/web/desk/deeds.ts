import { z } from 'zod'
import { isId } from '~/kernel/ids'
import { isDay, momentInSweden, morningOr, startOfDay } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  answerReview,
  askForReview,
  askToldAbout,
  assignStory,
  cancelSchedule,
  commentStory,
  confirmTags,
  correctStory,
  dropStory,
  finishAssignment,
  followUpStory,
  publishStory,
  settleComment,
  unpublishStory,
} from '../../commands'
import { TASKS, type Unready } from '../../domain'
import { deskPeople, type StaffStory } from '../../queries'
import type { DONE } from './desk-page'
import { blockingIn, reportOf } from './report'
import { deskPage, storyOf } from './story'
import { FIELD } from './values'

const words = (message: string, max = 2_000) =>
  z.string(message).trim().min(1, message).max(max, 'newsroom.error.too-long')

const AnswerForm = z
  .object({
    review: z.uuid('site.error.not-valid'),
    answer: z.enum(['approved', 'changes'], 'newsroom.error.answer'),
    text: z.string().trim().max(2_000, 'newsroom.error.too-long').default(''),
  })
  .refine(({ answer, text }) => answer === 'approved' || text !== '', {
    path: ['text'],
    message: 'newsroom.error.what-to-change',
  })

const FollowForm = z.object({
  note: words('newsroom.error.follow'),
  nextOn: z.iso.date('newsroom.error.day'),
})

/** When it goes out and when it goes away again, as typed; empty is now and never. */
const timesIn = (values: Values): { at?: Date; until?: Date; errors: FieldError[] } => {
  const [day, time, until] = [
    textOf(values, 'day'),
    textOf(values, 'time').trim(),
    textOf(values, 'untilDay'),
  ]
  const errors: FieldError[] = []
  const clock = morningOr(time)
  if (day && !isDay(day)) errors.push({ field: 'day', message: 'newsroom.error.day' })
  if (!clock) errors.push({ field: 'time', message: 'newsroom.error.time' })
  if (until && !isDay(until)) errors.push({ field: 'untilDay', message: 'newsroom.error.day' })
  if (time && !day) errors.push({ field: 'day', message: 'newsroom.error.day' })
  if (errors.length > 0) return { errors }
  return {
    ...(day ? { at: momentInSweden(day, clock) } : {}),
    ...(until ? { until: startOfDay(until) } : {}),
    errors,
  }
}

/** What is done with a story beside writing it: each a button on its page. */
export const deedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')
  const done = (c: Request, story: StaffStory, word: (typeof DONE)[number]) =>
    seeOther(c, `/arbete/redaktionen/${story.id}?klart=${word}`)
  const wrong = (c: Request, story: StaffStory, values: Values, errors: FieldError[]) =>
    deskPage(context, c, story, { values, errors })

  const deed = (
    name: string,
    act: (c: Request, story: StaffStory, actor: ReturnType<typeof editor>) => Promise<Response> | Response,
  ) =>
    app.post(`/arbete/redaktionen/:id/${name}`, async (c) => {
      const actor = editor(c)
      return act(c, await storyOf(context, c), actor)
    })

  deed('publicera', async (c, story, actor) => {
    const values = await readForm(c)
    const { errors, ...times } = timesIn(values)
    if (errors.length > 0) return wrong(c, story, values, errors)
    const { report } = await reportOf(context, story)
    const how = { ...times, blocking: blockingIn(report), reason: textOf(values, 'reason') }
    const published = await publishStory(context, story.id, actor, how)
    if (published.ok) return done(c, story, times.at ? 'tid' : 'publicerat')
    const { reason } = published
    const field = reason === 'needs_reason' ? 'reason' : (FIELD[reason as Unready] ?? 'headline')
    return wrong(c, story, values, [{ field, message: `newsroom.error.lacks-${reason}` }])
  })

  deed('dolj', async (c, story, actor) => {
    await unpublishStory(context, story.id, actor)
    return done(c, story, 'avpublicerat')
  })

  deed('avboka-tid', async (c, story, actor) => {
    await cancelSchedule(context, story.id, actor)
    return done(c, story, 'avbokat')
  })

  deed('granska', async (c, story, actor) => {
    await askForReview(context, story.id, actor)
    return done(c, story, 'fragat')
  })

  deed('svara', async (c, story, actor) => {
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return wrong(c, story, values, checked.errors)
    const { review, ...answer } = checked.data
    const answered = await answerReview(context, review, answer, actor)
    if (answered.ok) return done(c, story, 'svarat')
    return wrong(c, story, values, [{ field: 'answer', message: `newsroom.error.review-${answered.reason}` }])
  })

  deed('visa-for', async (c, story, actor) => {
    const values = await readForm(c)
    const checked = check(z.object({ readerTitle: words('newsroom.error.reader-title', 120) }), values)
    if (!checked.ok) return wrong(c, story, values, checked.errors)
    const asked = await askToldAbout(context, story.id, checked.data.readerTitle, actor)
    if (!asked.ok) throw new Problem(404)
    return deskPage(context, c, story, { made: `${context.config.publicUrl}/granska/${asked.value.token}` })
  })

  deed('kommentera', async (c, story, actor) => {
    const values = await readForm(c)
    const checked = check(z.object({ comment: words('newsroom.error.comment') }), values)
    if (!checked.ok) return wrong(c, story, values, checked.errors)
    await commentStory(context, story.id, checked.data.comment, actor)
    return done(c, story, 'kommenterat')
  })

  deed('kommentar/:part', async (c, story, actor) => {
    const part = c.req.param('part') ?? ''
    if (isId(part)) await settleComment(context, story.id, part, actor)
    return done(c, story, 'kommenterat')
  })

  deed('uppdrag', async (c, story, actor) => {
    const values = await readForm(c)
    const task = TASKS.find((one) => one === textOf(values, 'task'))
    const person = (await deskPeople(db)).find((one) => one.id === textOf(values, 'staff'))
    const dueOn = textOf(values, 'dueOn')
    if (!task || !person || (dueOn && !isDay(dueOn))) throw new Problem(400)
    await assignStory(context, story.id, { staffId: person.id, task, dueOn: dueOn || null }, actor)
    return done(c, story, 'uppdrag')
  })

  deed('uppdrag/:part', async (c, story, actor) => {
    const part = c.req.param('part') ?? ''
    if (isId(part)) await finishAssignment(context, story.id, part, actor)
    return done(c, story, 'uppdrag')
  })

  deed('ratta', async (c, story, actor) => {
    const values = await readForm(c)
    const checked = check(z.object({ correction: words('newsroom.error.correction') }), values)
    if (!checked.ok) return wrong(c, story, values, checked.errors)
    await correctStory(context, story.id, checked.data.correction, actor)
    return done(c, story, 'rattat')
  })

  deed('folj-upp', async (c, story, actor) => {
    const values = await readForm(c)
    const checked = check(FollowForm, values)
    if (!checked.ok) return wrong(c, story, values, checked.errors)
    const { note, nextOn } = checked.data
    await followUpStory(context, story.id, { note, reviewOn: nextOn }, actor)
    return done(c, story, 'foljt')
  })

  deed('etiketter', async (c, story, actor) => {
    await confirmTags(context, story.id, actor)
    return done(c, story, 'etiketter')
  })

  for (const [name, dropped] of [
    ['lagg-undan', true],
    ['ta-upp', false],
  ] as const) {
    deed(name, async (c, story, actor) => {
      await dropStory(context, story.id, dropped, actor)
      return done(c, story, 'undan')
    })
  }

  return app
}
