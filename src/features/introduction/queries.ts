import './tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { type DoneStep, isStep, type Progress, STEPS, type Step } from './domain'

interface Row {
  staffId: string
  step: string
  at: Date
  said: boolean
}

/**
 * What people said they have done, and what the system saw them do: a tip, words in a story, a word to the writer of
 * another's story. Who can't write in the newsroom has written when there is a second tip.
 */
const rows = (staffId?: string) => {
  const of = (column: string) => (staffId ? sql`and ${sql.ref(column)} = ${staffId}::uuid` : sql``)
  return sql<Row>`
    select staff_id as "staffId", step, done_at as at, true as said from introduction_step
      where true ${of('staff_id')}
    union all
    select staff_id, 'tip', min(received_at), false from tip
      where staff_id is not null ${of('staff_id')} group by staff_id
    union all
    select staff_id, 'write', received_at, false from (
      select staff_id, received_at, row_number() over (partition by staff_id order by received_at) as nth
        from tip join staff on staff.id = tip.staff_id
        where not roles && array['communicator', 'admin'] ${of('staff_id')}) told
      where nth = 2
    union all
    select actor_id, 'read', min(at), false from event said
      where subject_kind = 'story' and kind = 'story.commented' and actor_id is not null ${of('actor_id')}
        and not exists (select from event wrote
          where wrote.subject_kind = 'story' and wrote.subject_id = said.subject_id
            and wrote.actor_id = said.actor_id and wrote.kind in ('story.written', 'story.changed'))
      group by actor_id
    union all
    select actor_id, case kind when 'story.reviewed' then 'read' else 'write' end, min(at), false from event
      where subject_kind = 'story' and kind in ('story.written', 'story.changed', 'story.reviewed')
        and actor_id is not null ${of('actor_id')} group by 1, 2`
}

const progressIn = (found: readonly Row[]): Progress => {
  const progress = new Map<Step, DoneStep>()
  for (const { step, at, said } of found) {
    // What was seen counts before what was said: it can't be taken back.
    if (isStep(step) && (!progress.has(step) || !said)) progress.set(step, { at, said })
  }
  return progress
}

/** How far one person has come. */
export const progressOf = async (db: Db, staffId: string): Promise<Progress> =>
  progressIn((await rows(staffId).execute(db)).rows)

/** How far everyone has come, by title: never who, beyond what they do here. */
export const everyonesProgress = async (db: Db) => {
  const staff = await db
    .selectFrom('staff')
    .select(['id', 'title', 'createdAt'])
    .where('disabledAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .execute()
  const found = Map.groupBy((await rows().execute(db)).rows, (row) => row.staffId)
  return staff.map(({ id, title, createdAt }) => {
    const progress = progressIn(found.get(id) ?? [])
    const last = [...progress.values()].map((step) => step.at.getTime())
    return {
      title,
      createdAt,
      done: progress.size,
      next: STEPS.find((step) => !progress.has(step)),
      lastAt: last.length > 0 ? new Date(Math.max(...last)) : null,
    }
  })
}
export type Newcomer = Awaited<ReturnType<typeof everyonesProgress>>[number]
