import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { Channel } from '../domain'

export const connectionOf = (db: Db | Tx, channel: Channel) =>
  db.selectFrom('channelConnection').selectAll().where('channel', '=', channel).executeTakeFirst()

export const putConnection = (tx: Tx, row: Insertable<Tables['channelConnection']>) => {
  const { channel, ...rest } = row
  return tx
    .insertInto('channelConnection')
    .values(row)
    .onConflict((same) => same.column('channel').doUpdateSet(rest))
    .execute()
}

export const updateConnection = (
  db: Db | Tx,
  channel: Channel,
  change: Updateable<Tables['channelConnection']>,
) => db.updateTable('channelConnection').set(change).where('channel', '=', channel).execute()

/** What lasts only as long as the connection: its session, and until when it has to wait. */
export const sessionOf = (db: Db | Tx, channel: Channel) =>
  db.selectFrom('channelSession').selectAll().where('channel', '=', channel).executeTakeFirst()

export const putSession = (
  db: Db | Tx,
  channel: Channel,
  change: { kept: string } | { waitUntil: Date | null },
) =>
  db
    .insertInto('channelSession')
    .values({ channel, ...change })
    .onConflict((same) => same.column('channel').doUpdateSet(change))
    .execute()

export const removeSession = (tx: Tx, channel: Channel) =>
  tx.deleteFrom('channelSession').where('channel', '=', channel).execute()

export const removeConnection = (tx: Tx, channel: Channel) =>
  tx.deleteFrom('channelConnection').where('channel', '=', channel).execute()

export const putPause = (tx: Tx, row: Insertable<Tables['channelPause']>) =>
  tx
    .insertInto('channelPause')
    .values(row)
    .onConflict((same) => same.column('channel').doNothing())
    .execute()

export const removePause = (tx: Tx, channel: Channel) =>
  tx.deleteFrom('channelPause').where('channel', '=', channel).execute()

export const putCard = (tx: Tx, row: Insertable<Tables['channelCard']>) => {
  const { storyId: _, channel: __, ...rest } = row
  return tx
    .insertInto('channelCard')
    .values(row)
    .onConflict((same) => same.columns(['storyId', 'channel']).doUpdateSet(rest))
    .execute()
}

export const cardOf = (db: Db | Tx, storyId: string, channel: Channel) =>
  db
    .selectFrom('channelCard')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('channel', '=', channel)
    .executeTakeFirst()

/** One more who came from a channel to a story on a day. */
export const countClick = (db: Db, row: Omit<Insertable<Tables['channelClick']>, 'count'>) =>
  db
    .insertInto('channelClick')
    .values({ ...row, count: 1 })
    .onConflict((same) =>
      same.columns(['storyId', 'channel', 'day']).doUpdateSet({ count: sql`channel_click.count + 1` }),
    )
    .execute()
