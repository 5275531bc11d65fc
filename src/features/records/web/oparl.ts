import type { Context } from '~/platform/context'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { told } from '~/platform/i18n'
import {
  filtered,
  OPARL,
  OPARL_LISTS,
  OPARL_PAGE,
  type OparlFilter,
  type OparlList,
  oparlAddresses,
  oparlObjects,
} from '../domain'
import { decidedForCopies } from '../queries'
import { LICENCE, OparlQuery } from '../schema'

/** The list that an object of a kind is found in, by the word of its address. */
const LIST_OF: Record<string, OparlList> = {
  organization: 'organizations',
  meeting: 'meetings',
  agendaitem: 'agendaitems',
  paper: 'papers',
  consultation: 'consultations',
  file: 'files',
}
const LISTS = Object.values(OPARL_LISTS)
/** When this version of the region's interface was made. */
const MADE_ON = '2026-11-26T00:00:00.000Z'

/** What was decided, for programs that read OParl 1.1: read only, every key kept for good. */
export const oparlRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const at = oparlAddresses(config.publicUrl)

  const answer = (c: Request, body: object) => {
    c.header('access-control-allow-origin', '*')
    c.header('cache-control', 'public, max-age=60')
    return c.json(body)
  }

  const system = {
    id: at.system,
    type: `${OPARL}System`,
    oparlVersion: OPARL,
    name: 'Inspel',
    license: LICENCE,
    body: at.bodies,
    website: config.publicUrl,
    ...(config.contactEmail ? { contactEmail: config.contactEmail } : {}),
    created: MADE_ON,
    modified: MADE_ON,
  }
  const body = {
    id: at.body,
    type: `${OPARL}Body`,
    system: at.system,
    name: told('sv', 'site.region').text,
    license: LICENCE,
    website: config.publicUrl,
    oparlSince: MADE_ON,
    classification: 'Region',
    ...Object.fromEntries(Object.entries(OPARL_LISTS).map(([name, list]) => [name, at.list(list)])),
    legislativeTerm: [],
    web: `${config.publicUrl}/beslut`,
    created: MADE_ON,
    modified: MADE_ON,
  }

  /** One page of a list, with the ways to the others; what was asked for goes along. */
  const paged = (c: Request, address: string, objects: readonly object[]) => {
    const asked = new URL(c.req.url).searchParams
    const limit = Math.min(Math.max(Number(asked.get('limit')) || OPARL_PAGE, 1), OPARL_PAGE)
    const totalPages = Math.max(Math.ceil(objects.length / limit), 1)
    const currentPage = Math.max(Math.floor(Number(asked.get('page'))) || 1, 1)
    if (currentPage > totalPages) throw new Problem(404)
    const page = (n: number) => {
      const query = new URLSearchParams(asked)
      query.set('page', String(n))
      return `${address}?${query}`
    }
    return {
      data: objects.slice((currentPage - 1) * limit, currentPage * limit),
      pagination: { totalElements: objects.length, elementsPerPage: limit, currentPage, totalPages },
      links: {
        first: page(1),
        ...(currentPage > 1 ? { prev: page(currentPage - 1) } : {}),
        self: page(currentPage),
        ...(currentPage < totalPages ? { next: page(currentPage + 1) } : {}),
        last: page(totalPages),
      },
    }
  }

  const filterIn = (c: Request): OparlFilter => {
    const asked = OparlQuery.safeParse(c.req.query())
    if (!asked.success) throw new Problem(400)
    const { created_since, created_until, modified_since, modified_until } = asked.data
    return {
      createdSince: created_since,
      createdUntil: created_until,
      modifiedSince: modified_since,
      modifiedUntil: modified_until,
    }
  }

  app.get('/oppna-data/oparl/system', (c) => answer(c, system))
  app.get('/oppna-data/oparl/bodies', (c) => answer(c, paged(c, at.bodies, [body])))
  app.get('/oppna-data/oparl/body/region', (c) => answer(c, body))

  app.get('/oppna-data/oparl/:list', async (c) => {
    const list = found(LISTS.find((one) => one === c.req.param('list')))
    const objects = oparlObjects(config.publicUrl, list, await decidedForCopies(db))
    return answer(c, paged(c, at.list(list), filtered(objects, filterIn(c))))
  })

  app.get('/oppna-data/oparl/:kind/:id', async (c) => {
    const { kind, id } = c.req.param()
    const list = found(LIST_OF[kind])
    const objects = oparlObjects(config.publicUrl, list, await decidedForCopies(db))
    return answer(c, found(objects.find((one) => one.id.endsWith(`/${kind}/${id}`))))
  })

  return app
}
