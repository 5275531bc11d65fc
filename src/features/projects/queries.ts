import './tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { type Channel, checklist, type Item, PARTS, type Part } from './domain'

/** What everyone may read of projects. */
const published = (db: Db) => db.selectFrom('project').where('project.publishedAt', 'is not', null)

export const publishedProjects = (db: Db) =>
  published(db)
    .select(['slug', 'name', 'summary', 'municipalities', 'startsOn', 'endsOn'])
    .orderBy('startsOn', 'desc')
    .orderBy('name')
    .execute()

export const publishedProject = (db: Db, slug: string) =>
  published(db)
    .leftJoin('action', (join) =>
      join.onRef('action.id', '=', 'project.actionId').on('action.publishedAt', 'is not', null),
    )
    .select(['project.id', 'project.slug', 'project.name', 'project.summary', 'project.municipalities'])
    .select(['project.startsOn', 'project.endsOn', 'project.funder'])
    .select(['project.contactRole', 'project.contactAddress'])
    .select(['action.id as actionId', 'action.slug as actionSlug', 'action.title as actionTitle'])
    .where('project.slug', '=', slug)
    .executeTakeFirst()
export type PublicProject = NonNullable<Awaited<ReturnType<typeof publishedProject>>>

/** The stories of a project that everyone may read, as they are shown. */
export const publishedStories = (db: Db, projectId: string) =>
  db
    .selectFrom('projectStory')
    .innerJoin('story', 'story.id', 'projectStory.storyId')
    .innerJoin('storyVersion as version', 'version.id', 'story.publishedVersionId')
    .select(['projectStory.part', 'story.slug', 'story.publishedAt'])
    .select(['version.headline', 'version.lead', 'version.language', 'version.blocks'])
    .where('projectStory.projectId', '=', projectId)
    .orderBy('story.publishedAt', 'desc')
    .execute()
export type PublicStory = Awaited<ReturnType<typeof publishedStories>>[number]

export const publishedMeetings = (db: Db, projectId: string) =>
  db
    .selectFrom('projectMeeting')
    .innerJoin('meeting', 'meeting.id', 'projectMeeting.meetingId')
    .select(['meeting.slug', 'meeting.title', 'meeting.startsAt', 'meeting.endsAt'])
    .select(['meeting.municipalityCode', 'meeting.cancelledAt'])
    .where('projectMeeting.projectId', '=', projectId)
    .where('meeting.publishedAt', 'is not', null)
    .orderBy('meeting.startsAt')
    .execute()
export type PublicMeeting = Awaited<ReturnType<typeof publishedMeetings>>[number]

/** The questions of a text that nobody has answered yet. */
const unanswered = sql<number>`(
  select count(*)::int from jsonb_array_elements(coalesce(shown.blocks, story.blocks)) block
  where block ->> 'kind' = 'question' and jsonb_array_length(block -> 'answer') = 0)`

const storiesFor = (db: Db) =>
  db
    .selectFrom('projectStory')
    .innerJoin('story', 'story.id', 'projectStory.storyId')
    .leftJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select(['projectStory.projectId', 'projectStory.part', 'projectStory.channels'])
    .select(['story.id', 'story.slug', 'story.headline', 'story.language', 'story.plannedOn'])
    .select(sql<boolean>`story.published_version_id is not null`.as('isPublished'))
    .select(unanswered.as('unanswered'))

const withFollowUps = (db: Db) =>
  db
    .selectFrom('projectFollowUp')
    .leftJoin('staff', 'staff.id', 'projectFollowUp.doneBy')
    .select(['projectFollowUp.id', 'projectFollowUp.projectId', 'projectFollowUp.moment'])
    .select(['projectFollowUp.dueOn', 'projectFollowUp.doneAt', 'projectFollowUp.note'])
    .select('staff.title as doneByTitle')
    .orderBy('dueOn')

/** Follow-ups that one person answers for and that are due by a day, the soonest first. */
export const followUpsFor = (db: Db, ownerId: string, until: string) =>
  db
    .selectFrom('projectFollowUp')
    .innerJoin('project', 'project.id', 'projectFollowUp.projectId')
    .select(['project.id as projectId', 'project.name', 'projectFollowUp.dueOn'])
    .where('project.ownerId', '=', ownerId)
    .where('projectFollowUp.doneAt', 'is', null)
    .where('projectFollowUp.dueOn', '<=', until)
    .orderBy('projectFollowUp.dueOn')
    .execute()

interface StaffStory {
  id: string
  part: Part
  slug: string
  headline: string
  language: string
  channels: Channel[]
  plannedOn: string | null
  isPublished: boolean
  unanswered: number
}

/** Projects with their packages, the newest first; one of them when asked for. */
export const projectsForStaff = async (db: Db, today: string, id?: string) => {
  const projects = await db
    .selectFrom('project')
    .leftJoin('staff', 'staff.id', 'project.ownerId')
    .selectAll('project')
    .select('staff.title as ownerTitle')
    .$if(id !== undefined, (query) => query.where('project.id', '=', id ?? ''))
    .orderBy('project.createdAt', 'desc')
    .execute()
  if (projects.length === 0) return []
  const ids = projects.map((project) => project.id)
  const stories = Map.groupBy(
    await storiesFor(db).where('projectStory.projectId', 'in', ids).execute(),
    (one) => one.projectId,
  )
  const followUps = Map.groupBy(
    await withFollowUps(db).where('projectFollowUp.projectId', 'in', ids).execute(),
    (one) => one.projectId,
  )
  return projects.map((project) => {
    const own: StaffStory[] = (stories.get(project.id) ?? []).sort(
      (a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part),
    )
    const due = followUps.get(project.id) ?? []
    const isPublished = project.publishedAt !== null
    const items: Item[] = checklist({ ...project, isPublished, stories: own, followUps: due }, today)
    return { ...project, stories: own, followUps: due, items }
  })
}
export type StaffProject = Awaited<ReturnType<typeof projectsForStaff>>[number]

export const meetingIdsOf = async (db: Db, projectId: string): Promise<string[]> =>
  (
    await db.selectFrom('projectMeeting').select('meetingId').where('projectId', '=', projectId).execute()
  ).map((row) => row.meetingId)

/** What a project can be tied to: people, actions, meetings of the last year and those to come. */
export const choices = async (db: Db, since: Date) => ({
  owners: await db
    .selectFrom('staff')
    .select(['id', 'title'])
    .where('disabledAt', 'is', null)
    .orderBy('title')
    .execute(),
  actions: await db.selectFrom('action').select(['id', 'title']).orderBy('title').execute(),
  meetings: await db
    .selectFrom('meeting')
    .select(['id', 'title', 'startsAt'])
    .where('publishedAt', 'is not', null)
    .where('kind', 'in', ['dialogue', 'theme_workshop'])
    .where('startsAt', '>=', since)
    .orderBy('startsAt')
    .execute(),
})
export type ProjectChoices = Awaited<ReturnType<typeof choices>>
