import { storyBySlug } from '~/features/newsroom'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes, seeOther } from '~/platform/http/routes'
import { countVisit } from '../commands'
import { CHANNELS } from '../domain'

/** From a post in a channel to the story, counted on the way: how many on a day, nothing about anybody. */
export const fromChannels = (context: Context): Routes => {
  const app = routes()
  app.get('/fran/:channel/:slug', async (c) => {
    const named = c.req.param('channel').replaceAll('-', '_')
    const channel = found(CHANNELS.find((one) => one === named))
    const story = found(await storyBySlug(context.db, c.req.param('slug')))
    // Machines that fetch a card's title or check a link are not readers.
    const isMachine = /bot|crawl|spider|preview|facebookexternalhit|linkedin|slurp|curl|wget/i.test(
      c.req.header('user-agent') ?? '',
    )
    if (c.req.method === 'GET' && !isMachine) {
      const day = dayInSweden(context.clock.now())
      await countVisit(context, { storyId: story.translationOf ?? story.id, channel, day })
    }
    return seeOther(c, `/nyheter/${story.slug}`)
  })
  return app
}
