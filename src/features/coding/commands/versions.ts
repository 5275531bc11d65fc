import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { BookContent } from '../domain'
import * as store from '../store'
import { keepVersion } from './book'
import { followThemes, heirOf } from './following'

export interface Restored {
  /** Marks that a merge had carried elsewhere and that stand on their old code again. */
  marks: number
  /** Codes made since that are still used, and therefore stay. */
  kept: string[]
}

/**
 * Returns to an earlier codebook: names, definitions, order and hierarchy as they were; codes merged or retired since
 * come back, with the marks that a merge had carried on. Codes made since go, unless marks use them. It becomes a new
 * version; nothing of the history is taken away.
 */
export const restoreVersion = (
  { db, clock }: Context,
  processId: string,
  number: number,
  content: BookContent,
  actor: Actor,
): Promise<Result<Restored, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockBook(tx, processId))) return fail('unknown')
    const at = clock.now()
    const by = staffIdOf(actor)
    const now = await store.liveCodes(tx, processId)
    const then = new Set(content.codes.map(({ id }) => id))
    const kept: string[] = []
    const touched = new Map<string, string>()
    // Names and keys are freed first: two codes may have changed places.
    for (const code of now)
      await store.updateCode(tx, code.id, {
        shortcut: null,
        name: `${code.name.slice(0, 60)} ${code.id.slice(-8)}`,
      })
    let marks = 0
    for (const code of content.codes) {
      const { id, ...as } = code
      await store.updateCode(tx, id, { ...as, retiredAt: null, mergedInto: null })
    }
    for (const code of now) {
      if (then.has(code.id)) continue
      const isUsed = (await store.marksOfCode(tx, code.id)).length > 0
      if (isUsed) kept.push(code.name)
      const taken = content.codes.some(({ name }) => name.toLowerCase() === code.name.toLowerCase())
      const name = isUsed && taken ? `${code.name} (${number})` : code.name
      await store.updateCode(tx, code.id, { name, retiredAt: isUsed ? null : at })
    }
    const wasLive = new Set(now.map(({ id }) => id))
    for (const { id } of content.codes) {
      if (wasLive.has(id)) continue
      await record(tx, { at, actor, subject: { kind: 'code', id }, kind: 'code.restored', data: { number } })
      const merged = await store.marksMergedAway(tx, id)
      const back = merged.filter(({ heirId }) => heirId !== null)
      await store.replaceMarks(
        tx,
        back.flatMap(({ heirId }) => heirId ?? []),
        'restored',
        back.map(({ heirId, ...mark }) => heirOf(mark, { origin: 'restored' })),
        by,
        at,
      )
      for (const one of back) touched.set(one.statementId, one.contributionId)
      marks += back.length
    }
    for (const code of content.codes)
      if (now.find(({ id }) => id === code.id)?.themeId !== code.themeId)
        for (const one of await store.statementsWithCode(tx, code.id))
          touched.set(one.statementId, one.contributionId)
    for (const [statementId, contributionId] of touched)
      await followThemes(tx, { statementId, contributionId }, { at, actor })
    const data = { number, marks }
    const subject = { kind: 'codebook', id: processId }
    await record(tx, { at, actor, subject, kind: 'codebook.restored', data })
    await keepVersion(tx, processId, `Tillbaka till version ${number}`, at, actor)
    return ok({ marks, kept })
  })
