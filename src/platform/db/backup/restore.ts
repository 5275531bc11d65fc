import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { onOwnConnection } from './connection'
import { linesOf } from './lines'
import { migrationsOf, tablesInOrder } from './tables'
import { FORMAT } from './write'

export class BackupInvalid extends Error {
  override name = 'BackupInvalid'
}

export class TargetNotEmpty extends Error {
  override name = 'TargetNotEmpty'
  constructor() {
    super(
      'There is data here already. Restore into an empty installation, or say --overwrite to lose what is here.',
    )
  }
}

interface Head {
  format: string
  at: string
  migrations: string[]
  secret: string
}

interface End {
  end: true
  counts: Record<string, number>
  sha256: string
}

const END_OF_TABLE = Buffer.from('\\.\n')
const json = (line: Buffer) => JSON.parse(line.toString('utf8'))

/** Reads the whole file once and holds its SHA-256 against what it says itself. */
const verify = async (path: string): Promise<Head> => {
  const hash = createHash('sha256')
  let head: Head | undefined
  let last: Buffer | undefined
  try {
    for await (const line of linesOf(path)) {
      head ??= json(line) as Head
      if (last) hash.update(last)
      last = line
    }
    const end = last && (json(last) as Partial<End>)
    if (head?.format !== FORMAT || end?.end !== true || end.sha256 !== hash.digest('hex'))
      throw new Error('sum')
    return head
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupInvalid(`There is no ${path}.`)
    throw new BackupInvalid(`${path} is not a whole backup of Inspel. Nothing was changed.`, { cause: error })
  }
}

/**
 * Puts a backup back, all or nothing. Everyone is signed out: sessions are in no backup.
 * @returns the installation's secret and the time the backup was made
 * @throws BackupInvalid when the file is damaged, cut or of another version; TargetNotEmpty unless `overwrite`
 */
export const restore = async (
  pool: pg.Pool,
  path: string,
  { overwrite }: { overwrite: boolean },
): Promise<{ secret: string; at: string }> => {
  const head = await verify(path)
  // The connection ends with the work: what was not committed is gone with it.
  return onOwnConnection(pool, async (client) => {
    await client.query('begin')
    if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(head.migrations)) {
      throw new BackupInvalid(
        'The backup was made by another version of Inspel: restore it with that one. Nothing was changed.',
      )
    }
    const tables = await tablesInOrder(client)
    const names = tables.map((table) => client.escapeIdentifier(table)).join(', ')
    if (!overwrite && !(await isEmpty(client, tables))) throw new TargetNotEmpty()
    await client.query(`truncate ${names}`)
    await fill(client, path)
    // What was on its way to somebody when the backup was made: each feature says in SQL what becomes of it.
    await client.query('select after_restore()')
    await client.query('commit')
    return { secret: head.secret, at: head.at }
  })
}

const isEmpty = async (client: pg.Client, tables: readonly string[]): Promise<boolean> => {
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${client.escapeIdentifier(table)} limit 1`)
    if (rowCount !== 0) return false
  }
  return true
}

interface Copying {
  table: string
  into: CopyStreamQuery
  /** Rejects when PostgreSQL refuses a row. */
  done: Promise<void>
}

const beginCopy = (client: pg.Client, table: string, columns: readonly string[]): Copying => {
  const named = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const into = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${named}) from stdin`))
  const done = finished(into)
  done.catch(() => undefined)
  return { table, into, done }
}

const fill = async (client: pg.Client, path: string): Promise<void> => {
  const counts: Record<string, number> = {}
  let copying: Copying | undefined
  let isHead = true
  for await (const line of linesOf(path)) {
    if (isHead) isHead = false
    else if (copying && line.equals(END_OF_TABLE)) {
      copying.into.end()
      await copying.done
      counts[copying.table] = copying.into.rowCount
      copying = undefined
    } else if (copying) {
      if (!copying.into.write(line)) await Promise.race([once(copying.into, 'drain'), copying.done])
    } else {
      const said = json(line) as { table: string; columns: string[] } | End
      if ('table' in said) copying = beginCopy(client, said.table, said.columns)
      else if (Object.entries(said.counts).some(([table, count]) => counts[table] !== count))
        throw new BackupInvalid(`${path} holds another number of rows than it says. Nothing was changed.`)
    }
  }
}
