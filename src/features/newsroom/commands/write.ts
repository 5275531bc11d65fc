import { newId } from '~/kernel/ids'
import { freeSlug, slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import type { Prepared } from '~/platform/files'
import type { Brief, StoryText } from '../domain'
import * as store from '../store'
import { subject } from './acts'
import { keepPicture } from './pictures'

/** All that the form fills in. What is left out of the brief stays as it was. */
export type StoryInput = Omit<StoryText, 'pictureId'> &
  Partial<Brief> & {
    /** A new picture; without one the story keeps what it has. */
    picture?: Prepared | undefined
    /** A picture that was sent ahead, while the text was being written. */
    sentPictureId?: string | undefined
    /** The picture that the story has is taken out of it. */
    pictureGone?: boolean
    plannedOn?: string | null
    reviewOn?: string | null
  }

/** The columns that a form fills in; a new picture is stored with them. */
const columns = async (
  tx: Tx,
  { passageIds: _, voices: __, picture, sentPictureId, pictureGone, ...story }: StoryInput,
  actor: Actor,
  at: Date,
) => ({
  ...story,
  audience: story.audiences[0] ?? 'everyone',
  practical: JSON.stringify(story.practical),
  blocks: JSON.stringify(story.blocks),
  pictureFocus: story.pictureFocus ? JSON.stringify(story.pictureFocus) : null,
  updatedAt: at,
  ...(sentPictureId ? { pictureId: sentPictureId } : {}),
  ...(pictureGone ? { pictureId: null } : {}),
  ...(picture ? { pictureId: await keepPicture(tx, picture, actor, at) } : {}),
})

const withRest = async (tx: Tx, id: string, { passageIds, voices }: StoryInput) => {
  await store.setPassages(tx, id, passageIds)
  if (voices) {
    const rows = voices.map((voice) => ({ ...voice, id: newId(), storyId: id }))
    await store.setVoices(tx, id, rows)
  }
}

/** Where a new story comes from, beside what is written in it. */
interface Origin {
  authorTitle: string
  /** Made from the headline when left out. */
  slug?: string
  /** The story this one says in another language. */
  translationOf?: string
  translatedVersionId?: string | null
  /** Only planned: nobody has begun to write. */
  planned?: boolean
  /** Whom to thank for the tip. */
  credit?: string
}

/** Keeps a story as a draft. Its address is made of the headline and stays. */
export const writeStory = async (
  context: Context,
  story: StoryInput & Origin,
  actor: Actor,
): Promise<{ id: string; slug: string }> => {
  for (;;) {
    try {
      return await inTransaction(context.db, (tx) => addStory(tx, context.clock.now(), story, actor))
    } catch (error) {
      // Somebody took the address between looking and writing: look again.
      if (story.slug !== undefined || !isUniqueViolation(error, 'story_slug_key')) throw error
    }
  }
}

/** The same within the transaction of what the story comes from. May meet an address that was just taken. */
export const addStory = async (
  tx: Tx,
  at: Date,
  {
    authorTitle,
    slug: wanted,
    translationOf,
    translatedVersionId,
    planned,
    credit,
    ...input
  }: StoryInput & Origin,
  actor: Actor,
): Promise<{ id: string; slug: string }> => {
  const id = newId()
  const plain = slugify(input.headline)
  const slug = wanted ?? freeSlug(plain, await store.slugsLike(tx, plain))
  const brief = { reader: '', purpose: '', action: '', pictureConsent: null }
  await store.insertStory(tx, {
    ...brief,
    pictureId: null,
    ...(await columns(tx, input, actor, at)),
    id,
    slug,
    authorTitle,
    credit: credit ?? '',
    revision: 1,
    translationOf: translationOf ?? null,
    translatedVersionId: translatedVersionId ?? null,
    createdAt: at,
    begunAt: planned ? null : at,
    publishedAt: null,
  })
  await withRest(tx, id, input)
  await record(tx, { at, actor, subject: subject(id), kind: planned ? 'story.planned' : 'story.written' })
  return { id, slug }
}

/**
 * Changes what is being written; what everyone reads stays until it is published anew. `seen` is the revision
 * that the form showed: if somebody saved after it, nothing is changed.
 */
export const changeStory = (
  { db, clock }: Context,
  id: string,
  input: StoryInput,
  actor: Actor,
  seen?: number,
): Promise<Result<{ revision: number }, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockStory(tx, id)
    if (!before) return fail('unknown')
    if (seen !== undefined && before.revision !== seen) return fail('changed_by_another')
    const at = clock.now()
    const revision = before.revision + 1
    const isTagged = sameTags(before, input)
    await store.updateStory(tx, id, {
      ...(await columns(tx, input, actor, at)),
      revision,
      begunAt: before.begunAt ?? at,
      ...(isTagged ? {} : { tagsConfirmedAt: null, tagsConfirmedBy: null }),
    })
    await withRest(tx, id, input)
    await record(tx, { at, actor, subject: subject(id), kind: 'story.changed', data: { revision } })
    return ok({ revision })
  })

const TAGS = ['municipalities', 'audiences', 'topics', 'minorities', 'ages'] as const
const sameTags = (
  before: Pick<StoryText, (typeof TAGS)[number]>,
  after: Pick<StoryText, (typeof TAGS)[number]>,
) => TAGS.every((tag) => [...before[tag]].sort().join() === [...after[tag]].sort().join())

/** A person says that the tags are right: only confirmed stories are counted in the mirror. */
export const confirmTags = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    const at = clock.now()
    await store.updateStory(tx, id, { tagsConfirmedAt: at, tagsConfirmedBy: staffIdOf(actor) })
    await record(tx, { at, actor, subject: subject(id), kind: 'story.tags-confirmed' })
    return ok(null)
  })

/** Lays a story aside, or takes it up again. What was written stays. */
export const dropStory = (
  { db, clock }: Context,
  id: string,
  dropped: boolean,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'published'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    if (story.publishedVersionId) return fail('published')
    const at = clock.now()
    await store.updateStory(tx, id, {
      droppedAt: dropped ? at : null,
      ...(dropped ? { publishAt: null, scheduledVersionId: null } : {}),
    })
    const kind = dropped ? 'story.dropped' : 'story.taken-up'
    await record(tx, { at, actor, subject: subject(id), kind })
    return ok(null)
  })
