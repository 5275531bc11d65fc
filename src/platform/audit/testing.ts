import type pg from 'pg'

/** What is over in a while, is only counted, or is about the installation and not about anybody's work. */
const WITHOUT_HISTORY = [
  'migration',
  'setting',
  'altcha_solution',
  'event',
  'event_seal',
  'channel_click',
  'dispatch_figures',
]

/**
 * For tests: rows that were last written by a transaction that wrote no event, as "table: how many".
 * PostgreSQL keeps with each row which transaction wrote it (xmin).
 */
export const unrecordedChanges = async (pool: pg.Pool): Promise<string[]> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and obj_description(oid, 'pg_class') is distinct from 'passing' and relname <> all ($1) order by 1`,
    [WITHOUT_HISTORY],
  )
  const strays: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from "${name}" where xmin::text not in (select xmin::text from event)`,
    )
    if (rows[0] && rows[0].n > 0) strays.push(`${name}: ${rows[0].n}`)
  }
  return strays
}
