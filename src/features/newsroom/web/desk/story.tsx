import { currentGlossary, pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { allowFilms } from '~/platform/http/film'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeStory, writeStory } from '../../commands'
import { filmsIn, picturesIn } from '../../domain'
import {
  assignmentsOf,
  commentsOf,
  correctionsOf,
  deskPeople,
  languagesOf,
  passageIdsOf,
  reviewsOf,
  type StaffStory,
  sizesOf,
  storyForStaff,
  versionsOf,
  voicesOf,
} from '../../queries'
import { moveInBody, picturesInForm, StoryForm } from '../../schema'
import { isBodyMove, readBody, readPicture, sentPictureIn } from '../editor/read-body'
import { editorRoutes } from '../editor/routes'
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
  allowFilms(c, filmsIn(story.blocks))
  const shown = { ...valuesOf(story, { passageIds, voices }), ...values }
  const page = (
    <DeskPage
      {...{ visit, story, errors, made }}
      now={clock.now()}
      {...(await askedBy(context, shown, story))}
      values={shown}
      reviews={await reviewsOf(db, story.id)}
      comments={await commentsOf(db, story.id)}
      tasks={await assignmentsOf(db, story.id)}
      people={await deskPeople(db)}
      versions={await versionsOf(db, story.id)}
      corrections={await correctionsOf(db, story.id)}
      languages={await languagesOf(db, story)}
      language={await reportOf(context, story)}
      words={await pageWords(context, visit)}
      me={visit.staff?.id ?? ''}
      done={c.req.query('klart')}
    />
  )
  return answerPage(c, page, status ?? (errors.length > 0 ? 422 : 200), true)
}

/** What the form asks for beside the story: passages, words and pictures to choose among. */
const askedBy = async (context: Context, values: Values, story?: StaffStory) => ({
  passages: await allPublishedPassages(context.db),
  terms: [...(await currentGlossary(context)).terms.values()].map(({ slug, lemma }) => ({
    slug,
    word: lemma.sv,
  })),
  pictures: await sizesOf(context.db, [
    ...picturesIn(story?.blocks ?? []),
    ...picturesInForm(values),
    ...(story?.pictureId ? [story.pictureId] : []),
  ]),
})

/** A picture of the body was not one, or too large: told at its field, also when another button was pressed. */
const unsentPictures = (errors: readonly FieldError[]): FieldError[] => {
  const sent = errors.filter(({ field }) => field.startsWith('block-') && field.endsWith('-file'))
  return sent.some(({ message }) => message !== 'newsroom.error.body-picture') ? sent : []
}

/** Writing: a new story, and changes of one. */
export const storyRoutes = (context: Context): Routes => {
  const app = routes()
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')

  const newPage = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const asked = await askedBy(context, values)
    const page = <NewStoryPage visit={c.var.visit} {...{ values, errors, ...asked }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const readStory = async (c: Request, actor: Actor) => {
    const { values, blocks, errors } = await readBody(context, c, await readForm(c), actor)
    const main = await readPicture(c, 'picture')
    if (main?.error) errors.push(main.error)
    const checked = check(StoryForm, values)
    if (!checked.ok) errors.push(...checked.errors)
    if (!checked.ok || !blocks) return { values, errors, input: undefined }
    const sentPictureId = await sentPictureIn(context, values)
    const written = { blocks, picture: main?.picture, sentPictureId, voices: voicesFrom(values) }
    return { values, errors, input: { ...checked.data, ...written } }
  }

  /** A button of the body was pressed: the same page with the parts changed and nothing saved. */
  const moved = (values: Values, errors: readonly FieldError[]): Sent => {
    const unsent = unsentPictures(errors)
    return unsent.length > 0 ? { values, errors: unsent } : { values: moveInBody(values).values }
  }

  app.route('/', editorRoutes(context))

  app.get('/arbete/redaktionen/ny', (c) => {
    editor(c)
    return newPage(c, START)
  })

  app.post('/arbete/redaktionen/ny', async (c) => {
    const actor = editor(c)
    const { values, errors, input } = await readStory(c, actor)
    if (isBodyMove(values)) {
      const shown = moved(values, errors)
      return newPage(c, shown.values ?? values, shown.errors)
    }
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
    const { values, errors, input } = await readStory(c, actor)
    if (isBodyMove(values)) return deskPage(context, c, story, moved(values, errors))
    if (!input || errors.length > 0) return deskPage(context, c, story, { values, errors })
    const done = await changeStory(context, story.id, input, actor, Number(textOf(values, 'revision')))
    if (done.ok) return seeOther(c, `/arbete/redaktionen/${story.id}?klart=sparat`)
    const clash = [{ field: 'headline', message: `newsroom.error.lacks-${done.reason}` }]
    return deskPage(context, c, story, { values, errors: clash, status: 409 })
  })

  return app
}
