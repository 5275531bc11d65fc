import { createHash } from 'node:crypto'
import type pg from 'pg'

export interface Migration {
  name: string
  sql: string
}

const files = import.meta.glob<string>('../../../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The migrations in order, as they stand in `migrations/`. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.split('/').at(-1) ?? path, sql }))
  .sort((a, b) => a.name.localeCompare(b.name))

export class MigrationChanged extends Error {
  override name = 'MigrationChanged'
}

/**
 * Brings the schema up to date: each file once, each in its own transaction.
 * Processes that start together wait for each other on the table's lock.
 * @returns names of what was applied
 * @throws MigrationChanged when a file that was applied earlier has another content now
 */
export const migrate = async (pool: pg.Pool, migrations = MIGRATIONS): Promise<string[]> => {
  const client = await pool.connect()
  const applied: string[] = []
  try {
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    for (const { name, sql } of migrations) {
      const hash = createHash('sha256').update(sql).digest('hex')
      await client.query('begin')
      await client.query('lock table migration in exclusive mode')
      const { rows } = await client.query('select hash from migration where name = $1', [name])
      if (rows[0] && rows[0].hash !== hash)
        throw new MigrationChanged(`${name} was changed after it was applied`)
      if (!rows[0]) {
        await client.query(sql)
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
        applied.push(name)
      }
      await client.query('commit')
    }
    return applied
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
