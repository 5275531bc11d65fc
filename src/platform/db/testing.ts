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
  /** Ends it and leaves the folder, for a program that goes on with it. */
  leave(): Promise<void>
  close(): Promise<void>
}

/** Open to the user that runs PostgreSQL, so that its files lie inside and go away with it. */
export const newDataDir = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inspel-test-'))
  chmodSync(dataDir, 0o755)
  return dataDir
}
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

/** For tests: a real PostgreSQL of its own in a folder of its own, with the whole schema. */
export const openTestDatabase = async (dataDir = newDataDir()): Promise<Testing> => {
  const log = createLog('silent')
  const postgres = await startEmbedded({ dataDir, log })
  const database = openDatabase(postgres.connection)
  await migrate(database.pool)
  const config = readConfig({ INSPEL_DATA: dataDir })
  const leave = async () => {
    await database.close()
    await postgres.stop()
  }
  return {
    pool: database.pool,
    context: { db: database.db, clock: systemClock, config, log },
    dataDir,
    leave,
    close: async () => {
      await leave()
      removeDataDir(dataDir)
    },
  }
}
