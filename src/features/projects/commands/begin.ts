import { addStory, BLANK, type Block } from '~/features/newsroom'
import { newId } from '~/kernel/ids'
import { freeSlug, slugify } from '~/kernel/plain-text'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import { translator } from '~/platform/i18n'
import { CHANNELS_OF, followUpDays, MOMENTS, PARTS, type Part, plannedDays, QUESTIONS } from '../domain'
import * as store from '../store'

export interface ProjectInput {
  name: string
  /** What it is, in a sentence. */
  summary: string
  contactRole: string
  contactAddress: string
  municipalities: string[]
  startsOn: string
  endsOn: string
  funder: string
  actionId: string | null
  ownerId: string | null
  meetingIds: string[]
}

export const subject = (id: string) => ({ kind: 'project', id })

/** What is planned is written in Swedish first. */
const t = translator('sv')

const framed = (part: Part): Block[] =>
  part === 'questions'
    ? QUESTIONS.map((number) => ({
        kind: 'question',
        question: t(`projects.question.${number}`),
        answer: [],
      }))
    : []

/**
 * Makes a project with its whole base package: a page that nobody sees yet, a frame of questions and answers,
 * three planned stories with their days and channels, and the days to follow up. All of it or nothing.
 * Sending again with the same key returns the same project.
 */
export const beginProject = async (
  context: Context,
  { key, authorTitle, meetingIds, ...input }: ProjectInput & { key: string; authorTitle: string },
  actor: Actor,
): Promise<{ id: string; slug: string }> => {
  const at = context.clock.now()
  const begin = async (tx: Tx) => {
    const earlier = await store.projectByKey(tx, key)
    if (earlier) return earlier
    const id = newId()
    const wanted = slugify(input.name)
    const slug = freeSlug(wanted, await store.slugsLike(tx, wanted))
    await store.insertProject(tx, {
      ...input,
      id,
      idempotencyKey: key,
      slug,
      createdAt: at,
      publishedAt: null,
    })
    await store.setMeetings(tx, id, meetingIds)
    const days = plannedDays(input)
    for (const part of PARTS) {
      const story = await addStory(
        tx,
        at,
        {
          ...BLANK,
          kind: part === 'questions' ? 'questions' : 'article',
          headline: t(`projects.headline.${part}`, { name: input.name }),
          purpose: t(`projects.purpose.${part}`),
          municipalities: input.municipalities,
          blocks: framed(part),
          plannedOn: days[part],
          authorTitle,
          planned: true,
        },
        actor,
      )
      await store.insertProjectStory(tx, {
        projectId: id,
        storyId: story.id,
        part,
        channels: CHANNELS_OF[part],
      })
    }
    const due = followUpDays(input)
    await store.insertFollowUps(
      tx,
      MOMENTS.map((moment) => ({
        id: newId(),
        projectId: id,
        moment,
        dueOn: due[moment],
        doneAt: null,
        doneBy: null,
        note: null,
      })),
    )
    await record(tx, { at, actor, subject: subject(id), kind: 'project.begun' })
    return { id, slug }
  }
  for (;;) {
    try {
      return await inTransaction(context.db, begin)
    } catch (error) {
      // An address or the key was taken between looking and writing: look again.
      if (context.db.isTransaction || !isUniqueViolation(error)) throw error
    }
  }
}
