import { mainProcess, type Process, processBySlug } from '~/features/processes'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import type { Request } from '~/platform/http/routes'

/** The process the address names (?process=…), or the region's own. */
export const chosenProcess = async ({ db }: Context, c: Request): Promise<Process> => {
  const slug = c.req.query('process')
  return found(slug ? await processBySlug(db, slug) : await mainProcess(db))
}
