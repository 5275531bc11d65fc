import { mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import {
  actionBySlug,
  grants,
  indicatorsOf,
  listActions,
  moneyByMunicipality,
  moneyOf,
  passageIdsOf,
} from '../queries'
import { ActionPage } from './action-page'
import { MoneyPage } from './money-page'
import { ProgressPage } from './progress-page'

/** So far we have come, and where the money went. */
export const progressPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/framsteg', async (c) => {
    const process = found(await mainProcess(db))
    const actions = await listActions(db, process.id)
    const indicators = await indicatorsOf(
      db,
      actions.map((action) => action.id),
    )
    return answerPage(c, <ProgressPage {...{ visit: c.var.visit, now: now(), actions, indicators }} />)
  })

  app.get('/framsteg/:slug', async (c) => {
    const action = found(await actionBySlug(db, c.req.param('slug')))
    const ids = await passageIdsOf(db, action.id)
    const passages = (await allPublishedPassages(db)).filter((passage) => ids.includes(passage.id))
    const indicators = await indicatorsOf(db, [action.id])
    const money = await moneyOf(db, action.id)
    return answerPage(
      c,
      <ActionPage {...{ visit: c.var.visit, now: now(), action, passages, indicators, money }} />,
    )
  })

  app.get('/hit-gick-pengarna', async (c) => {
    const perPlace = await moneyByMunicipality(db)
    const all = await grants(db)
    return answerPage(c, <MoneyPage {...{ visit: c.var.visit, now: now(), perPlace, grants: all }} />)
  })

  return app
}
