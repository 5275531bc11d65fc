import type pg from 'pg'

/** Every table but the list of migrations, each after those it refers to. */
export const tablesInOrder = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
     and relname <> 'migration' order by relname`,
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to"
     from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`,
  )
  const ordered: string[] = []
  const left = new Set(tables.map((table) => table.name))
  while (left.size > 0) {
    const free = [...left].filter((name) => !references.some(({ from, to }) => from === name && left.has(to)))
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    for (const name of free) {
      left.delete(name)
      ordered.push(name)
    }
  }
  return ordered
}

/** Tables whose rows are over in a while and belong in no backup: sessions, challenges, counts. */
export const passingTables = async (client: pg.ClientBase): Promise<Set<string>> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
     and obj_description(oid, 'pg_class') = 'passing'`,
  )
  return new Set(rows.map((row) => row.name))
}

export const migrationsOf = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ line: string }>(
    `select name || ' ' || hash as line from migration order by name`,
  )
  return rows.map((row) => row.line)
}
