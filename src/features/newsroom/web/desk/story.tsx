import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { PICTURE_BYTES_MAX, type Prepared, preparePicture } from '~/platform/files'
import { check, type FieldError, readFile, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeStory, writeStory } from '../../commands'
import {
  assignmentsOf,
  commentsOf,
  correctionsOf,
  deskPeople,
  languagesOf,
  passageIdsOf,
  picturesOf,
  reviewsOf,
  type StaffStory,
  storyForStaff,
  versionsOf,
  voicesOf,
} from '../../queries'
import { StoryForm } from '../../schema'
import { bodyFrom } from '../editor/body-field'
import { DeskPage, NewStoryPage } from './desk-page'
import { reportOf } from './report'
import { START, valuesOf, voicesFrom } from './values'

export interface Sent {
  values?: Values
  errors?: FieldError[]
  status?: 200 | 409 | 422
  /** A secret address just made. */
  made?: string
}

/** @throws Problem when nobody of the newsroom is signed in, or there is no such story */
export const storyOf = async ({ db }: Context, c: Request): Promise<StaffStory> => {
  const id = c.req.param('id') ?? ''
  return found(isId(id) ? await storyForStaff(db, id) : undefined)
}

/** The page of one story, with what was typed when something was wrong. */
export const deskPage = async (
  context: Context,
  c: Request,
  story: StaffStory,
  { values, errors = [], status, made }: Sent = {},
) => {
  const { db, clock } = context
  const { visit } = c.var
  const [passageIds, voices] = [await passageIdsOf(db, story.id), await voicesOf(db, story.id)]
  const page = (
    <DeskPage
      {...{ visit, story, errors, made }}
      now={clock.now()}
      values={{ ...valuesOf(story, { passageIds, voices }), ...values }}
      passages={await allPublishedPassages(db)}
      pictures={await picturesOf(db, story.blocks)}
      reviews={await reviewsOf(db, story.id)}
      comments={await commentsOf(db, story.id)}
      tasks={await assignmentsOf(db, story.id)}
      people={await deskPeople(db)}
      versions={await versionsOf(db, story.id)}
      corrections={await correctionsOf(db, story.id)}
      languages={await languagesOf(db, story)}
      language={await reportOf(story)}
      words={await pageWords(context, visit)}
      me={visit.staff?.id ?? ''}
      done={c.req.query('klart')}
    />
  )
  return answerPage(c, page, status ?? (errors.length > 0 ? 422 : 200), true)
}

/** Writing: a new story, and changes of one. */
export const storyRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  const newPage = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const passages = await allPublishedPassages(db)
    const page = <NewStoryPage visit={c.var.visit} {...{ values, errors, passages }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  /** The picture as it will be stored; an error stands at its field. */
  const pictureIn = async (c: Request): Promise<{ picture?: Prepared | undefined; errors: FieldError[] }> => {
    const bytes = await readFile(c, 'picture')
    if (!bytes) return { errors: [] }
    const prepared = bytes.length > PICTURE_BYTES_MAX ? undefined : await preparePicture(bytes)
    if (prepared?.ok) return { picture: prepared.value, errors: [] }
    const message =
      prepared?.reason === 'not_a_picture' ? 'newsroom.error.picture' : 'newsroom.error.picture-large'
    return { errors: [{ field: 'picture', message }] }
  }

  const readStory = async (c: Request) => {
    const values = await readForm(c)
    const { picture, errors } = await pictureIn(c)
    const checked = check(StoryForm, values)
    if (!checked.ok) errors.push(...checked.errors)
    const written = { ...bodyFrom(values), picture, voices: voicesFrom(values) }
    return { values, errors, input: checked.ok ? { ...checked.data, ...written } : undefined }
  }

  app.get('/arbete/redaktionen/ny', (c) => {
    editor(c)
    return newPage(c, START)
  })

  app.post('/arbete/redaktionen/ny', async (c) => {
    const actor = editor(c)
    const { values, errors, input } = await readStory(c)
    if (!input || errors.length > 0) return newPage(c, values, errors)
    const authorTitle = c.var.visit.staff?.title ?? ''
    const { id } = await writeStory(context, { ...input, authorTitle }, actor)
    return seeOther(c, `/arbete/redaktionen/${id}?klart=sparat`)
  })

  app.get('/arbete/redaktionen/:id', async (c) => {
    editor(c)
    return deskPage(context, c, await storyOf(context, c))
  })

  app.post('/arbete/redaktionen/:id', async (c) => {
    const actor = editor(c)
    const story = await storyOf(context, c)
    const { values, errors, input } = await readStory(c)
    if (!input || errors.length > 0) return deskPage(context, c, story, { values, errors })
    const done = await changeStory(context, story.id, input, actor, Number(textOf(values, 'revision')))
    if (done.ok) return seeOther(c, `/arbete/redaktionen/${story.id}?klart=sparat`)
    const clash = [{ field: 'headline', message: `newsroom.error.lacks-${done.reason}` }]
    return deskPage(context, c, story, { values, errors: clash, status: 409 })
  })

  return app
}
