import { findWayIn } from '~/features/processes'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { mayBecome, type StandingState } from '../domain'
import * as store from '../store'
import { currentTranslations } from '../store/translations'

export type ModerationRefusal = 'unknown' | 'not_allowed' | 'reason_missing'

interface Change {
  contributionId: string
  to: StandingState
  reason?: string | undefined
  mergedInto?: string | undefined
}

/** One change of standing, with its event, under the inspel's lock. */
const changeStanding = async (
  tx: Tx,
  { contributionId, to, reason, mergedInto }: Change,
  actor: Actor,
  at: Date,
): Promise<Result<{ processId: string }, ModerationRefusal>> => {
  const contribution = await store.lock(tx, contributionId)
  if (!contribution) return fail('unknown')
  const before = await store.standingOf(tx, contributionId)
  if (!mayBecome(before?.state, to)) return fail('not_allowed')
  await store.putStanding(tx, {
    contributionId,
    processId: contribution.processId,
    state: to,
    reason: reason ?? null,
    mergedInto: mergedInto ?? null,
    decidedBy: actor.kind === 'staff' ? actor.id : null,
    readAt: before?.readAt ?? at,
    at,
  })
  await record(tx, {
    at,
    actor,
    subject: { kind: 'contribution', id: contributionId },
    kind: `contribution.${to}`,
    why: reason,
    ...(mergedInto ? { data: { mergedInto } } : {}),
  })
  return ok({ processId: contribution.processId })
}

/** A person has read it; nothing is decided yet. */
export const markRead = (context: Context, contributionId: string, actor: Actor) =>
  inTransaction(context.db, (tx) =>
    changeStanding(tx, { contributionId, to: 'read' }, actor, context.clock.now()),
  )

/** Writes the text that may be shown, with personal data taken out. The original stays for the register. */
export const mask = (context: Context, contributionId: string, maskedText: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const contribution = await store.lock(tx, contributionId)
    if (!contribution) return fail('unknown')
    const at = context.clock.now()
    const maskedBy = actor.kind === 'staff' ? actor.id : null
    await store.insertMasking(tx, { id: newId(), contributionId, maskedText, maskedBy, at })
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.masked',
    })
    const standing = await store.standingOf(tx, contributionId)
    if (standing?.state === 'published') await putPublication(tx, contributionId, at)
    return ok(null)
  })

/** Writes what the public reads and searches, as the inspel and its translations stand now. */
export const putPublication = async (tx: Tx, contributionId: string, at: Date): Promise<void> => {
  const contribution = await store.lock(tx, contributionId)
  if (!contribution) return
  const wayIn = await findWayIn(tx, contribution.wayInId)
  const detail = await store.detailOf(tx, contributionId)
  const text = await store.shownText(tx, contributionId)
  const row = {
    id: newId(),
    contributionId,
    processId: contribution.processId,
    wayInKind: wayIn?.kind ?? 'import',
    meetingId: contribution.meetingId,
    language: await store.languageNow(tx, contributionId),
    text,
    municipalityCode: detail?.municipalityCode ?? null,
    receivedAt: contribution.receivedAt,
    publishedAt: at,
    isDemo: contribution.isDemo,
  }
  await store.putPublication(tx, row, await currentTranslations(tx, contributionId, text))
}

/** Shows the inspel to everyone, as it is masked now. */
export const publish = (context: Context, contributionId: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, ModerationRefusal>> => {
    const at = context.clock.now()
    const changed = await changeStanding(tx, { contributionId, to: 'published' }, actor, at)
    if (!changed.ok) return changed
    await putPublication(tx, contributionId, at)
    return ok(null)
  })

const takeBack = (context: Context, change: Change, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, ModerationRefusal>> => {
    if (change.to !== 'merged' && !change.reason?.trim()) return fail('reason_missing')
    const changed = await changeStanding(tx, change, actor, context.clock.now())
    if (!changed.ok) return changed
    await store.deletePublication(tx, change.contributionId)
    return ok(null)
  })

/** Keeps the inspel from being shown; the sender is told the reason. */
export const withhold = (context: Context, contributionId: string, reason: string, actor: Actor) =>
  takeBack(context, { contributionId, to: 'withheld', reason }, actor)

/** Counts the inspel with another that says the same. Both are kept. Not in a circle: somebody has to tell its fate. */
export const merge = (context: Context, contributionId: string, mergedInto: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, ModerationRefusal>> => {
    if ((await store.toldByOf(tx, mergedInto)) === contributionId) return fail('not_allowed')
    return takeBack({ ...context, db: tx }, { contributionId, to: 'merged', mergedInto }, actor)
  })

/** Takes the inspel away from view under a retention decision, whose number is the reason. */
export const removeUnderDecision = (
  context: Context,
  contributionId: string,
  decision: string,
  actor: Actor,
) => takeBack(context, { contributionId, to: 'removed', reason: decision }, actor)
