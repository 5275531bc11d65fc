import { pageWords } from '~/features/glossary'
import { pulseAsked } from '~/features/pulse'
import { answerCard, answerPage, cardNamed } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { cropNamed, pictureContent, pictureCrop } from '~/platform/files'
import { allowFilms } from '~/platform/http/film'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { AUDIENCES, filmsIn, TOPICS } from '../domain'
import {
  correctionsOf,
  grantsOfStory,
  isPublicCrop,
  isPublicPicture,
  languagesOf,
  picturesOf,
  publishedLanguages,
  storyBySlug,
  storyPage,
} from '../queries'
import { StoryListPage } from './list-page'
import { storyCard } from './shared'
import { StoryPage } from './story-page'

/** One size of a picture, as it is kept. */
export const answerPicture = async ({ db }: Context, c: Request, id = c.req.param('id') ?? '') => {
  const content = found(isId(id) ? await pictureContent(db, id, c.req.param('variant') ?? '') : undefined)
  c.header('content-type', content.mime)
  return c.body(new Uint8Array(content.bytes))
}

/** Who reads in another language than Swedish gets the stories told in it, if there are any, until they ask for more. */
const languageFor = (
  own: Language,
  asked: string | undefined,
  languages: readonly Language[],
): Language | undefined =>
  languages.find((one) => (asked === undefined ? one === own && own !== 'sv' : one === asked))

/** Stories for everyone. */
export const newsroomPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/nyheter', async (c) => {
    const { visit } = c.var
    const place = municipalityBySlug(c.req.query('kommun') ?? '')
    const audience = AUDIENCES.find((one) => one === c.req.query('for'))
    const topic = TOPICS.find((one) => one === c.req.query('amne'))
    const after = c.req.query('efter')
    const languages = await publishedLanguages(db)
    const language = languageFor(visit.lang, c.req.query('sprak'), languages)
    const { rows, next } = await storyPage(db, {
      place: place?.code,
      audience,
      topic,
      language,
      reader: visit.lang,
      after: after && isId(after) ? after : undefined,
    })
    const chosen = { place: place?.slug ?? '', audience, topic, language, languages }
    return answerPage(c, <StoryListPage {...{ visit, rows, next, ...chosen }} now={now()} />)
  })

  app.get('/nyheter/:slug', async (c) => {
    const story = found(await storyBySlug(db, c.req.param('slug')))
    const passages = (await allPublishedPassages(db)).filter((passage) =>
      story.passageIds.includes(passage.id),
    )
    const pictures = await picturesOf(db, story.blocks)
    const corrections = await correctionsOf(db, story.id)
    const languages = await languagesOf(db, story)
    const grants = await grantsOfStory(db, story)
    const words = await pageWords(context, c.var.visit)
    allowFilms(c, filmsIn(story.blocks))
    const asked = await pulseAsked(context, { occasion: 'story', path: c.var.visit.path })
    return answerPage(
      c,
      <StoryPage
        {...{
          visit: c.var.visit,
          now: now(),
          story,
          pictures,
          corrections,
          languages,
          words,
          passages,
          asked,
          grants,
        }}
      />,
    )
  })

  app.get('/delning/berattelse/:file', async (c) =>
    answerCard(c, storyCard(found(await storyBySlug(db, cardNamed(c))))),
  )

  app.get('/bild/:id/:variant', async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) throw new Problem(404)
    const crop = cropNamed(c.req.param('variant'))
    const isPublic = crop ? await isPublicCrop(db, id, crop.point) : await isPublicPicture(db, id)
    if (!isPublic) throw new Problem(404)
    // A picture is never changed: another one gets another id.
    c.header('cache-control', 'public, max-age=31536000, immutable')
    if (!crop) return answerPicture(context, c)
    const cut = found(await pictureCrop(db, id, crop.kind, crop.point))
    c.header('content-type', cut.mime)
    return c.body(new Uint8Array(cut.bytes))
  })

  return app
}
