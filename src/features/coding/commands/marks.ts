import { lockContribution } from '~/features/contributions'
import { divide, statementsToMark } from '~/features/sensemaking'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { findWords, type Span, trimmed, wordsAt } from '../domain'
import * as store from '../store'
import type { Origin } from '../tables'
import { follow, followThemes, heirOf, type Moment } from './following'

/** A person who codes. */
export type Coder = { kind: 'staff'; id: string }

export interface NewMark {
  contributionId: string
  codeId: string
  /** Which words, by code points of the shown text, with the words the coder saw there; left out: all of it. */
  span?: (Span & { quote: string }) | undefined
  /** The same, where the words stand first is to be found. */
  words?: string | undefined
  /** Which of the inspel's statements; left out: the one the words stand in, or all of them. */
  statementId?: string | undefined
  origin?: Extract<Origin, 'human' | 'accepted' | 'changed' | 'agreed' | 'imported'>
}

type Refusal = 'unknown' | 'unknown_code' | 'changed_text'

const subjectOf = (id: string) => ({ kind: 'contribution', id })

/** The statement that words stand in; where they reach over several, the first that holds their beginning. */
const statementAt = <S extends { text: string }>(text: string, statements: readonly S[], span: Span) => {
  const held = statements.find((one) => {
    const place = findWords(text, one.text)
    return place && place.start <= span.start && place.end > span.start
  })
  return held ?? statements[0]
}

/**
 * Sets a code on words of an inspel or on all of it. Setting what is set already changes nothing, so that two people
 * who do the same at the same moment, or a key that is pressed twice, do it once.
 * @returns `changed_text` when the words no longer stand where the coder saw them
 */
export const setMark = (
  context: Context,
  input: NewMark,
  coder: Actor,
): Promise<Result<{ id: string | null }, Refusal>> =>
  inTransaction(context.db, (tx) => setMarkIn(tx, input, coder, context.clock.now()))

export const setMarkIn = async (
  tx: Tx,
  input: NewMark,
  coder: Actor,
  at: Date,
): Promise<Result<{ id: string | null }, Refusal>> => {
  const { contributionId, codeId, span: chosen, origin = 'human' } = input
  const contribution = await lockContribution(tx, contributionId)
  const text = await store.publishedText(tx, contributionId)
  if (!contribution || text === undefined) return fail('unknown')
  const code = await store.codeById(tx, codeId)
  if (!code || code.retiredAt || code.processId !== contribution.processId) return fail('unknown_code')
  if (chosen && wordsAt(text, chosen) !== chosen.quote) return fail('changed_text')
  const place = chosen ? trimmed(text, chosen) : input.words ? findWords(text, input.words) : undefined
  if ((chosen || input.words) && !place) return fail('changed_text')
  const statements = await statementsToMark(tx, { contributionId, at, actor: coder })
  const held = place
    ? statementAt(text, statements, place)
    : statements.find(({ id }) => id === input.statementId)
  // On all of an inspel that is divided means on each of its parts.
  const on = held ? [held] : statements
  if (on.length === 0) return fail('unknown')
  const moment = { at, actor: coder }
  const span = place ? { ...place, quote: wordsAt(text, place) ?? '' } : undefined
  let first: string | null = null
  for (const { id: statementId } of on) {
    const id = await putMark(tx, { ...contribution, statementId, codeId, span, origin }, moment)
    first ??= id
  }
  return ok({ id: first })
}

interface PutMark {
  /** The inspel's. */
  id: string
  processId: string
  statementId: string
  codeId: string
  span: (Span & { quote: string }) | undefined
  origin: Origin
}

/** One mark with its event, what can be undone of it, and what follows from it; null where it stood already. */
const putMark = async (tx: Tx, one: PutMark, { at, actor: coder }: Moment): Promise<string | null> => {
  const { id: contributionId, processId, statementId, codeId, span, origin } = one
  const id = newId()
  const by = staffIdOf(coder)
  const set = await store.insertMark(tx, {
    id,
    contributionId,
    statementId,
    codeId,
    startsAt: span?.start ?? null,
    endsAt: span?.end ?? null,
    quote: span?.quote ?? null,
    coder: by,
    at,
    origin,
    follows: null,
  })
  if (!set) return null
  if (by) {
    const act = { id: newId(), processId, contributionId, coder: by, markId: id, did: 'set', at } as const
    await store.insertAct(tx, act)
  }
  await follow(tx, { contributionId, processId, statementId }, { at, actor: coder })
  const data = { codeId, markId: id, origin, startsAt: span?.start ?? null, endsAt: span?.end ?? null }
  await record(tx, { at, actor: coder, subject: subjectOf(contributionId), kind: 'coding.set', data })
  return id
}

const end = async (tx: Tx, mark: store.MarkRow, processId: string, coder: Coder, at: Date) => {
  await store.endMark(tx, mark.id, 'undone', coder.id, at)
  const { contributionId, statementId, codeId } = mark
  await follow(tx, { contributionId, processId, statementId }, { at, actor: coder })
  const data = { codeId, markId: mark.id }
  await record(tx, { at, actor: coder, subject: subjectOf(contributionId), kind: 'coding.ended', data })
}

/** Takes a code off again. Who takes off what somebody else took off a moment ago changes nothing. */
export const endMark = (context: Context, markId: string, coder: Coder): Promise<Result<null, 'unknown'>> =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    const seen = await store.markById(tx, markId)
    const contribution = seen ? await lockContribution(tx, seen.contributionId) : undefined
    const mark = seen ? await store.markById(tx, markId) : undefined
    if (!mark || !contribution) return fail('unknown')
    if (mark.endedAt) return ok(null)
    const { processId, id: contributionId } = contribution
    await store.insertAct(tx, {
      id: newId(),
      processId,
      contributionId,
      coder: coder.id,
      markId,
      did: 'ended',
      at,
    })
    await end(tx, mark, processId, coder, at)
    return ok(null)
  })

/** Undoes what the coder did last in the process: once more undoes what came before that. Which inspel it was. */
export const undoLast = (
  context: Context,
  processId: string,
  coder: Coder,
): Promise<Result<{ contributionId: string }, 'nothing'>> =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    const act = await store.lastAct(tx, coder.id, processId)
    if (!act) return fail('nothing')
    const { contributionId, markId } = act
    await lockContribution(tx, contributionId)
    await store.undoAct(tx, act.id, at)
    const mark = await store.markById(tx, markId)
    if (!mark) return fail('nothing')
    if (act.did === 'set') {
      if (!mark.endedAt) await end(tx, mark, processId, coder, at)
      return ok({ contributionId })
    }
    const again = heirOf(mark, { origin: 'restored', coder: coder.id, at })
    if (mark.endedAt && (await store.insertMark(tx, again))) {
      const { statementId, codeId } = mark
      await follow(tx, { contributionId, processId, statementId }, { at, actor: coder })
      const data = { codeId, markId: again.id, origin: again.origin }
      await record(tx, { at, actor: coder, subject: subjectOf(contributionId), kind: 'coding.set', data })
    }
    return ok({ contributionId })
  })

/** Says of an inspel without marks why it has none, or that it is to be read again later. */
export const setStanding = (
  context: Context,
  contributionId: string,
  state: 'no_code' | 'out_of_scope' | 'later',
  coder: Actor,
): Promise<Result<null, 'unknown' | 'has_marks'>> =>
  inTransaction(context.db, async (tx) => {
    const contribution = await lockContribution(tx, contributionId)
    if (!contribution) return fail('unknown')
    if (state !== 'later' && (await store.liveMarks(tx, contributionId)).length > 0) return fail('has_marks')
    const at = context.clock.now()
    const { processId } = contribution
    await store.putStanding(tx, { contributionId, processId, state, setBy: staffIdOf(coder), at })
    const data = { state }
    await record(tx, { at, actor: coder, subject: subjectOf(contributionId), kind: 'coding.standing', data })
    return ok(null)
  })

/** The statements that a mark goes over to: the one that holds its words, or every one that stood in its own. */
const placesAfter = <S extends { id: string; text: string }>(
  text: string,
  { startsAt, endsAt }: store.MarkRow,
  old: string,
  after: readonly S[],
): S[] => {
  if (startsAt !== null && endsAt !== null)
    return [statementAt(text, after, { start: startsAt, end: endsAt })].filter((one) => one !== undefined)
  const inOld = after.filter((one) => old.includes(one.text) || one.text.includes(old))
  return inOld.length > 0 ? inOld : after.slice(0, 1)
}

/**
 * Divides an inspel into statements and carries its marks over: one on words goes to the statement that holds them,
 * one on all of a statement to every statement whose words stood in it.
 */
export const divideForCoding = (
  context: Context,
  contributionId: string,
  texts: readonly string[],
  coder: Coder,
): Promise<Result<null, 'unknown' | 'not_in_text'>> =>
  inTransaction(context.db, async (tx) => {
    if (!(await lockContribution(tx, contributionId))) return fail('unknown')
    const at = context.clock.now()
    const text = (await store.publishedText(tx, contributionId)) ?? ''
    const before = await statementsToMark(tx, { contributionId, at, actor: coder })
    const after = await divide(tx, { contributionId, texts, at, actor: coder })
    if (!after) return fail('not_in_text')
    const live = new Set(after.map(({ id }) => id))
    const stranded = (await store.liveMarks(tx, contributionId)).filter(
      ({ statementId }) => !live.has(statementId),
    )
    const heirs = stranded.flatMap((mark) => {
      const old = before.find(({ id }) => id === mark.statementId)?.text ?? text
      return placesAfter(text, mark, old, after).map(({ id }) =>
        heirOf(mark, { origin: 'resplit', statementId: id }),
      )
    })
    const ended = stranded.map(({ id }) => id)
    await store.replaceMarks(tx, ended, 'resplit', heirs, coder.id, at)
    for (const { id } of after)
      await followThemes(tx, { statementId: id, contributionId }, { at, actor: coder })
    return ok(null)
  })
