import { namedProcess } from '~/features/processes'
import type { Db } from '~/platform/db'
import { found } from '~/platform/http/problem'
import { actorWith, type Request } from '~/platform/http/routes'
import type { Coder } from '../commands'

/** Who codes. @throws Problem 401 or 403 */
export const coderOf = (c: Request): Coder => actorWith(c, 'analyst', 'admin') as Coder

/** The process that is coded, by the address; the main one where none is named. */
export const processOf = async (c: Request, db: Db) => found(await namedProcess(db, c.req.query('process')))

const CARRIED = ['process', 'q', 'vag', 'kommun', 'alder', 'sprak', 'kod', 'lage', 'ordning']

/** What was chosen to be read, as it is carried from page to page. */
export const queryOf = (c: Request): string =>
  new URLSearchParams(
    CARRIED.flatMap((name): [string, string][] => {
      const value = c.req.query(name)
      return value ? [[name, value]] : []
    }),
  ).toString()
