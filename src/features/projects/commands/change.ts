import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type Channel, followUpDays, MOMENTS, type Part } from '../domain'
import * as store from '../store'
import { type ProjectInput, subject } from './begin'

/** Changes what is said of a project. Follow-ups that are not done move with its days; stories keep theirs. */
export const changeProject = (
  { db, clock }: Context,
  id: string,
  { meetingIds, ...input }: ProjectInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockProject(tx, id))) return fail('unknown')
    await store.updateProject(tx, id, input)
    await store.setMeetings(tx, id, meetingIds)
    const due = followUpDays(input)
    for (const moment of MOMENTS) await store.moveFollowUp(tx, id, moment, due[moment])
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'project.changed' })
    return ok(null)
  })

/** Shows a project's page to everyone, or hides it. */
export const showProject = (
  { db, clock }: Context,
  id: string,
  shown: boolean,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const project = await store.lockProject(tx, id)
    if (!project) return fail('unknown')
    if ((project.publishedAt !== null) === shown) return ok(null)
    const at = clock.now()
    await store.updateProject(tx, id, { publishedAt: shown ? at : null })
    const kind = shown ? 'project.published' : 'project.unpublished'
    await record(tx, { at, actor, subject: subject(id), kind })
    return ok(null)
  })

/** Says in which channels a story of the package is meant to be told. */
export const chooseChannels = (
  { db, clock }: Context,
  id: string,
  part: Part,
  channels: Channel[],
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.setChannels(tx, id, part, channels))) return fail('unknown')
    const data = { part, channels }
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'project.channels-chosen', data })
    return ok(null)
  })

/** Somebody has asked how it went, and writes down what they heard. */
export const finishFollowUp = (
  { db, clock }: Context,
  id: string,
  note: string,
  actor: Actor & { kind: 'staff' },
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const projectId = await store.finishFollowUp(tx, id, { doneAt: at, doneBy: actor.id, note })
    if (!projectId) return fail('unknown')
    await record(tx, { at, actor, subject: subject(projectId), kind: 'project.followed-up' })
    return ok(null)
  })
