import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { ALT_MAX, type CardFault, type Channel, lengthOf, mostOf } from '../domain'
import * as store from '../store'

export interface NewCard {
  storyId: string
  channel: Channel
  text: string
  alt: string
  withPicture: boolean
  /** When it goes out; at once when absent. */
  dueAt: Date | null
  /** The version of the story that the writer had before them. */
  versionId: string | null
}

/** What is wrong with a card before it can go out. */
export const faultsIn = ({ channel, text, alt, withPicture }: Omit<NewCard, 'storyId' | 'versionId'>) => {
  const faults: CardFault[] = []
  if (text.trim() === '') faults.push('text_missing')
  if (lengthOf(text) > mostOf(channel)) faults.push('too_long')
  if (withPicture && alt.trim() === '') faults.push('alt_missing')
  if (lengthOf(alt) > ALT_MAX) faults.push('alt_too_long')
  return faults
}

/** Keeps what is to be told of a story in one channel; it may still lack something. */
export const writeCard = (context: Context, card: NewCard, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<void, 'too_long'>> => {
    if (lengthOf(card.text) > mostOf(card.channel) * 2) return fail('too_long')
    const at = context.clock.now()
    await store.putCard(tx, { ...card, writtenBy: staffIdOf(actor), writtenAt: at })
    const subject = { kind: 'story', id: card.storyId }
    await record(tx, { at, actor, subject, kind: 'channel.card-written', data: { channel: card.channel } })
    return ok(undefined)
  })
