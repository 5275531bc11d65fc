import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { storiesOfGrant } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { guard } from '~/kernel/cells'
import { isId } from '~/kernel/ids'
import { municipalityByCode } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import {
  allGrants,
  grantById,
  grantChoices,
  grantsFor,
  type ListedGrant,
  linkedStoryIds,
  moneyByMunicipality,
  passageOfList,
  publishedImport,
  rowsOfGrant,
} from '../queries'
import { readQuery } from '../schema'
import { GrantPage } from './grant-page'
import { ImportPage } from './import-page'
import { MoneyPage } from './money-page'

const HEAD = [
  'arendenummer',
  'projekt',
  'mottagare',
  'kommun',
  'kommunkod',
  'finansiar',
  'belopp_sek',
  'beslutat',
  'borjar',
  'slutar',
  'mal',
  'andamal',
  'adress',
]

const cellsOf = (grant: ListedGrant, publicUrl: string): string[] => [
  grant.reference ?? '',
  grant.project ?? '',
  grant.recipient,
  municipalityByCode(grant.municipalityCode ?? '')?.name ?? '',
  grant.municipalityCode ?? '',
  grant.funder,
  String(grant.amountSek),
  grant.decidedOn,
  grant.startsOn ?? '',
  grant.endsOn ?? '',
  grant.goalTitle ?? '',
  grant.purpose,
  `${publicUrl}/hit-gick-pengarna/stod/${grant.id}`,
]

/** Where the money went: searched, grant by grant, each figure back to the file it came with. */
export const grantsPublic = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

  app.get('/hit-gick-pengarna', async (c) => {
    const { filter, page } = readQuery(c.req.query())
    const [perPlace, grants, choices, passage] = await Promise.all([
      moneyByMunicipality(db, filter),
      grantsFor(db, filter, page),
      grantChoices(db),
      filter.passage ? passageOfList(db, filter.passage) : undefined,
    ])
    const props = { visit: c.var.visit, now: now(), filter, page, perPlace, grants, choices, passage }
    return answerPage(c, <MoneyPage {...props} />)
  })

  app.get('/hit-gick-pengarna/stod.csv', async (c) => {
    const grants = await allGrants(db, readQuery(c.req.query()).filter)
    const rows = [HEAD, ...grants.map((grant) => cellsOf(grant, config.publicUrl).map(guard))]
    c.header('cache-control', 'public, max-age=60')
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="stod.csv"')
    const file = pipeline(Readable.from(rows), stringify({ bom: true }), () => undefined)
    return c.body(Readable.toWeb(file) as ReadableStream)
  })

  app.get('/hit-gick-pengarna/stod/:id', async (c) => {
    const id = c.req.param('id')
    const grant = found(isId(id) ? await grantById(db, id) : undefined)
    const rows = await rowsOfGrant(db, id)
    const stories = await storiesOfGrant(db, id, await linkedStoryIds(db, id))
    return answerPage(c, <GrantPage {...{ visit: c.var.visit, now: now(), grant, rows, stories }} />)
  })

  app.get('/hit-gick-pengarna/import/:id', async (c) => {
    const id = c.req.param('id')
    const file = found(isId(id) ? await publishedImport(db, id) : undefined)
    return answerPage(c, <ImportPage {...{ visit: c.var.visit, now: now(), file }} />)
  })

  return app
}
