import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { endOfDay, startOfDay } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Material, Phase, Question, WayInKind } from '../domain'
import * as store from '../store'

export interface NewProcess {
  slug: string
  title: Localized
  summary: Localized
  language: string
  isDemo?: boolean
  /** Whose material it is, where the licence asks for it. */
  attribution?: string
  phases: Phase[]
  waysIn: NewWayIn[]
}

export interface NewWayIn {
  slug: string
  kind: WayInKind
  title: Localized
  question: Localized
  minutes: number
  languages: string[]
  /** Calendar days in Sweden; it closes at 23:59:59 of the last. */
  opensOn: string
  closesOn: string
  closedText: Localized
  about?: Localized
  beforeText?: Localized
  duringText?: Localized
  materials?: Material[]
  /** The form's questions; without them the way in asks its one question in free text. */
  questions?: Question[]
}

/** Founds a process with its phases and ways in, open to the public at once. */
export const foundProcess = async (
  { db, clock }: Context,
  input: NewProcess,
  actor: Actor,
): Promise<{ id: string; waysIn: Map<string, string> }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    const { phases, waysIn, isDemo = false, attribution = null, title, summary, ...rest } = input
    const words = { title: JSON.stringify(title), summary: JSON.stringify(summary) }
    await store.insertProcess(tx, {
      ...rest,
      ...words,
      id,
      isDemo,
      attribution,
      createdAt: at,
      publishedAt: at,
    })
    for (const [position, phase] of phases.entries()) {
      const said = { title: JSON.stringify(phase.title), about: JSON.stringify(phase.about) }
      await store.insertPhase(tx, { ...phase, ...said, id: newId(), processId: id, position })
    }
    const ids = new Map<string, string>()
    for (const wayIn of waysIn) ids.set(wayIn.slug, await putWayIn(tx, id, wayIn, at))
    await record(tx, { at, actor, subject: { kind: 'process', id }, kind: 'process.founded' })
    return { id, waysIn: ids }
  })

const NOTHING: Localized = { sv: '' }

/** Puts a way in with its form, shown to everyone or (with `publishedAt` null) only to staff. Its id. */
export const putWayIn = async (
  tx: Tx,
  processId: string,
  { opensOn, closesOn, questions, ...wayIn }: NewWayIn,
  at: Date,
  publishedAt: Date | null = at,
): Promise<string> => {
  const id = newId()
  await store.insertWayIn(tx, {
    ...wayIn,
    id,
    processId,
    title: JSON.stringify(wayIn.title),
    question: JSON.stringify(wayIn.question),
    about: JSON.stringify(wayIn.about ?? NOTHING),
    beforeText: JSON.stringify(wayIn.beforeText ?? NOTHING),
    duringText: JSON.stringify(wayIn.duringText ?? NOTHING),
    closedText: JSON.stringify(wayIn.closedText),
    materials: JSON.stringify(wayIn.materials ?? []),
    opensAt: startOfDay(opensOn),
    closesAt: endOfDay(closesOn),
    publishedAt,
  })
  if (questions) {
    await store.insertFormVersion(tx, {
      id: newId(),
      wayInId: id,
      version: 1,
      questions: JSON.stringify(questions),
      madeBy: null,
      madeAt: at,
    })
  }
  return id
}

/** Opens one more way into a process. */
export const addWayIn = (
  { db, clock }: Context,
  processId: string,
  wayIn: NewWayIn,
  actor: Actor,
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const id = await putWayIn(tx, processId, wayIn, at)
    const data = { wayIn: wayIn.kind }
    const subject = { kind: 'process', id: processId }
    await record(tx, { at, actor, subject, kind: 'process.way-in-added', data })
    return id
  })

/** Lets a way in take what came on earlier or later days too; it is never made narrower. */
export const widenWayIn = (
  { db, clock }: Context,
  id: string,
  days: { opensOn: string; closesOn: string },
  actor: Actor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const processId = await store.widenWayIn(tx, id, startOfDay(days.opensOn), endOfDay(days.closesOn))
    if (!processId) return
    const subject = { kind: 'process', id: processId }
    await record(tx, { at: clock.now(), actor, subject, kind: 'process.way-in-widened', data: days })
  })
