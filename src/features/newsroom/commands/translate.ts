import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { passageIdsOf, versionById } from '../queries'
import * as store from '../store'
import { subject } from './acts'
import { addStory } from './write'

/** Begins a story in another language from what everyone reads: its words are there to be written over. */
export const translateStory = (
  { db, clock }: Context,
  id: string,
  { language, authorTitle }: { language: Language; authorTitle: string },
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown' | 'not_published'>> =>
  inTransaction(db, async (tx) => {
    const source = await store.lockStory(tx, id)
    if (!source) return fail('unknown')
    const version = source.publishedVersionId && (await versionById(tx, id, source.publishedVersionId))
    if (!version) return fail('not_published')
    const { headline, lead, short, means, practical, blocks, kind, pictureFocus } = version
    const { audiences, municipalities, topics, minorities, ages } = version
    const made = await addStory(
      tx,
      clock.now(),
      {
        ...{ headline, lead, short, means, practical, blocks, kind, pictureFocus },
        ...{ audiences, municipalities, topics, minorities, ages, language, authorTitle },
        passageIds: await passageIdsOf(tx, id),
        pictureAlt: version.pictureAlt ?? '',
        pictureCredit: version.pictureCredit ?? '',
        pictureConsent: source.pictureConsent,
        reader: source.reader,
        purpose: source.purpose,
        action: source.action,
        translationOf: id,
        translatedVersionId: version.id,
        planned: true,
      },
      actor,
    )
    if (version.pictureId) await store.updateStory(tx, made.id, { pictureId: version.pictureId })
    return ok({ id: made.id })
  })

/** Says that a translation has taken in what its source has become. */
export const catchUp = ({ db, clock }: Context, id: string, actor: Actor): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    const source = story?.translationOf ? await store.lockStory(tx, story.translationOf) : undefined
    if (!story || !source) return fail('unknown')
    await store.updateStory(tx, id, { translatedVersionId: source.publishedVersionId })
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'story.caught-up' })
    return ok(null)
  })
