import { randomInt, randomUUID } from 'node:crypto'
import { type Answers, currentForm, isOpen, type WayIn } from '~/features/processes'
import { newId } from '~/kernel/ids'
import type { Language, Localized } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { quizQuestions, score } from '../domain'
import * as store from '../store'

const CITIZEN = { kind: 'citizen' } as const
const quiz = (id: string) => ({ kind: 'quiz', id })

/** Counts a round that was played to its end. The same key again gives the same round. */
export const playRound = async (
  { db, clock }: Context,
  wayIn: WayIn,
  input: { answers: Answers; language: Language; atStand: boolean; idempotencyKey: string },
): Promise<Result<{ id: string }, 'closed' | 'no_form'>> => {
  const at = clock.now()
  if (!isOpen(wayIn, at)) return fail('closed')
  const form = await currentForm(db, wayIn)
  const questions = quizQuestions(form.questions)
  if (!form.versionId || questions.length === 0) return fail('no_form')
  const formVersionId = form.versionId
  return inTransaction(db, async (tx) => {
    const id = newId()
    const added = await store.insertRound(tx, {
      id,
      wayInId: wayIn.id,
      formVersionId,
      answers: JSON.stringify(input.answers),
      rightCount: score(questions, input.answers),
      questionCount: questions.length,
      language: input.language,
      atStand: input.atStand,
      playedAt: at,
      idempotencyKey: input.idempotencyKey,
    })
    if (!added) return ok({ id: (await store.roundByKey(tx, input.idempotencyKey))?.id ?? id })
    await record(tx, { at, actor: CITIZEN, subject: quiz(wayIn.id), kind: 'quiz.played' })
    return ok({ id })
  })
}

export interface DrawInput {
  prize: Localized
  winners: number
  closesOn: string
  deleteOn: string
}

/** Sets up a prize draw, or changes one that is not drawn yet. */
export const announceDraw = (
  { db, clock }: Context,
  wayInId: string,
  { prize, ...input }: DrawInput,
  actor: Actor,
): Promise<Result<null, 'drawn'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockDraw(tx, wayInId)
    if (before?.drawnAt || before?.emptiedAt) return fail('drawn')
    await store.putDraw(tx, { ...input, wayInId, prize: JSON.stringify(prize) })
    await record(tx, { at: clock.now(), actor, subject: quiz(wayInId), kind: 'prize.announced' })
    return ok(null)
  })

/** Takes a contact for the draw. It is kept apart from the answers, under a random key and without a time. */
export const enterDraw = (
  { db, clock }: Context,
  wayInId: string,
  contact: string,
): Promise<Result<null, 'closed'>> =>
  inTransaction(db, async (tx) => {
    const draw = await store.lockDraw(tx, wayInId)
    const at = clock.now()
    if (!draw || draw.drawnAt || draw.emptiedAt || draw.closesOn < dayInSweden(at)) return fail('closed')
    await store.insertEntry(tx, { id: randomUUID(), wayInId, contact: contact.trim().toLowerCase() })
    await record(tx, { at, actor: CITIZEN, subject: quiz(wayInId), kind: 'prize.entered' })
    return ok(null)
  })

/** Draws the winners, once, each entry with the same chance. */
export const drawWinners = (
  { db, clock }: Context,
  wayInId: string,
  actor: Actor,
): Promise<Result<{ winners: number }, 'unknown' | 'drawn' | 'too_early'>> =>
  inTransaction(db, async (tx) => {
    const draw = await store.lockDraw(tx, wayInId)
    if (!draw) return fail('unknown')
    if (draw.drawnAt || draw.emptiedAt) return fail('drawn')
    const at = clock.now()
    if (draw.closesOn >= dayInSweden(at)) return fail('too_early')
    const left = (await store.entriesOf(tx, wayInId)).map((entry) => entry.id)
    const won: string[] = []
    while (won.length < draw.winners && left.length > 0) won.push(...left.splice(randomInt(left.length), 1))
    if (won.length > 0) await store.markWon(tx, won)
    await store.markDrawn(tx, wayInId, at)
    const data = { winners: won.length, entries: won.length + left.length }
    await record(tx, { at, actor, subject: quiz(wayInId), kind: 'prize.drawn', data })
    return ok({ winners: won.length })
  })
