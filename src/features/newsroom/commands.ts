import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import { type Audience, type Block, lacks, type StoryKind, type Unready } from './domain'
import * as store from './store'

export interface StoryInput {
  headline: string
  lead: string
  blocks: readonly Block[]
  kind: StoryKind
  language: Language
  audience: Audience
  municipalities: readonly string[]
  passageIds: readonly string[]
  pictureAlt: string
  pictureCredit: string
  /** A new picture; without one the story keeps what it has. */
  picture?: Prepared | undefined
}

const subject = (id: string) => ({ kind: 'story', id })

/** The columns that a form fills in; the picture is stored with them. */
const columns = async (tx: Tx, { passageIds: _, picture, ...story }: StoryInput, at: Date) => ({
  ...story,
  blocks: JSON.stringify(story.blocks),
  municipalities: [...story.municipalities],
  pictureAlt: story.pictureAlt || null,
  pictureCredit: story.pictureCredit || null,
  updatedAt: at,
  ...(picture ? { pictureId: await insertPicture(tx, picture, at) } : {}),
})

const freeSlug = (headline: string, taken: readonly string[]): string => {
  const wanted = slugify(headline)
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

/** Keeps a story as a draft. Its address is made of the headline and stays. */
export const writeStory = async (
  context: Context,
  story: StoryInput & { authorTitle: string; slug?: string },
  actor: Actor,
): Promise<{ id: string; slug: string }> => {
  const { authorTitle, slug: wanted, ...input } = story
  for (;;) {
    try {
      return await inTransaction(context.db, async (tx) => {
        const id = newId()
        const at = context.clock.now()
        const slug = wanted ?? freeSlug(input.headline, await store.slugsLike(tx, slugify(input.headline)))
        await store.insertStory(tx, {
          pictureId: null,
          ...(await columns(tx, input, at)),
          id,
          slug,
          authorTitle,
          translationOf: null,
          createdAt: at,
          publishedAt: null,
        })
        await store.setPassages(tx, id, input.passageIds)
        await record(tx, { at, actor, subject: subject(id), kind: 'story.written' })
        return { id, slug }
      })
    } catch (error) {
      // Somebody took the address between looking and writing: look again.
      if (wanted !== undefined || !isUniqueViolation(error, 'story_slug_key')) throw error
    }
  }
}

/** Changes a story, published or not. A published one must stay complete. */
export const changeStory = (
  { db, clock }: Context,
  id: string,
  input: StoryInput,
  actor: Actor,
): Promise<Result<null, 'unknown' | Unready>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockStory(tx, id)
    if (!before) return fail('unknown')
    const pictureId = input.picture ? 'new' : before.pictureId
    const [missing] = before.publishedAt ? lacks({ ...input, pictureId }) : []
    if (missing) return fail(missing)
    const at = clock.now()
    await store.updateStory(tx, id, await columns(tx, input, at))
    await store.setPassages(tx, id, input.passageIds)
    await record(tx, { at, actor, subject: subject(id), kind: 'story.changed' })
    return ok(null)
  })

/** Shows a story to everyone, in the list, the feeds and at its passages' end of the thread. */
export const publishStory = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | Unready>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    const [missing] = lacks(story)
    if (missing) return fail(missing)
    if (story.publishedAt) return ok(null)
    const at = clock.now()
    await store.updateStory(tx, id, { publishedAt: at, updatedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'story.published' })
    return ok(null)
  })

export const unpublishStory = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const story = await store.lockStory(tx, id)
    if (!story) return fail('unknown')
    if (!story.publishedAt) return ok(null)
    await store.updateStory(tx, id, { publishedAt: null })
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'story.unpublished' })
    return ok(null)
  })
