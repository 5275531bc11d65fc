import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { systemClock } from '~/kernel/time'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { createLog } from '~/platform/log'
import { openDatabase } from '.'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'

export interface Testing {
  context: Context
  pool: pg.Pool
  dataDir: string
  close(): Promise<void>
}

/** For tests: a real PostgreSQL of its own in a folder of its own, with the whole schema. */
export const openTestDatabase = async (): Promise<Testing> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inspel-test-'))
  // Open to the user that runs PostgreSQL, so that its files lie inside and go away with it.
  chmodSync(dataDir, 0o755)
  const log = createLog('silent')
  const postgres = await startEmbedded({ dataDir, log })
  const database = openDatabase(postgres.connection)
  await migrate(database.pool)
  const config = readConfig({ INSPEL_DATA: dataDir })
  return {
    pool: database.pool,
    context: { db: database.db, clock: systemClock, config, log },
    dataDir,
    close: async () => {
      await database.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
