import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type DraftText, tidyMarkup } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

export interface NewWording {
  text: string
  why?: string | undefined
  /** The version the writer began from; left out by who knows of no other. */
  fromVersion?: number | undefined
}

interface Appended {
  passageId: string
  version: number
  text: string
  why?: string | undefined
  actor: Actor
  at: Date
}

/** For commands that hold the passage's lock already. */
export const appendWording = async (tx: Tx, { actor, at, ...wording }: Appended): Promise<string> => {
  const id = newId()
  const why = wording.why?.trim() || null
  await store.insertWording(tx, { ...wording, why, id, writtenBy: staffId(actor), createdAt: at })
  await record(tx, {
    at,
    actor,
    subject: { kind: 'passage', id: wording.passageId },
    kind: 'passage.worded',
    data: { version: wording.version },
  })
  return id
}

/**
 * Writes a new wording. Earlier ones are kept, and it is not public before a consultation or a decision.
 * Refused as newer when somebody else has saved another wording since the writer began: nothing is written over.
 */
export const writeWording = (
  context: Context,
  passageId: string,
  { text: typed, why, fromVersion }: NewWording,
  actor: Actor,
) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ wordingId: string; version: number }, 'unknown' | 'newer'>> => {
      if (!(await store.lockPassage(tx, passageId))) return fail('unknown')
      const text = tidyMarkup(typed)
      const latest = await store.latestWording(tx, passageId)
      const isSame = latest !== undefined && tidyMarkup(latest.text) === text
      const isNewer = fromVersion !== undefined && latest !== undefined && latest.version > fromVersion
      if (isNewer && !isSame) return fail('newer')
      const writer = staffId(actor)
      if (writer) await store.deleteDraft(tx, passageId, writer)
      if (isSame) return ok({ wordingId: latest.id, version: latest.version })
      const version = (latest?.version ?? 0) + 1
      const at = context.clock.now()
      return ok({ wordingId: await appendWording(tx, { passageId, version, text, why, actor, at }), version })
    },
  )

/** Keeps what somebody has begun and not saved; one text a person and passage. */
export const keepDraft = (context: Context, passageId: string, draft: DraftText, writer: string) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.lockPassage(tx, passageId))) return fail('unknown')
    const latest = await store.latestWording(tx, passageId)
    if (latest?.text === draft.text && draft.why.trim() === '') await store.deleteDraft(tx, passageId, writer)
    else await store.putDraft(tx, { ...draft, passageId, staffId: writer, savedAt: context.clock.now() })
    return ok(null)
  })

export const dropDraft = (context: Context, passageId: string, writer: string): Promise<unknown> =>
  inTransaction(context.db, (tx) => store.deleteDraft(tx, passageId, writer))
