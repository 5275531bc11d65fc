import { newId } from '~/kernel/ids'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { startingTerms } from '../schema'
import * as store from '../store'
import { columns } from './terms'

/**
 * Gives an installation the terms of the starting glossary that it has never had, published. What staff have
 * changed or hidden stays as they left it. How many were added.
 */
export const startGlossary = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    let added = 0
    for (const { slug, ...term } of startingTerms()) {
      const id = newId()
      const row = { ...columns(term), id, slug, createdAt: at, updatedAt: at, publishedAt: at }
      if (!(await store.insertTerm(tx, row))) continue
      added++
      const subject = { kind: 'term', id }
      await record(tx, { at, actor: { kind: 'system' }, subject, kind: 'term.started' })
    }
    return added
  })
