import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Connection } from '../adapters/adapter'
import { type Cause, type Channel, type RemoteChannel, serviceOf } from '../domain'
import * as store from '../store'
import { type Adapters, meansOf, openConnection, sealed } from './connection'
import { channelSubject } from './step'

const signIn = async (
  context: Context,
  adapters: Adapters,
  channel: RemoteChannel,
  connection: Connection,
): Promise<Result<{ name: string; tokenExpiresAt: Date | null }, Cause>> => {
  const checked = await adapters[serviceOf(channel)].check(meansOf(context), connection)
  if (checked.ok) return ok(checked)
  return fail(checked.outcome.state === 'failed' ? checked.outcome.cause : 'unreachable')
}

/** Signs in with what was typed; only what works is kept, the secret sealed. Says why when it does not. */
export const connectChannel = async (
  context: Context,
  adapters: Adapters,
  channel: RemoteChannel,
  { settings, secret }: Pick<Connection, 'settings' | 'secret'>,
  actor: Actor,
): Promise<Result<{ name: string }, Cause>> => {
  let kept = ''
  const connection: Connection = {
    settings,
    secret,
    kept,
    keep: async (value) => {
      kept = value
    },
  }
  const signedIn = await signIn(context, adapters, channel, connection)
  if (!signedIn.ok) return signedIn
  const { name, tokenExpiresAt } = signedIn.value
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    await store.removeSession(tx, channel)
    await store.putConnection(tx, {
      ...{ channel, name, tokenExpiresAt },
      settings: JSON.stringify(settings),
      secret: sealed(context.config, { ...secret }),
      connectedBy: staffIdOf(actor),
      connectedAt: at,
    })
    await record(tx, {
      at,
      actor,
      subject: channelSubject(channel),
      kind: 'channel.connected',
      data: { channel, name },
    })
  })
  if (kept) await (await openConnection(context, channel))?.keep(kept)
  return ok({ name })
}

/** Forgets how a channel is reached, and its secret with it. */
export const disconnectChannel = (context: Context, channel: RemoteChannel, actor: Actor) =>
  inTransaction(context.db, async (tx) => {
    await store.removeConnection(tx, channel)
    await store.removeSession(tx, channel)
    const at = context.clock.now()
    await record(tx, { at, actor, subject: channelSubject(channel), kind: 'channel.disconnected' })
  })

/** Asks the channel whether the connection still works. */
export const checkChannel = async (
  context: Context,
  adapters: Adapters,
  channel: RemoteChannel,
  actor: Actor,
): Promise<Result<{ name: string }, Cause>> => {
  const connection = await openConnection(context, channel)
  if (!connection) return fail('not_connected')
  const signedIn = await signIn(context, adapters, channel, connection)
  if (!signedIn.ok) return signedIn
  const { name, tokenExpiresAt } = signedIn.value
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    await store.updateConnection(tx, channel, { name, tokenExpiresAt })
    await record(tx, { at, actor, subject: channelSubject(channel), kind: 'channel.checked' })
  })
  return ok({ name })
}

/** Stops everything to a channel until it is let go again; what waits stays in line. */
export const pauseChannel = (context: Context, channel: Channel, reason: string, actor: Actor) =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    await store.putPause(tx, { channel, reason, pausedBy: staffIdOf(actor), pausedAt: at })
    await record(tx, { at, actor, subject: channelSubject(channel), kind: 'channel.paused' })
  })

export const resumeChannel = (context: Context, channel: Channel, actor: Actor) =>
  inTransaction(context.db, async (tx) => {
    await store.removePause(tx, channel)
    await record(tx, {
      at: context.clock.now(),
      actor,
      subject: channelSubject(channel),
      kind: 'channel.resumed',
    })
  })
