import type { Clock } from '~/kernel/time'
import type { Config } from './config'
import type { Db } from './db'
import type { Log } from './log'

/** What every command and query is given. Passed, never imported: tests give another clock and database. */
export interface Context {
  db: Db
  clock: Clock
  config: Config
  log: Log
}
