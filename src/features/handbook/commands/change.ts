import { isTyped, toBlocks, toTyped } from '~/features/newsroom'
import { newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import { plainText, subject } from './acts'

export interface PageInput {
  title: string
  /** As it is typed. */
  body: string
}

type Staff = Actor & { kind: 'staff' }

/** Adds a page at the end of the handbook. */
export const addPage = (
  { db, clock }: Context,
  { title, body }: PageInput,
  actor: Staff,
): Promise<Result<{ slug: string }, 'taken'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const id = newId()
    const slug = slugify(title)
    const { slugs, last } = await store.slugsTaken(tx)
    if (slugs.includes(slug) || RESERVED.includes(slug)) return fail('taken')
    const blocks = toBlocks(body)
    const page = { title, blocks: JSON.stringify(blocks) }
    const isNew = await store.insertPage(tx, {
      ...page,
      id,
      slug,
      position: last + 1,
      plain: plainText(blocks),
      revision: 1,
      changedAt: at,
      changedBy: actor.id,
      readThroughOn: dayInSweden(at),
    })
    if (!isNew) return fail('taken')
    await store.insertVersion(tx, { ...page, pageId: id, number: 1, madeBy: actor.id, madeAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'handbook-page.added' })
    return ok({ slug })
  })

/** Addresses that mean something else in this room. */
const RESERVED = ['ny']

/** Changes a page and keeps it as a version. `seen` is the revision the form showed: a change made meanwhile is not lost. */
export const changePage = (
  { db, clock }: Context,
  slug: string,
  { title, body, seen }: PageInput & { seen: number },
  actor: Staff,
): Promise<Result<null, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const page = await store.lockPage(tx, slug)
    if (!page) return fail('unknown')
    if (page.revision !== seen) return fail('changed_by_another')
    const at = clock.now()
    const blocks = toBlocks(body)
    const next = { title, blocks: JSON.stringify(blocks) }
    if (page.title === title && toTyped(page.blocks.filter(isTyped)) === toTyped(blocks)) return ok(null)
    const revision = page.revision + 1
    await store.updatePage(tx, page.id, {
      ...next,
      plain: plainText(blocks),
      revision,
      changedAt: at,
      changedBy: actor.id,
      readThroughOn: dayInSweden(at),
    })
    await store.insertVersion(tx, {
      ...next,
      pageId: page.id,
      number: revision,
      madeBy: actor.id,
      madeAt: at,
    })
    const data = { revision }
    await record(tx, { at, actor, subject: subject(page.id), kind: 'handbook-page.changed', data })
    return ok(null)
  })

/** Somebody has read the page through and found it right. */
export const readThrough = (
  { db, clock }: Context,
  slug: string,
  actor: Staff,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const page = await store.lockPage(tx, slug)
    if (!page) return fail('unknown')
    const at = clock.now()
    await store.updatePage(tx, page.id, { readThroughOn: dayInSweden(at) })
    await record(tx, { at, actor, subject: subject(page.id), kind: 'handbook-page.read-through' })
    return ok(null)
  })
