import type { Language } from '~/kernel/language'
import type { Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { insertPicture, type Prepared } from '~/platform/files'
import { PAGES_MAX } from '../domain'
import * as store from '../store'
import { onCase } from './acts'

/** Keeps what was said, in the language it was written down in. Pictures of signed pages need their text. */
export const writeMinutes = (
  context: Context,
  id: string,
  { minutes, language }: { minutes: string; language: Language },
  actor: Actor,
): Promise<Result<null, 'unknown' | 'has_pages'>> =>
  onCase<'has_pages'>(context, id, actor, async (tx) => {
    if (minutes === '' && (await store.pagesOf(tx, id)).length > 0) return { refused: 'has_pages' }
    await store.updateCase(tx, id, { minutes, minutesLanguage: language })
    return { kind: 'minutes-written' }
  })

/** Adds pictures of signed pages, once the same stands as text for those who cannot see them. */
export const addPages = (
  context: Context,
  id: string,
  pages: readonly Prepared[],
  actor: Actor,
): Promise<Result<null, 'unknown' | 'no_text' | 'many'>> =>
  onCase<'no_text' | 'many'>(context, id, actor, async (tx, { minutes }, at) => {
    if (minutes === '') return { refused: 'no_text' }
    const there = await store.pagesOf(tx, id)
    if (there.length + pages.length > PAGES_MAX) return { refused: 'many' }
    let position = there.at(-1)?.position ?? 0
    for (const page of pages) {
      const fileId = await insertPicture(tx, page, at)
      position += 1
      await store.insertPage(tx, { caseId: id, fileId, position, createdAt: at })
    }
    return { kind: 'pages-added', data: { pages: pages.length } }
  })

export const removePage = (
  context: Context,
  id: string,
  fileId: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  onCase(context, id, actor, async (tx) =>
    (await store.deletePage(tx, id, fileId)) ? { kind: 'page-removed' } : {},
  )
