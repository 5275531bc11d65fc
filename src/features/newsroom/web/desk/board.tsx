import { z } from 'zod'
import { answerPage } from '~/features/site'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addStory, giveTask } from '../../commands'
import { BLANK, STORY_KINDS, WHOLE_COUNTY } from '../../domain'
import { assignmentsFor, deskPeople, openTasks, storiesForStaff } from '../../queries'
import { BoardPage, DeskCalendarPage, type DeskDay } from './board-page'

const PlanForm = z.object({
  headline: z
    .string('newsroom.error.headline')
    .trim()
    .min(1, 'newsroom.error.headline')
    .max(120, 'newsroom.error.too-long'),
  kind: z.enum(STORY_KINDS, 'site.error.not-valid'),
  place: z.enum([WHOLE_COUNTY, ...MUNICIPALITY_CODES], 'site.error.not-valid'),
  staff: z.union([z.literal('').transform(() => null), z.uuid('site.error.not-valid')]).default(null),
  plannedOn: z.union([z.literal('').transform(() => null), z.iso.date('newsroom.error.day')]).default(null),
})

/** The plan of the newsroom: as a board, as days, and how a story gets on it. */
export const boardRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  const boardPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const dropped = c.req.query('undanlagda') === '1'
    const filter = {
      kind: c.req.query('sort') ?? '',
      place: c.req.query('kommun') ?? '',
      person: c.req.query('person') ?? '',
    }
    const people = await deskPeople(db)
    const theirs = people.some((one) => one.id === filter.person)
      ? new Set((await assignmentsFor(db, filter.person)).map((one) => one.id))
      : undefined
    const stories = (await storiesForStaff(db, { dropped })).filter(
      (story) =>
        (!filter.kind || story.kind === filter.kind) &&
        (!filter.place || story.municipalities.includes(filter.place)) &&
        (!theirs || theirs.has(story.id)),
    )
    const page = <BoardPage visit={c.var.visit} {...{ stories, filter, people, dropped, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  // What will be told is for the whole department to see; who writes is the newsroom's.
  app.get('/arbete/redaktionen', (c) => {
    actorWith(c)
    return boardPage(c)
  })

  app.post('/arbete/redaktionen/planera', async (c) => {
    const actor = editor(c)
    const values = await readForm(c)
    const checked = check(PlanForm, values)
    if (!checked.ok) return boardPage(c, values, checked.errors)
    const { headline, kind, place, staff, plannedOn } = checked.data
    const isKnown = (await deskPeople(db)).some((one) => one.id === staff)
    const at = context.clock.now()
    const { id } = await inTransaction(db, async (tx) => {
      const about = { ...BLANK, headline, kind, municipalities: [place], plannedOn }
      const authorTitle = c.var.visit.staff?.title ?? ''
      const story = await addStory(tx, at, { ...about, authorTitle, planned: true }, actor)
      const task = { task: 'write' as const, dueOn: plannedOn }
      if (staff && isKnown) await giveTask(tx, story.id, { ...task, staffId: staff }, actor, at)
      return story
    })
    return seeOther(c, `/arbete/redaktionen/${id}`)
  })

  app.get('/arbete/redaktionen/kalender', async (c) => {
    actorWith(c)
    const today = dayInSweden(context.clock.now())
    const stories = await storiesForStaff(db)
    const days: DeskDay[] = [
      ...stories.flatMap((story): DeskDay[] => {
        const { id: storyId, headline, language } = story
        const day = (what: DeskDay['what'], on: string | Date | null): DeskDay[] =>
          on === null
            ? []
            : [{ what, day: on instanceof Date ? dayInSweden(on) : on, storyId, headline, language }]
        return [
          ...(story.publishedVersionId ? [] : day('planned', story.plannedOn)),
          ...day('publish', story.publishAt),
          ...day('unpublish', story.unpublishAt),
          ...(story.publishedVersionId ? day('review', story.reviewOn) : []),
        ]
      }),
      ...(await openTasks(db)).map((task): DeskDay => ({ ...task, what: 'task' })),
    ]
    const kept = days.filter((one) => one.day >= today || one.what === 'review')
    const inOrder = kept.sort((a, b) => a.day.localeCompare(b.day))
    return answerPage(c, <DeskCalendarPage visit={c.var.visit} days={inOrder} />, 200, true)
  })

  return app
}
