import { listProcesses, mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { actorWith, type Routes, routes } from '~/platform/http/routes'
import { figuresOf } from './figures'
import { HeardPage, NobodyYetPage } from './page'

/** Whom a process does not hear, and what to do about it. */
export const heardStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/arbete/horda', async (c) => {
    actorWith(c)
    const { visit } = c.var
    const processes = await listProcesses(db)
    const slug = c.req.query('process')
    const process = slug ? found(processes.find((one) => one.slug === slug)) : await mainProcess(db)
    const page = process ? (
      <HeardPage {...{ visit, process, processes }} figures={await figuresOf(db, process)} />
    ) : (
      <NobodyYetPage visit={visit} />
    )
    return answerPage(c, page, 200, true)
  })
  return app
}
