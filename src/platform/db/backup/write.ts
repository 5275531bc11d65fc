import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { migrationsOf, tablesInOrder } from './tables'

export const FORMAT = 'inspel-backup-1'

/**
 * Writes the whole database, as it is at one moment, to a file; the server may go on meanwhile.
 * The file is gzip of lines: a head, for each table its name and its rows as PostgreSQL's COPY text,
 * and an end with the rows' counts and a SHA-256 of all before it. It appears under its name when it is whole.
 */
export const backup = async (
  pool: pg.Pool,
  path: string,
  { secret, at }: { secret: string; at: Date },
): Promise<Record<string, number>> => {
  const client = await pool.connect()
  const file = createWriteStream(`${path}.part`, { mode: 0o600 })
  const zip = createGzip({ level: 6 })
  const written = finished(zip.pipe(file))
  const hash = createHash('sha256')
  const put = async (data: Buffer | string): Promise<void> => {
    hash.update(data)
    if (!zip.write(data)) await Promise.race([once(zip, 'drain'), written])
  }
  const counts: Record<string, number> = {}
  try {
    await client.query('begin isolation level repeatable read read only')
    const migrations = await migrationsOf(client)
    await put(`${JSON.stringify({ format: FORMAT, at: at.toISOString(), migrations, secret })}\n`)
    for (const table of await tablesInOrder(client)) {
      await put(`${JSON.stringify({ table, columns: await columnsOf(client, table) })}\n`)
      let rows = 0
      for await (const chunk of client.query(copyTo(`copy ${client.escapeIdentifier(table)} to stdout`))) {
        await put(chunk)
        rows += lines(chunk)
      }
      await put('\\.\n')
      counts[table] = rows
    }
    await client.query('commit')
    zip.end(`${JSON.stringify({ end: true, counts, sha256: hash.digest('hex') })}\n`)
    await written
    await rename(`${path}.part`, path)
    return counts
  } finally {
    client.release()
    zip.destroy()
  }
}

const lines = (chunk: Buffer): number => {
  let count = 0
  for (const byte of chunk) if (byte === 10) count++
  return count
}

const columnsOf = async (client: pg.PoolClient, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by attnum`,
    [client.escapeIdentifier(table)],
  )
  return rows.map((row) => row.name)
}
