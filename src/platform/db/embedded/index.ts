import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '~/platform/log'
import {
  type Cluster,
  EmbeddedPostgresFailed,
  launch,
  livingPostmaster,
  prepareCluster,
  tailOfLog,
} from './cluster'

export { EmbeddedPostgresFailed } from './cluster'

/** Another Inspel uses this data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
  /** How to reach the database that the other one runs. */
  connection: EmbeddedPostgres['connection'] | undefined
  constructor(readonly folder: string) {
    super(
      `Another Inspel is running on ${folder}. Stop it first, or give this one another folder with INSPEL_DATA.`,
    )
  }
}

export interface EmbeddedPostgres {
  connection: { host: string; port: number; user: string; database: string }
  stop(): Promise<void>
}

const DATABASE = 'inspel'
const LOCK = 5_184_001
const START_LIMIT_MS = 15_000

/**
 * Starts PostgreSQL on a unix socket in the data folder, or takes over one that outlived its Inspel,
 * and keeps it running until `stop`.
 * @throws DataFolderInUse when another Inspel holds the folder
 * @throws EmbeddedPostgresFailed when it can't be started, with the end of its log
 */
export const startEmbedded = async ({
  dataDir,
  log,
}: {
  dataDir: string
  log: Log
}): Promise<EmbeddedPostgres> => {
  const cluster = await prepareCluster(dataDir, log)
  const connection = { host: cluster.socketDir, port: 5432, user: 'inspel', database: DATABASE }
  let stopping = false
  let lock = await acquire(cluster, dataDir)

  /** When the lock's connection breaks, the database died: bring it back and take the lock again. */
  const guard = () => {
    lock.once('error', () => undefined)
    lock.once('end', async () => {
      if (stopping) return
      log.error({}, 'the database stopped; starting it again')
      try {
        lock = await acquire(cluster, dataDir)
        guard()
        log.info({}, 'the database is back')
      } catch (error) {
        log.error({ err: error }, 'the database did not come back')
        process.exitCode = 1
        process.kill(process.pid, 'SIGTERM')
      }
    })
  }
  guard()
  return {
    connection,
    stop: async () => {
      stopping = true
      const postmaster = livingPostmaster(cluster)
      await lock.end().catch(() => undefined)
      if (postmaster) await stopPostmaster(cluster, postmaster)
    },
  }
}

/** A connection that holds the folder's lock, on a database that was started for it if none was running. */
const acquire = async (cluster: Cluster, dataDir: string): Promise<pg.Client> => {
  const deadline = Date.now() + START_LIMIT_MS
  let exited = true
  let lastError: unknown
  while (Date.now() < deadline) {
    // A killed postmaster's children must be gone before a new one starts; until then it refuses.
    if (exited && !livingPostmaster(cluster)) {
      exited = false
      const child = launch(cluster)
      child.once('error', (error) => {
        lastError = error
        exited = true
      })
      child.once('exit', () => {
        exited = true
      })
      child.unref()
    }
    try {
      return await holdLock(cluster, dataDir)
    } catch (error) {
      if (error instanceof DataFolderInUse) throw error
      lastError = error
      await wait(50)
    }
  }
  throw new EmbeddedPostgresFailed(`The database did not start. Its log ends:\n${tailOfLog(cluster)}`, {
    cause: lastError,
  })
}

const holdLock = async (cluster: Cluster, dataDir: string): Promise<pg.Client> => {
  await makeDatabase(cluster)
  const client = new pg.Client({ host: cluster.socketDir, port: 5432, user: 'inspel', database: DATABASE })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [LOCK])
  if (rows[0]?.held) return client
  await client.end()
  const inUse = new DataFolderInUse(dataDir)
  inUse.connection = { host: cluster.socketDir, port: 5432, user: 'inspel', database: DATABASE }
  throw inUse
}

const makeDatabase = async (cluster: Cluster): Promise<void> => {
  const client = new pg.Client({ host: cluster.socketDir, port: 5432, user: 'inspel', database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error
  } finally {
    await client.end()
  }
}

/** Fast shutdown; after eight seconds an immediate one, which the next start recovers from. */
const stopPostmaster = async (cluster: Cluster, pid: number): Promise<void> => {
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (livingPostmaster(cluster) !== pid) return
    if (waited === 8_000) process.kill(pid, 'SIGQUIT')
    await wait(20)
  }
}
