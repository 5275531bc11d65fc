import { systemClock } from '~/kernel/time'
import { type Config, readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { type Connection, type Database, openDatabase } from '~/platform/db'
import { DataFolderInUse, startEmbedded } from '~/platform/db/embedded'
import { migrate } from '~/platform/db/migrate'
import { createLog, type Log } from '~/platform/log'

export interface Opened {
  context: Context
  pool: Database['pool']
  /** True when a running Inspel holds the data folder and this one only visits. */
  isServed: boolean
  close(): Promise<void>
}

interface Source {
  connection: Connection
  isServed: boolean
  stop(): Promise<void>
}

/** The database that the settings name, or the embedded one. */
const ownSource = async (config: Config, log: Log): Promise<Source> => {
  if (config.databaseUrl) {
    return { connection: config.databaseUrl, isServed: false, stop: () => Promise.resolve() }
  }
  return { isServed: false, ...(await startEmbedded({ dataDir: config.dataDir, log })) }
}

const openWith = async (
  environment: NodeJS.ProcessEnv,
  sourceOf: (config: Config, log: Log) => Promise<Source>,
): Promise<Opened> => {
  const config = readConfig(environment)
  const log = createLog(config.logLevel)
  const { connection, isServed, stop } = await sourceOf(config, log)
  const { db, pool, close: closeDatabase } = openDatabase(connection)
  const close = async () => {
    await closeDatabase()
    await stop()
  }
  try {
    const applied = await migrate(pool)
    if (applied.length > 0) log.info({ applied }, 'schema brought up to date')
    return { context: { db, clock: systemClock, config, log }, pool, isServed, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens the database (the embedded one unless DATABASE_URL names another) and brings its schema up to date. */
export const open = (environment: NodeJS.ProcessEnv): Promise<Opened> => openWith(environment, ownSource)

/** The same, or as a guest of the Inspel that runs on the data folder: for the command line. */
export const openBeside = (environment: NodeJS.ProcessEnv): Promise<Opened> =>
  openWith(environment, (config, log) =>
    ownSource(config, log).catch((error) => {
      if (!(error instanceof DataFolderInUse) || !error.connection) throw error
      return { connection: error.connection, isServed: true, stop: () => Promise.resolve() }
    }),
  )
