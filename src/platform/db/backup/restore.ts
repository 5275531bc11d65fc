import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
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

/** The file's lines; latin1 keeps every byte as it is. */
const linesOf = (path: string) => {
  const zip = createReadStream(path).pipe(createGunzip())
  return createInterface({ input: zip.setEncoding('latin1'), crlfDelay: Number.POSITIVE_INFINITY })
}

const bytes = (line: string): Buffer => Buffer.from(`${line}\n`, 'latin1')
const json = (line: string) => JSON.parse(Buffer.from(line, 'latin1').toString('utf8'))

/** Reads the whole file once and holds its SHA-256 against what it says itself. */
const verify = async (path: string): Promise<Head> => {
  const hash = createHash('sha256')
  let head: Head | undefined
  let last: string | undefined
  try {
    for await (const line of linesOf(path)) {
      head ??= json(line) as Head
      if (last !== undefined) hash.update(bytes(last))
      last = line
    }
    const end = last === undefined ? undefined : json(last)
    if (head?.format !== FORMAT || end?.end !== true || end.sha256 !== hash.digest('hex'))
      throw new Error('sum')
    return head
  } catch (error) {
    throw new BackupInvalid(`${path} is not a whole backup of Inspel. Nothing was changed.`, { cause: error })
  }
}

/**
 * Puts a backup back, all or nothing.
 * @returns the installation's secret and the time the backup was made
 * @throws BackupInvalid when the file is damaged, cut or of another version; TargetNotEmpty unless `overwrite`
 */
export const restore = async (
  pool: pg.Pool,
  path: string,
  { overwrite }: { overwrite: boolean },
): Promise<{ secret: string; at: string }> => {
  const head = await verify(path)
  const client = await pool.connect()
  try {
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
    await client.query('commit')
    return head
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

const isEmpty = async (client: pg.PoolClient, tables: readonly string[]): Promise<boolean> => {
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${client.escapeIdentifier(table)} limit 1`)
    if (rowCount !== 0) return false
  }
  return true
}

const fill = async (client: pg.PoolClient, path: string): Promise<void> => {
  let copy: ReturnType<typeof copyFrom> | undefined
  let number = 0
  for await (const line of linesOf(path)) {
    if (number++ === 0) continue
    if (copy && line === '\\.') {
      copy.end()
      await finished(copy)
      copy = undefined
    } else if (copy) {
      if (!copy.write(bytes(line))) await once(copy, 'drain')
    } else {
      const { table, columns, end } = json(line) as { table: string; columns: string[]; end?: boolean }
      if (end) return
      const named = columns.map((column) => client.escapeIdentifier(column)).join(', ')
      copy = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${named}) from stdin`))
    }
  }
}
