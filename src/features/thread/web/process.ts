import { listProcesses, mainProcess, type Process } from '~/features/processes'
import { listThemes, type Theme } from '~/features/sensemaking'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { found } from '~/platform/http/problem'
import type { Request } from '~/platform/http/routes'

export const allProcesses = (db: Db): Promise<Process[]> =>
  remembered(db, 'processes', () => listProcesses(db))

/** The published themes of a process, in their order. */
export const themesOf = (db: Db, processId: string): Promise<Theme[]> =>
  remembered(db, `themes:${processId}`, () => listThemes(db, processId, { publishedOnly: true }))

/** The process the address names (?process=…), or the region's own. */
export const chosenProcess = async ({ db }: Context, c: Request): Promise<Process> => {
  const slug = c.req.query('process')
  if (!slug) return found(await remembered(db, 'main process', () => mainProcess(db)))
  return found((await allProcesses(db)).find((process) => process.slug === slug))
}
