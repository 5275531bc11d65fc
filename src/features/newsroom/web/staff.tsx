import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { PICTURE_BYTES_MAX, type Prepared, preparePicture } from '~/platform/files'
import { check, type FieldError, readFile, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeStory, publishStory, unpublishStory, writeStory } from '../commands'
import { isTyped, toBlocks, toTyped, type Unready } from '../domain'
import {
  isStoryPicture,
  passageIdsOf,
  picturesOf,
  type StaffStory,
  storiesForStaff,
  storyForStaff,
} from '../queries'
import { StoryForm } from '../schema'
import { answerPicture } from './public'
import { NewsroomPage, StoryFormPage } from './staff-pages'

const FIELD: Record<Unready, string> = {
  headline: 'headline',
  lead: 'lead',
  body: 'body',
  place: 'municipalities',
  alt: 'pictureAlt',
  consent: 'pictureConsent',
  headings: 'body',
  table: 'body',
  transcript: 'body',
  practical: 'when',
}
const START: Values = { language: 'sv', kind: 'article', audiences: 'everyone' }
const DONE = ['sparat', 'publicerat', 'avpublicerat'] as const

const valuesOf = (story: StaffStory, passageIds: string[]): Values => ({
  ...story.practical,
  headline: story.headline,
  lead: story.lead,
  short: story.short,
  means: story.means,
  reader: story.reader,
  purpose: story.purpose,
  action: story.action,
  body: toTyped(story.blocks.filter(isTyped)),
  kind: story.kind,
  language: story.language,
  audiences: story.audiences,
  municipalities: story.municipalities,
  topics: story.topics,
  minorities: story.minorities,
  ages: story.ages,
  pictureAlt: story.pictureAlt ?? '',
  pictureCredit: story.pictureCredit ?? '',
  pictureConsent: story.pictureConsent ?? '',
  passageIds,
  plannedOn: story.plannedOn ?? '',
  reviewOn: story.reviewOn ?? '',
  revision: String(story.revision),
})

/** Where communicators write, look and publish. */
export const newsroomStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const communicator = (c: Request) => actorWith(c, 'communicator', 'admin')

  const storyOf = async (c: Request): Promise<StaffStory> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await storyForStaff(db, id) : undefined)
  }

  const formPage = async (
    c: Request,
    story: StaffStory | undefined,
    values: Values,
    errors: FieldError[] = [],
  ) => {
    const passages = await allPublishedPassages(db)
    const pictures = await picturesOf(db, story?.blocks ?? [])
    const done = DONE.find((word) => word === c.req.query('klart'))
    const words = await pageWords(context, c.var.visit)
    const page = (
      <StoryFormPage {...{ visit: c.var.visit, story, pictures, values, errors, passages, words, done }} />
    )
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
    const blocks = toBlocks(textOf(values, 'body'))
    return { values, errors, input: checked.ok ? { ...checked.data, blocks, picture } : undefined }
  }

  app.get('/arbete/redaktionen', async (c) => {
    communicator(c)
    return answerPage(c, <NewsroomPage visit={c.var.visit} stories={await storiesForStaff(db)} />, 200, true)
  })

  app.get('/arbete/redaktionen/ny', (c) => {
    communicator(c)
    return formPage(c, undefined, START)
  })

  app.post('/arbete/redaktionen/ny', async (c) => {
    const actor = communicator(c)
    const { values, errors, input } = await readStory(c)
    if (!input || errors.length > 0) return formPage(c, undefined, values, errors)
    const authorTitle = c.var.visit.staff?.title ?? ''
    const { id } = await writeStory(context, { ...input, authorTitle }, actor)
    return seeOther(c, `/arbete/redaktionen/${id}?klart=sparat`)
  })

  app.get('/arbete/redaktionen/:id', async (c) => {
    communicator(c)
    const story = await storyOf(c)
    return formPage(c, story, valuesOf(story, await passageIdsOf(db, story.id)))
  })

  type Refused = Unready | 'unknown' | 'changed_by_another' | 'needs_reason'
  const refused = (c: Request, story: StaffStory, values: Values, reason: Refused) =>
    formPage(c, story, values, [
      {
        field: FIELD[reason as Unready] ?? (reason === 'needs_reason' ? 'reason' : 'headline'),
        message: `newsroom.error.lacks-${reason}`,
      },
    ])

  app.post('/arbete/redaktionen/:id', async (c) => {
    const actor = communicator(c)
    const story = await storyOf(c)
    const { values, errors, input } = await readStory(c)
    if (!input || errors.length > 0) return formPage(c, story, values, errors)
    const done = await changeStory(context, story.id, input, actor, Number(textOf(values, 'revision')))
    if (!done.ok) return refused(c, story, values, done.reason)
    return seeOther(c, `/arbete/redaktionen/${story.id}?klart=sparat`)
  })

  app.post('/arbete/redaktionen/:id/publicera', async (c) => {
    const actor = communicator(c)
    const story = await storyOf(c)
    const reason = textOf(await readForm(c), 'reason')
    const done = await publishStory(context, story.id, actor, { reason })
    const values = { ...valuesOf(story, await passageIdsOf(db, story.id)), reason }
    if (!done.ok) return refused(c, story, values, done.reason)
    return seeOther(c, `/arbete/redaktionen/${story.id}?klart=publicerat`)
  })

  app.post('/arbete/redaktionen/:id/dolj', async (c) => {
    const actor = communicator(c)
    const story = await storyOf(c)
    await unpublishStory(context, story.id, actor)
    return seeOther(c, `/arbete/redaktionen/${story.id}?klart=avpublicerat`)
  })

  app.get('/arbete/bild/:id/:variant', async (c) => {
    communicator(c)
    const id = c.req.param('id')
    if (!isId(id) || !(await isStoryPicture(db, id))) throw new Problem(404)
    return answerPicture(context, c)
  })

  return app
}
