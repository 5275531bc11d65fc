import { searchPublished } from '~/features/contributions'
import { moneyByMunicipality } from '~/features/grants'
import { type Entrance, type ListedStory, storiesOfMunicipality } from '~/features/newsroom'
import { mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { type Municipality, municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { sinceDay } from '../domain'
import { happenedSince, inspelPerPlace, inspelSince, meetingsIn, placeOrigin, walkFrom } from '../queries'
import type { ComingHere } from './coming-here'
import { PlacePage, PlacesPage } from './place-page'
import { themesOf } from './process'

const SHOWN = 5

/** What the calendar has in one place, or for one kind of reader, that is still to come. */
export type ComingFor = (
  db: Db,
  visit: Visit,
  now: Date,
  wanted: { municipality: string } | { audience: Entrance },
) => Promise<ComingHere[]>

export const placeRoutes = (context: Context, comingFor: ComingFor): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  /** What came of the inspel from a place, and what was told about it. */
  const happenedHere = async (
    processId: string,
    place: Municipality,
    since: Date,
    stories: readonly ListedStory[],
  ) => {
    const walked = await walkFrom(db, await placeOrigin(db, processId, place.code))
    return happenedSince(
      db,
      { ...walked, stories: [...walked.stories, ...stories] },
      since,
      `/kommun/${place.slug}`,
    )
  }

  app.get('/kommun', async (c) => {
    const process = found(await mainProcess(db))
    const perPlace = await inspelPerPlace(db, process.id)
    return answerPage(c, <PlacesPage visit={c.var.visit} now={now()} perPlace={perPlace} />)
  })

  app.get('/kommun/:slug', async (c) => {
    const place = found(municipalityBySlug(c.req.param('slug')))
    const process = found(await mainProcess(db))
    const [perPlace, money, meetings, { rows }, themes, stories, coming] = await Promise.all([
      inspelPerPlace(db, process.id),
      moneyByMunicipality(db),
      meetingsIn(db, place.code),
      searchPublished(db, { process: process.id, municipality: place.code }),
      themesOf(db, process.id),
      storiesOfMunicipality(db, place.code, c.var.visit.lang),
      comingFor(db, c.var.visit, now(), { municipality: place.code }),
    ])
    const day = sinceDay(c.req.query('sedan'), now())
    const since = day.from && {
      happened: await happenedHere(process.id, place, day.from, stories),
      fresh: await inspelSince(db, { processId: process.id, municipalityCode: place.code }, day.from),
    }
    const page = (
      <PlacePage
        visit={c.var.visit}
        now={now()}
        place={place}
        inspelCount={perPlace.get(place.code) ?? 0}
        money={money.find((row) => row.municipalityCode === place.code)?.amountSek ?? 0}
        meetings={meetings}
        inspel={rows.slice(0, SHOWN)}
        themes={themes}
        stories={stories}
        coming={coming}
        day={day}
        happened={since?.happened ?? []}
        fresh={since?.fresh ?? 0}
      />
    )
    return answerPage(c, page)
  })

  return app
}
