import { receiveWithSender } from '~/features/contributions'
import {
  type Answers,
  currentForm,
  isOpen,
  placeOfAnswers,
  type Question,
  textOfAnswers,
  type WayIn,
  wayInByReach,
} from '~/features/processes'
import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { hashReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { kept } from '../domain'
import * as store from '../store'

const CITIZEN = { kind: 'citizen' } as const
const subject = (id: string) => ({ kind: 'survey_sheet', id })

/**
 * Begins to answer a survey. The code opens the sheet again until it is sent, and is the code of the
 * inspel's receipt afterwards: one code for all.
 */
export const beginSheet = async (
  { db, clock, config }: Context,
  wayIn: WayIn,
  input: { language: Language; idempotencyKey: string },
): Promise<Result<{ code: string }, 'closed' | 'no_form'>> => {
  const at = clock.now()
  if (!isOpen(wayIn, at)) return fail('closed')
  const form = await currentForm(db, wayIn)
  if (!form.versionId) return fail('no_form')
  const formVersionId = form.versionId
  const code = receiptCodeFor(keyFor(config, 'receipt'), input.idempotencyKey)
  await inTransaction(db, async (tx) => {
    const id = newId()
    const sheet = { ...input, id, wayInId: wayIn.id, formVersionId, codeHash: hashReceiptCode(code) }
    const added = await store.insertSheet(tx, {
      ...sheet,
      startedAt: at,
      updatedAt: at,
      finishedAt: null,
      contributionId: null,
    })
    if (added) await record(tx, { at, actor: CITIZEN, subject: subject(id), kind: 'survey.begun' })
  })
  return ok({ code })
}

/** Keeps one more answer, or takes it away when it was left empty. A sheet that is sent is not changed. */
export const keepAnswer = (
  { db, clock }: Context,
  code: string,
  questionId: string,
  answer: Answers[string] | undefined,
): Promise<Result<Answers, 'unknown' | 'sent'>> =>
  inTransaction(db, async (tx) => {
    const sheet = await store.lockSheet(tx, hashReceiptCode(code))
    if (!sheet) return fail('unknown')
    if (sheet.finishedAt) return fail('sent')
    const at = clock.now()
    const { [questionId]: _, ...others } = sheet.answers
    const answers = answer === undefined ? others : { ...others, [questionId]: answer }
    await store.updateAnswers(tx, sheet.id, answers, at)
    await record(tx, { at, actor: CITIZEN, subject: subject(sheet.id), kind: 'survey.answered' })
    return ok(answers)
  })

/**
 * Sends the sheet. Its own words become an inspel under the same code; a sheet without words is only counted.
 * Sending again changes nothing.
 */
export const sendSheet = (context: Context, code: string): Promise<Result<null, 'unknown' | 'closed'>> =>
  inTransaction(context.db, async (tx) => {
    const sheet = await store.lockSheet(tx, hashReceiptCode(code))
    const wayIn = sheet ? await wayInByReach(tx, sheet.wayInId) : undefined
    if (!sheet || !wayIn) return fail('unknown')
    if (sheet.finishedAt) return ok(null)
    const at = context.clock.now()
    if (!wayIn.isShown || !isOpen(wayIn, at)) return fail('closed')
    const questions = await store.questionsOfVersion(tx, sheet.formVersionId)
    const answers = kept(questions, sheet.answers)
    const text = textOfAnswers(questions, answers)
    const said = { text, answers, about: placeOf(questions, answers) }
    const contributionId = text ? await becomeInspel({ ...context, db: tx }, sheet, said) : null
    await store.finishSheet(tx, sheet.id, { answers, contributionId }, at)
    await record(tx, { at, actor: CITIZEN, subject: subject(sheet.id), kind: 'survey.sent' })
    return ok(null)
  })

type Sheet = NonNullable<Awaited<ReturnType<typeof store.lockSheet>>>

const placeOf = (questions: readonly Question[], answers: Answers) => ({
  municipality: placeOfAnswers(questions, answers).municipality,
})

interface Said {
  text: string
  answers: Answers
  about: ReturnType<typeof placeOf>
}

const becomeInspel = async (context: Context, sheet: Sheet, said: Said) => {
  const { wayInId, idempotencyKey, formVersionId } = sheet
  const language = sheet.language as Language
  const received = await receiveWithSender(context, {
    ...said,
    wayInId,
    language,
    idempotencyKey,
    formVersionId,
  })
  if (!received.ok) throw new Error(`an open survey did not take its answers: ${received.reason}`)
  return received.value.contributionId
}
