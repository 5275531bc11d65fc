import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { MadeBy } from '../domain'
import * as store from '../store'
import * as translations from '../store/translations'
import { putPublication } from './moderate'

export interface NewTranslation {
  contributionId: string
  language: Language
  text: string
  madeByKind: MadeBy
  /** As it is told beside the text: a role or a program, never a person's name. */
  madeBy: string
  /** The text it was made of, where that was read earlier: another one shown by now refuses it. */
  of?: string | undefined
}

/** Puts a translation of the shown text beside the inspel, as a draft. A later one into the same language takes its place. */
export const translate = (
  { db, clock }: Context,
  { of, ...input }: NewTranslation,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown' | 'same_language' | 'outdated'>> =>
  inTransaction(db, async (tx) => {
    const { contributionId } = input
    const contribution = await store.lock(tx, contributionId)
    if (!contribution) return fail('unknown')
    if ((await store.languageNow(tx, contributionId)) === input.language) return fail('same_language')
    const shown = await store.shownText(tx, contributionId)
    if (of !== undefined && of !== shown) return fail('outdated')
    const id = newId()
    const at = clock.now()
    await translations.insertTranslation(tx, {
      ...input,
      id,
      ofHash: translations.textHash(shown),
      enteredBy: actor.kind === 'staff' ? actor.id : null,
      at,
      state: 'draft',
    })
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.translated',
      data: { language: input.language, madeBy: input.madeByKind },
    })
    return ok({ id })
  })

/**
 * Somebody has compared the translation with the inspel: it may be shown and searched.
 * @returns `outdated` when the shown text is another than the one that was translated
 */
export const reviewTranslation = (
  { db, clock }: Context,
  translationId: string,
  actor: Actor,
): Promise<Result<{ contributionId: string }, 'unknown' | 'outdated'>> =>
  inTransaction(db, async (tx) => {
    const translation = await translations.lockTranslation(tx, translationId)
    if (!translation) return fail('unknown')
    const { contributionId, ofHash, language } = translation
    await store.lock(tx, contributionId)
    const shown = await store.shownText(tx, contributionId)
    if (!ofHash.equals(translations.textHash(shown))) return fail('outdated')
    if (translation.state === 'reviewed') return ok({ contributionId })
    const at = clock.now()
    await translations.putReviewed(tx, translationId, actor.kind === 'staff' ? actor.id : null, at)
    const standing = await store.standingOf(tx, contributionId)
    if (standing?.state === 'published') await putPublication(tx, contributionId, at)
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.translation-reviewed',
      data: { language },
    })
    return ok({ contributionId })
  })
