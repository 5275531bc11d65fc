import { randomUUID } from 'node:crypto'
import { namedId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Occasion, Question } from '../domain'
import * as store from '../store'

/** All answers together: an event that named one of them would tell when it was given. */
export const PULSE = { kind: 'pulse', id: namedId('pulse') }

export interface NewAnswer {
  question: Question
  occasion: Occasion
  /** Which way in the inspel came by, where there was one. */
  wayIn: string | null
  value: number
  words: string
  language: string
  municipalityCode: string | null
  role: string | null
  suspect?: boolean
  /** Made by the form; sent again it changes nothing. */
  key: string
  isDemo?: boolean
}

/**
 * Takes one answer. Its day is kept and no moment, and what was written beside it is kept apart under a key of
 * its own: neither leads to the other, to a person, or to the inspel that was just sent.
 */
export const answerPulse = (
  { db, clock }: Context,
  { words, language, suspect = false, isDemo = false, ...answer }: NewAnswer,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const day = dayInSweden(at)
    if (!(await store.insertAnswer(tx, { ...answer, answeredOn: day, suspect, isDemo }))) return
    if (words !== '')
      await store.insertWords(tx, {
        key: randomUUID(),
        question: answer.question,
        saidOn: day,
        language,
        text: words,
        isDemo,
      })
    await record(tx, { at, actor: { kind: 'citizen' }, subject: PULSE, kind: 'pulse.answered' })
  })
