import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import { REMOTE_CHANNELS, type RemoteChannel } from '../domain'

const DAY_MS = 86_400_000

/** Posts that are out and young enough to be answered; those asked longest ago first, none twice within the pause. */
export const postsToHear = async (
  db: Db,
  at: Date,
  { days, pauseMinutes }: { days: number; pauseMinutes: number },
) => {
  const { rows } = await sql<{ id: string; channel: RemoteChannel; remoteId: string; remoteUrl: string }>`
    select dispatch.id, dispatch.channel, dispatch.remote_id, dispatch.remote_url from dispatch
    left join lateral (select max(read_at) as at from dispatch_figures f where f.dispatch_id = dispatch.id) heard on true
    where dispatch.kind = 'post' and dispatch.state = 'done' and dispatch.withdrawn_at is null
      and dispatch.channel = any(${[...REMOTE_CHANNELS]}::text[])
      and dispatch.ended_at > ${new Date(at.getTime() - days * DAY_MS)}
      and (heard.at is null or heard.at < ${new Date(at.getTime() - pauseMinutes * 60_000)})
    order by heard.at nulls first limit 20`.execute(db)
  return rows
}

/** Keeps a reply that is new; one known already keeps who answers it. */
export const keepReply = async (tx: Tx, row: Insertable<Tables['channelReply']>): Promise<boolean> => {
  const kept = await tx
    .insertInto('channelReply')
    .values(row)
    .onConflict((same) => same.columns(['channel', 'remoteId']).doNothing())
    .returning('remoteId')
    .executeTakeFirst()
  return kept !== undefined
}

export const keepFigures = (db: Db, row: Insertable<Tables['dispatchFigures']>) => {
  const { dispatchId: _, day: __, ...figures } = row
  return db
    .insertInto('dispatchFigures')
    .values(row)
    .onConflict((same) => same.columns(['dispatchId', 'day']).doUpdateSet(figures))
    .execute()
}

export const lockReply = (tx: Tx, channel: RemoteChannel, remoteId: string) =>
  tx
    .selectFrom('channelReply')
    .selectAll()
    .where('channel', '=', channel)
    .where('remoteId', '=', remoteId)
    .forUpdate()
    .executeTakeFirst()

export const updateReply = (
  tx: Tx,
  channel: RemoteChannel,
  remoteId: string,
  change: Updateable<Tables['channelReply']>,
) =>
  tx
    .updateTable('channelReply')
    .set(change)
    .where('channel', '=', channel)
    .where('remoteId', '=', remoteId)
    .execute()
