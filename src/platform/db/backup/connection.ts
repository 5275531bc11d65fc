import pg from 'pg'

/**
 * Works on a connection of its own, without the pool's time limit: copying a large table takes its time,
 * and pg never stops that clock for a COPY.
 */
export const onOwnConnection = async <T>(
  pool: pg.Pool,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ ...pool.options, query_timeout: 0 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
