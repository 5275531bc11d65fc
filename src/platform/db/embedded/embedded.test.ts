import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '~/platform/log'
import { DataFolderInUse, type EmbeddedPostgres, startEmbedded } from '.'

const log = createLog('silent')
const folders: string[] = []
const running: EmbeddedPostgres[] = []

const closedFolder = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'inspel-closed-'))
  chmodSync(parent, 0o700)
  folders.push(parent)
  const dataDir = join(parent, 'data')
  mkdirSync(dataDir)
  return dataDir
}

const start = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const started = await startEmbedded({ dataDir, log })
  running.push(started)
  return started
}

const ask = async (postgres: EmbeddedPostgres, query: string): Promise<unknown> => {
  const client = new pg.Client(postgres.connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return Object.values((await client.query(query)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

const eventually = async (postgres: EmbeddedPostgres, query: string): Promise<unknown> => {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(postgres, query)
    } catch (error) {
      if (tries > 150) throw error
      await wait(100)
    }
  }
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('starts with its data in a folder closed to other users, keeps what was written, and starts again', async () => {
  const dataDir = closedFolder()
  const first = await start(dataDir)
  await ask(first, "create table kept as select 'inspel' as text")
  expect(await ask(first, 'show fsync')).toBe('on')
  expect(await ask(first, 'show data_checksums')).toBe('on')
  await first.stop()
  running.length = 0
  const second = await start(dataDir)
  expect(await ask(second, 'select text from kept')).toBe('inspel')
})

test('a second Inspel on the same folder is told so and changes nothing', async () => {
  const dataDir = closedFolder()
  const first = await start(dataDir)
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(DataFolderInUse)
  expect(await ask(first, 'select 1')).toBe(1)
})

test('comes back by itself after a kill -9 with everything that was acknowledged', async () => {
  const dataDir = closedFolder()
  const postgres = await start(dataDir)
  await ask(postgres, 'create table kept as select 42 as answer')
  const pid = Number(await ask(postgres, "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)"))
  process.kill(pid, 'SIGKILL')
  expect(await eventually(postgres, 'select answer from kept')).toBe(42)
})
