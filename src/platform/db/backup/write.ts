import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { onOwnConnection } from './connection'
import { migrationsOf, passingTables, tablesInOrder } from './tables'

export const FORMAT = 'inspel-backup-1'

interface About {
  secret: string
  at: Date
}

/**
 * Writes the whole database but for what is passing, as it is at one moment, to a file; the server may go on meanwhile.
 * The file is gzip of lines: a head, for each table its name and its rows as PostgreSQL's COPY text,
 * and an end with the rows' counts and a SHA-256 of all before it. It appears under its name when it is whole.
 * @returns how many rows of each table
 */
export const backup = (pool: pg.Pool, path: string, about: About): Promise<Record<string, number>> =>
  onOwnConnection(pool, async (client) => {
    const part = `${path}.part`
    const counts: Record<string, number> = {}
    try {
      await client.query('begin isolation level repeatable read read only')
      const file = createWriteStream(part, { mode: 0o600, flush: true })
      await pipeline(summed(contents(client, about, counts), counts), createGzip({ level: 6 }), file)
      await client.query('commit')
      await rename(part, path)
      return counts
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  })

async function* contents(
  client: pg.Client,
  { secret, at }: About,
  counts: Record<string, number>,
): AsyncGenerator<Buffer | string> {
  const migrations = await migrationsOf(client)
  yield `${JSON.stringify({ format: FORMAT, at: at.toISOString(), migrations, secret })}\n`
  const passing = await passingTables(client)
  for (const table of await tablesInOrder(client)) {
    if (passing.has(table)) continue
    yield `${JSON.stringify({ table, columns: await columnsOf(client, table) })}\n`
    let rows = 0
    for await (const chunk of client.query(copyTo(`copy ${client.escapeIdentifier(table)} to stdout`))) {
      yield chunk
      rows += linesIn(chunk)
    }
    yield '\\.\n'
    counts[table] = rows
  }
}

/** The parts as they are, and after the last the line that sums them up. */
async function* summed(parts: AsyncIterable<Buffer | string>, counts: Record<string, number>) {
  const hash = createHash('sha256')
  for await (const part of parts) {
    hash.update(part)
    yield part
  }
  yield `${JSON.stringify({ end: true, counts, sha256: hash.digest('hex') })}\n`
}

const linesIn = (chunk: Buffer): number => {
  let count = 0
  for (const byte of chunk) if (byte === 10) count++
  return count
}

const columnsOf = async (client: pg.Client, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by attnum`,
    [client.escapeIdentifier(table)],
  )
  return rows.map((row) => row.name)
}
