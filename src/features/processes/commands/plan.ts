import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { dayInSweden, daysAfter } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation, type Tx } from '~/platform/db'
import type { Phase, WayIn } from '../domain'
import { currentForm, phasesForStaff, waysForStaff } from '../queries'
import * as store from '../store'
import { putWayIn } from './found'

export interface ProcessInput {
  title: Localized
  summary: Localized
}

export type PhaseInput = Omit<Phase, 'slug'> & { slug?: string }

const subject = (id: string) => ({ kind: 'process', id })

const insertDraft = async (tx: Tx, input: ProcessInput, at: Date): Promise<string> => {
  const id = newId()
  await store.insertProcess(tx, {
    id,
    slug: slugify(input.title.sv),
    title: JSON.stringify(input.title),
    summary: JSON.stringify(input.summary),
    language: 'sv',
    attribution: null,
    createdAt: at,
    publishedAt: null,
  })
  return id
}

const unlessTaken = async <T>(work: () => Promise<T>): Promise<Result<T, 'slug_taken'>> => {
  try {
    return ok(await work())
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug_taken')
    throw error
  }
}

/** Begins a process that only staff see. */
export const planProcess = ({ db, clock }: Context, input: ProcessInput, actor: Actor) =>
  unlessTaken(() =>
    inTransaction(db, async (tx) => {
      const at = clock.now()
      const id = await insertDraft(tx, input, at)
      await record(tx, { at, actor, subject: subject(id), kind: 'process.planned' })
      return { id }
    }),
  )

/** Changes what a process is called; `seen` is the stamp of what the page showed. */
export const changeProcess = (
  { db, clock }: Context,
  id: string,
  input: ProcessInput,
  seen: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockProcess(tx, id)
    if (!before) return fail('unknown')
    if (stampOf([before.title, before.summary]) !== seen) return fail('changed_by_another')
    const { title, summary } = input
    await store.updateProcess(tx, id, { title: JSON.stringify(title), summary: JSON.stringify(summary) })
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'process.changed' })
    return ok(null)
  })

/** Shows a process to everyone, or hides it again. */
export const showProcess = ({ db, clock }: Context, id: string, shown: boolean, actor: Actor) =>
  inTransaction(db, async (tx) => {
    const before = await store.lockProcess(tx, id)
    if (!before || (before.publishedAt !== null) === shown) return
    const at = clock.now()
    await store.updateProcess(tx, id, { publishedAt: shown ? at : null })
    const kind = shown ? 'process.published' : 'process.hidden'
    await record(tx, { at, actor, subject: subject(id), kind })
  })

/** Lets visitors meet this process first: the start page, the open question and the ways in are then its own. */
export const meetFirst = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'hidden'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockProcess(tx, id)
    if (!before) return fail('unknown')
    if (!before.publishedAt) return fail('hidden')
    const at = clock.now()
    await store.updateProcess(tx, id, { metFirstAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'process.met-first' })
    return ok(null)
  })

const putPhases = async (tx: Tx, processId: string, phases: readonly PhaseInput[]) => {
  const taken = new Set<string>()
  for (const [position, phase] of phases.entries()) {
    const wanted = phase.slug || slugify(phase.title.sv)
    const slug = taken.has(wanted) ? `${wanted}-${position + 1}` : wanted
    taken.add(slug)
    const words = { title: JSON.stringify(phase.title), about: JSON.stringify(phase.about) }
    await store.insertPhase(tx, { ...phase, ...words, slug, id: newId(), processId, position })
  }
}

/** Sets the phases of a process, in order. */
export const setPhases = (
  { db, clock }: Context,
  id: string,
  phases: readonly PhaseInput[],
  seen: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockProcess(tx, id))) return fail('unknown')
    if (stampOf(await phasesForStaff(tx, id)) !== seen) return fail('changed_by_another')
    await store.deletePhases(tx, id)
    await putPhases(tx, id, phases)
    const data = { phases: phases.length }
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'process.phases-set', data })
    return ok(null)
  })

/**
 * Makes last time's process anew: its phases and ways in with their forms, moved so that the first phase
 * begins on the chosen day. Everything is a draft, and no inspel comes along.
 */
export const copyProcess = (
  { db, clock }: Context,
  fromId: string,
  { startsOn, ...input }: ProcessInput & { startsOn: string },
  actor: Actor,
) =>
  unlessTaken(() =>
    inTransaction(db, async (tx) => {
      const at = clock.now()
      const id = await insertDraft(tx, input, at)
      const phases = await phasesForStaff(tx, fromId)
      const ways = await waysForStaff(tx, fromId)
      const first = phases[0]?.startsOn ?? (ways[0] ? dayInSweden(ways[0].opensAt) : startsOn)
      const moved = Math.round((Date.parse(startsOn) - Date.parse(first)) / 86_400_000)
      const later = (day: string) => daysAfter(day, moved)
      await putPhases(
        tx,
        id,
        phases.map((phase) => ({ ...phase, startsOn: later(phase.startsOn), endsOn: later(phase.endsOn) })),
      )
      for (const wayIn of ways) await copyWayIn(tx, id, wayIn, later, at)
      await record(tx, { at, actor, subject: subject(id), kind: 'process.copied', data: { from: fromId } })
      return { id }
    }),
  )

const copyWayIn = async (
  tx: Tx,
  processId: string,
  wayIn: WayIn,
  later: (day: string) => string,
  at: Date,
) => {
  const { id: _id, processId: _process, opensAt, closesAt, publishedAt: _published, ...kept } = wayIn
  const days = { opensOn: later(dayInSweden(opensAt)), closesOn: later(dayInSweden(closesAt)) }
  const form = await currentForm(tx, wayIn)
  const questions = form.versionId ? { questions: form.questions } : {}
  await putWayIn(tx, processId, { ...kept, ...days, ...questions }, at, null)
}
