import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

/** All tables, typed. Each feature adds its own by augmenting this interface in its `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: features fill it in
export interface Tables {}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

// bigint and numeric counts fit a number here; dates stay calendar days, without a time of day.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

export type Connection = string | { host: string; port: number; user: string; database: string }

export interface Database {
  db: Db
  pool: pg.Pool
  close(): Promise<void>
}

interface PoolSettings {
  max?: number
  /** How long a question may wait for a connection, new or free. */
  connectWithinMs?: number
}

/**
 * Opens a pool; connections are made when first needed and thrown away when they break. A few stay open: one page
 * may ask several questions at once, and a machine that is busy takes long to make a connection.
 */
export const openDatabase = (
  connection: Connection,
  { max = 20, connectWithinMs = 15_000 }: PoolSettings = {},
): Database => {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection
  const limits = {
    max,
    min: Math.min(6, max),
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: 30_000,
  }
  const pool = new pg.Pool({ ...where, ...limits, keepAlive: true })
  // A broken idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that breaks while it is in use: its query fails, and that is told where it was asked.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool, close: () => db.destroy() }
}

/**
 * Runs the work in one transaction at READ COMMITTED; rules hold by constraints and row locks.
 * Within a transaction it joins that one: several commands can be made all or nothing.
 */
export const inTransaction = <T>(db: Db | Tx, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)

/** True when a write was refused because the same key is there already. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint)

/** What a request pointed at is not there, or not any more (a foreign key that leads nowhere). */
export const isMissingReference = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23503'

const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/
/** Refused, reset, too many of us (53300), shutting down or starting (57P01–57P03). */
const NO_CONNECTION_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]

/** True when nothing was wrong with the question: the database could not be reached, and may be in a while. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error &&
  (NO_CONNECTION.test(error.message) ||
    NO_CONNECTION_CODES.includes((error as { code?: string }).code ?? '') ||
    (error instanceof AggregateError && error.errors.some(isUnreachable)))
