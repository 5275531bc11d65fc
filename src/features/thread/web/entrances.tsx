import { ENTRANCES, type Entrance, storyPage } from '~/features/newsroom'
import { isOpen, mainProcess, type WayInKind, waysInto } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { EntrancePage } from './entrance-page'
import type { ComingFor } from './places'

const WAYS = 4
const STORIES = 6

/** The ways in made for each kind of reader; what is not named comes after. */
const FIRST: Record<Entrance, readonly WayInKind[]> = {
  young: ['youth', 'open_question', 'survey'],
  associations: ['own_workshop', 'meeting', 'open_question'],
  companies: ['theme_workshop', 'open_question', 'own_workshop'],
  municipalities: ['meeting', 'theme_workshop', 'own_workshop'],
}

/** What there is for one kind of reader, without any profile of who reads. */
export const entranceRoutes = (context: Context, comingFor: ComingFor): Routes => {
  const app = routes()
  const { db } = context
  app.get('/for-dig/:slug', async (c) => {
    const slug = c.req.param('slug')
    const entrance = found((Object.keys(ENTRANCES) as Entrance[]).find((one) => ENTRANCES[one] === slug))
    const { visit } = c.var
    const now = context.clock.now()
    const process = await mainProcess(db)
    const first = FIRST[entrance]
    const rank = ({ kind }: { kind: WayInKind }) =>
      first.includes(kind) ? first.indexOf(kind) : first.length
    const ways = (process ? await waysInto(db, process.id) : [])
      .filter((one) => one.kind !== 'import' && isOpen(one, now))
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, WAYS)
    const coming = await comingFor(db, visit, now, { audience: entrance })
    const { rows } = await storyPage(db, { audience: entrance, reader: c.var.visit.lang })
    const props = { visit, now, entrance, ways, coming, stories: rows.slice(0, STORIES) }
    return answerPage(c, <EntrancePage {...props} />)
  })
  return app
}
