import { answerPage } from '~/features/site'
import { municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { TOPICS } from '../../domain'
import { publishedLanguages, storiesForFeed } from '../../queries'
import { changedAt, FORMATS, type Format, feedPath, withChosen } from './feed'
import { feedTitle } from './feed-links'
import { FeedsPage } from './feeds-page'
import { WRITE } from './write'

const CACHE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60'
const IN_FEED = 30

/** Ways to follow the stories without visiting: each feed in one language, of all, of a municipality or of a topic. */
export const feedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const { publicUrl } = config

  const chosen = (c: Request) => {
    const { kommun, amne } = c.req.query()
    const place = kommun ? found(municipalityBySlug(kommun)) : undefined
    const topic = amne ? found(TOPICS.find((one) => one === amne)) : undefined
    return { place, topic }
  }

  const feed = async (c: Request, format: Format) => {
    const { visit } = c.var
    const { place, topic } = chosen(c)
    const language = visit.lang
    const stories = await storiesForFeed(db, IN_FEED, { language, place: place?.code, topic })
    const narrowed = { place: place?.slug, topic }
    const times = stories.map((story) => changedAt(story).getTime())
    const updated = times.length > 0 ? new Date(Math.max(...times)) : undefined
    const body = WRITE[format]({
      address: publicUrl + visit.href(feedPath(format, narrowed)),
      page: publicUrl + visit.href(withChosen('/nyheter', narrowed)),
      title: feedTitle(visit, narrowed),
      description: visit.t('newsroom.list.lead'),
      language,
      origin: publicUrl,
      updated,
      stories,
    })
    // A reader that asks every hour is told in a few bytes that nothing is new: the page cache knows its ETag and date.
    c.header('cache-control', CACHE)
    if (updated) c.header('last-modified', updated.toUTCString())
    c.header('content-type', `${FORMATS[format].mime}; charset=utf-8`)
    return c.body(body)
  }

  for (const format of Object.keys(FORMATS) as Format[]) app.get(`/nyheter/${format}`, (c) => feed(c, format))

  app.get('/nyheter/floden', async (c) => {
    const { place, topic } = chosen(c)
    const page = (
      <FeedsPage
        visit={c.var.visit}
        now={context.clock.now()}
        publicUrl={publicUrl}
        languages={await publishedLanguages(db)}
        place={place?.slug}
        topic={topic}
      />
    )
    return answerPage(c, page)
  })

  return app
}
