import { v5 } from 'uuid'
import { describeSender, type NewContribution, receive } from '~/features/contributions'
import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { AGE_OF_GRADE, type Grade } from '../domain'

/** The gathering that something is sent from. */
interface From {
  id: string
  wayInId: string
  kind: string
  municipalityCode: string
  grade: Grade | null
}

export interface Line {
  promptId: string
  text: string
}

const send = async (context: Context, from: From, input: Omit<NewContribution, 'wayInId' | 'meetingId'>) => {
  const sent = await receive(context, { ...input, wayInId: from.wayInId, meetingId: from.id })
  if (sent.ok && !sent.value.repeated) {
    // What the county's figures need, and all that is known: where, and for a class about how old.
    await describeSender(context, sent.value.contributionId, {
      municipality: from.municipalityCode,
      age: from.grade ? AGE_OF_GRADE[from.grade] : undefined,
      role: from.kind === 'lesson' ? 'young' : undefined,
    })
  }
  return sent
}

/**
 * Receives what a group wrote down, each line as an inspel, all or nothing.
 * Sending again under the same key adds only lines that were not there; the same words twice are two inspel.
 * What staff type in from paper counts from the day it reached the region.
 * @returns how many were received now
 */
export const sendLines = (
  context: Context,
  from: From,
  lines: readonly Line[],
  how: { key: string; language: Language; actor: Actor; receivedAt?: Date | undefined },
): Promise<Result<number, 'closed'>> =>
  inTransaction(context.db, async (tx) => {
    const within = { ...context, db: tx }
    const said = new Map<string, number>()
    let received = 0
    for (const { promptId, text } of lines) {
      const words = `${promptId}\n${text}`
      const nth = (said.get(words) ?? 0) + 1
      said.set(words, nth)
      const sent = await send(within, from, {
        text,
        promptId,
        language: how.language,
        idempotencyKey: v5(`${from.id}\n${words}\n${nth}`, how.key),
        ...(how.actor.kind === 'staff'
          ? { channel: 'paper', enteredBy: how.actor.id }
          : { channel: 'host' as const }),
        ...(how.receivedAt ? { receivedAt: how.receivedAt } : {}),
      })
      if (!sent.ok) return fail('closed')
      if (!sent.value.repeated) received++
    }
    if (received > 0) {
      const subject = { kind: 'meeting', id: from.id }
      const { actor } = how
      await record(tx, {
        at: context.clock.now(),
        actor,
        subject,
        kind: 'meeting.lines-sent',
        data: { received },
      })
    }
    return ok(received)
  })

/**
 * Receives one note that a pupil wrote; it waits for the leader before the class sees it.
 * @returns the code of its receipt
 */
export const sendNote = (
  context: Context,
  from: From,
  note: { text: string; promptId: string | undefined; language: Language; key: string },
): Promise<Result<string, 'closed'>> =>
  inTransaction(context.db, async (tx) => {
    const sent = await send({ ...context, db: tx }, from, {
      text: note.text,
      language: note.language,
      idempotencyKey: note.key,
      channel: 'capture',
      ...(note.promptId ? { promptId: note.promptId } : {}),
    })
    return sent.ok ? ok(sent.value.code) : fail('closed')
  })
