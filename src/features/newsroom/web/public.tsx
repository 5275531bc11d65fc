import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import { municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { pictureContent } from '~/platform/files'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { correctionsOf, isPublicPicture, languagesOf, picturesOf, storyBySlug, storyPage } from '../queries'
import { StoryListPage, StoryPage } from './story-page'

/** One size of a picture, as it is kept. */
export const answerPicture = async ({ db }: Context, c: Request, id = c.req.param('id') ?? '') => {
  const content = found(isId(id) ? await pictureContent(db, id, c.req.param('variant') ?? '') : undefined)
  c.header('content-type', content.mime)
  return c.body(new Uint8Array(content.bytes))
}

/** Stories for everyone. */
export const newsroomPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/nyheter', async (c) => {
    const place = municipalityBySlug(c.req.query('kommun') ?? '')
    const after = c.req.query('efter')
    const { rows, next } = await storyPage(db, {
      place: place?.code,
      after: after && isId(after) ? after : undefined,
    })
    const props = { visit: c.var.visit, now: now(), rows, next, place: place?.slug ?? '' }
    return answerPage(c, <StoryListPage {...props} />)
  })

  app.get('/nyheter/:slug', async (c) => {
    const story = found(await storyBySlug(db, c.req.param('slug')))
    const passages = (await allPublishedPassages(db)).filter((passage) =>
      story.passageIds.includes(passage.id),
    )
    const pictures = await picturesOf(db, story.blocks)
    const corrections = await correctionsOf(db, story.id)
    const languages = await languagesOf(db, story)
    const words = await pageWords(context, c.var.visit)
    return answerPage(
      c,
      <StoryPage
        {...{ visit: c.var.visit, now: now(), story, pictures, corrections, languages, words, passages }}
      />,
    )
  })

  app.get('/bild/:id/:variant', async (c) => {
    const id = c.req.param('id')
    if (!isId(id) || !(await isPublicPicture(db, id))) throw new Problem(404)
    // A picture is never changed: another one gets another id.
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return answerPicture(context, c)
  })

  return app
}
