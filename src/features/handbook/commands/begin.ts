import { toBlocks } from '~/features/newsroom'
import { HANDBOOK_PAGES } from '~/kernel/handbook'
import { newId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { readFile } from '../domain'
import * as store from '../store'
import { plainText, subject } from './acts'

const FILES = import.meta.glob<string>('../../../../handbook/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const fileOf = (slug: string): string => {
  const found = Object.entries(FILES).find(([path]) => path.endsWith(`-${slug}.md`) && slugIn(path) === slug)
  if (!found) throw new Error(`the handbook has no file for ${slug}`)
  return found[1]
}

const slugIn = (path: string): string => path.replace(/^.*\/\d+-/, '').replace(/\.md$/, '')

/** Gives an installation the pages it does not have. Those it has are never touched. @returns how many were added */
export const beginHandbook = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    let added = 0
    for (const [position, slug] of HANDBOOK_PAGES.entries()) {
      const { title, body } = readFile(fileOf(slug))
      const blocks = toBlocks(body)
      const id = newId()
      const page = { title, blocks: JSON.stringify(blocks) }
      const isNew = await store.insertPage(tx, {
        ...page,
        id,
        slug,
        position: position + 1,
        plain: plainText(blocks),
        revision: 1,
        changedAt: at,
        changedBy: null,
        readThroughOn: dayInSweden(at),
      })
      if (!isNew) continue
      await store.insertVersion(tx, { ...page, pageId: id, number: 1, madeBy: null, madeAt: at })
      await record(tx, { at, actor: { kind: 'system' }, subject: subject(id), kind: 'handbook-page.begun' })
      added++
    }
    return added
  })
