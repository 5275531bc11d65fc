import { systemClock } from '~/kernel/time'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openDatabase } from '~/platform/db'
import { startEmbedded } from '~/platform/db/embedded'
import { migrate } from '~/platform/db/migrate'
import { createLog } from '~/platform/log'

export interface Opened {
  context: Context
  close(): Promise<void>
}

/** Opens the database (the embedded one unless DATABASE_URL names another) and brings its schema up to date. */
export const open = async (environment: NodeJS.ProcessEnv): Promise<Opened> => {
  const config = readConfig(environment)
  const log = createLog(config.logLevel)
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log })
  const database = openDatabase(config.databaseUrl ?? embedded?.connection ?? '')
  const close = async () => {
    await database.close()
    await embedded?.stop()
  }
  try {
    const applied = await migrate(database.pool)
    if (applied.length > 0) log.info({ applied }, 'schema brought up to date')
    return { context: { db: database.db, clock: systemClock, config, log }, close }
  } catch (error) {
    await close()
    throw error
  }
}
