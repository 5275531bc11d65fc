import { listProcesses, namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { type Beside, nothingBeside } from '~/platform/http/visit'
import { askAgain, askForRun } from '../commands'
import {
  codeNames,
  comparedWithPeople,
  decisionsOf,
  latestDone,
  latestRuns,
  membersOf,
  pileById,
  pilesOf,
  pilesWithin,
  runById,
  typicalOfRun,
} from '../queries'
import { AskForm } from '../schema'
import { OverviewPage } from './overview-page'
import { PilePage } from './pile-page'
import { RunPage } from './run-page'
import { SuggestionsPage } from './suggestions-page'

const MAY_READ = ['analyst', 'strategist', 'admin'] as const

/** The room where machines propose an order to read in and codes to look at; people decide. */
export const analysisStaff = (context: Context, besidePile: Beside = nothingBeside): Routes => {
  const app = routes()
  const { db } = context

  const overview = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const all = await listProcesses(db)
    const asked = all.find(({ id }) => id === textOf(values, 'processId'))
    const process = asked ?? found(await namedProcess(db, c.req.query('process')))
    const map = await latestDone(db, process.id, 'piles')
    const page = (
      <OverviewPage
        {...{ visit: c.var.visit, process, processes: all, map, values, errors }}
        runs={await latestRuns(db, process.id)}
        piles={map ? await pilesOf(db, map.id, 'coarse') : []}
        typical={map ? await typicalOfRun(db, map.id) : new Map()}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/analys', (c) => {
    actorWith(c, ...MAY_READ)
    return overview(c)
  })

  app.post('/arbete/analys', async (c) => {
    const actor = actorWith(c, ...MAY_READ)
    const values = await readForm(c)
    const checked = check(AskForm, values)
    if (!checked.ok) return overview(c, values, checked.errors)
    const { processId, kind, piles } = checked.data
    const process = found((await listProcesses(db)).find(({ id }) => id === processId))
    const parameters = piles === null ? {} : { piles }
    const asked = await askForRun(context, { processId, kind, parameters }, actor)
    if (!asked.ok) throw new Problem(404)
    const page = kind === 'piles' ? '/arbete/analys' : '/arbete/analys/forslag'
    return seeOther(c, `${page}?process=${process.slug}`)
  })

  app.get('/arbete/analys/forslag', async (c) => {
    actorWith(c, ...MAY_READ)
    const process = found(await namedProcess(db, c.req.query('process')))
    const runs = await latestRuns(db, process.id)
    const page = (
      <SuggestionsPage
        {...{ visit: c.var.visit, process, processes: await listProcesses(db) }}
        latest={runs.find(({ kind }) => kind === 'suggestions')}
        shown={await latestDone(db, process.id, 'suggestions')}
        compared={await comparedWithPeople(db, process.id)}
        decisions={await decisionsOf(db, process.id)}
        names={await codeNames(db, process.id)}
      />
    )
    return answerPage(c, page, 200, true)
  })

  const slugOf = async (processId: string) =>
    (await listProcesses(db)).find(({ id }) => id === processId)?.slug

  app.get('/arbete/analys/hog/:id', async (c) => {
    actorWith(c, ...MAY_READ)
    const id = c.req.param('id')
    const pile = found(isId(id) ? await pileById(db, id) : undefined)
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('sida') ?? 1)) || 1))
    const { rows, hasMore } = await membersOf(db, id, page)
    const shown = (
      <PilePage
        {...{ visit: c.var.visit, pile, page, hasMore }}
        members={rows}
        parent={pile.parentId ? await pileById(db, pile.parentId) : undefined}
        within={pile.kind === 'coarse' ? await pilesWithin(db, id) : []}
        processSlug={await slugOf(pile.processId)}
        beside={await besidePile(c.var.visit, id)}
      />
    )
    return answerPage(c, shown, 200, true)
  })

  app.get('/arbete/analys/korning/:id', async (c) => {
    actorWith(c, ...MAY_READ)
    const id = c.req.param('id')
    const run = found(isId(id) ? await runById(db, id) : undefined)
    return answerPage(c, <RunPage visit={c.var.visit} run={run} />, 200, true)
  })

  app.post('/arbete/analys/korning/:id/igen', async (c) => {
    const actor = actorWith(c, ...MAY_READ)
    const id = c.req.param('id')
    const asked = isId(id) ? await askAgain(context, id, actor) : undefined
    if (!asked?.ok) throw new Problem(404)
    return seeOther(c, `/arbete/analys/korning/${asked.value.id}`)
  })

  return app
}
