import type { Context } from '~/platform/context'
import { ADAPTERS } from './adapters'
import { deliverDue, lookBack } from './commands'

export const CHANNELS_USAGE = 'channels deliver'

/** Sends what is due to the channels, once, beside or without a running server. */
export const channelsCommand = async (context: Context, [verb]: string[]): Promise<string[]> => {
  if (verb !== 'deliver') throw new Error(`Usage: ${CHANNELS_USAGE}`)
  const sent = await deliverDue(context, ADAPTERS)
  const found = await lookBack(context, ADAPTERS)
  return [`${sent} taken from the outbox, ${found} in doubt settled.`]
}
