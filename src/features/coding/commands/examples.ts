import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import type { Coder } from './marks'

/** Makes a mark's words an example of its code. */
export const addExample = (
  { db, clock }: Context,
  codeId: string,
  markId: string,
  coder: Coder,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const mark = await store.markById(tx, markId)
    if (!mark || mark.codeId !== codeId || mark.endedAt) return fail('unknown')
    const quote = mark.quote ?? (await store.publishedText(tx, mark.contributionId))
    if (!quote) return fail('unknown')
    const at = clock.now()
    const { contributionId } = mark
    await store.insertExample(tx, {
      id: newId(),
      codeId,
      contributionId,
      quote,
      createdBy: coder.id,
      createdAt: at,
    })
    await record(tx, { at, actor: coder, subject: { kind: 'code', id: codeId }, kind: 'code.example-added' })
    return ok(null)
  })

export const dropExample = ({ db, clock }: Context, codeId: string, exampleId: string, coder: Coder) =>
  inTransaction(db, async (tx) => {
    await store.deleteExample(tx, exampleId, codeId)
    const at = clock.now()
    await record(tx, {
      at,
      actor: coder,
      subject: { kind: 'code', id: codeId },
      kind: 'code.example-dropped',
    })
  })
