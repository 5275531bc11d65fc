import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { ALIKE_FROM, bandsOf, signatureFromBytes, signatureOf, signatureToBytes, similarity } from '../domain'
import * as store from '../store/likeness'

const BATCH = 1_000

interface Group {
  id: string
  processId: string
  signature: Uint32Array
}

/**
 * Puts inspel that nobody has compared yet into groups of those that say nearly the same words: into the nearest
 * group whose first text they are like, or else into one of their own. Done after the receipt, never before it.
 * @param only this one alone, when somebody is about to read it
 * @returns how many were compared; fewer than were asked for means that none is left
 */
export const compareNew = (
  { db, clock }: Context,
  { limit = BATCH, only }: { limit?: number; only?: string } = {},
): Promise<number> =>
  inTransaction(db, async (tx) => {
    await store.lockComparing(tx)
    const taken = await store.takeUncompared(tx, limit, only)
    if (taken.length === 0) return 0
    const inspel = taken.map((one) => {
      const signature = signatureOf(one.text)
      return { ...one, signature, bands: bandsOf(signature) }
    })
    const known = await groupsNear(
      tx,
      inspel.flatMap((one) => one.bands),
    )
    const founded: (Group & { bands: number[] })[] = []
    const members = inspel.map(({ id, processId, signature, bands }) => {
      const near = known.nearest({ processId, signature, bands })
      if (near) return { contributionId: id, groupId: near.id }
      const group = { id: newId(), processId, signature, bands }
      founded.push(group)
      known.add(group)
      return { contributionId: id, groupId: group.id }
    })
    await store.insertGroups(
      tx,
      founded.map((group) => ({ ...group, signature: signatureToBytes(group.signature) })),
    )
    await store.insertLikenesses(tx, members)
    await recordComparing(tx, taken, founded, clock.now())
    return taken.length
  })

/** One event for a process and batch: which group an inspel is in follows from the texts alone. */
const recordComparing = async (
  tx: Tx,
  taken: readonly store.Uncompared[],
  founded: readonly Group[],
  at: Date,
): Promise<void> => {
  const actor = { kind: 'system' } as const
  for (const id of new Set(taken.map((one) => one.processId))) {
    const ofProcess = (one: { processId: string }) => one.processId === id
    const compared = taken.filter(ofProcess).length
    const data = { compared, alike: compared - founded.filter(ofProcess).length }
    await record(tx, { at, actor, subject: { kind: 'process', id }, kind: 'process.inspel-compared', data })
  }
}

/** The groups that may be near, kept by band, with those that are founded meanwhile. */
const groupsNear = async (tx: Tx, bands: number[]) => {
  const byBand = await store.groupsByBand(tx, [...new Set(bands)])
  const rows = await store.signaturesOf(tx, [...new Set([...byBand.values()].flat())])
  const groups = new Map<string, Group>(
    rows.map((row) => [row.id, { ...row, signature: signatureFromBytes(row.signature) }]),
  )
  return {
    nearest: (one: { processId: string; signature: Uint32Array; bands: number[] }): Group | undefined => {
      let best: { group: Group; share: number } | undefined
      for (const id of new Set(one.bands.flatMap((band) => byBand.get(band) ?? []))) {
        const group = groups.get(id)
        if (!group || group.processId !== one.processId) continue
        const share = similarity(group.signature, one.signature)
        if (share >= ALIKE_FROM && share > (best?.share ?? 0)) best = { group, share }
      }
      return best?.group
    },
    add: (group: Group & { bands: number[] }): void => {
      groups.set(group.id, group)
      for (const band of group.bands) byBand.set(band, [...(byBand.get(band) ?? []), group.id])
    },
  }
}

/** Says in the open that the same words were sent many times by arrangement; an empty note takes it back. */
export const labelCampaign = (
  { db, clock }: Context,
  groupId: string,
  note: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockGroup(tx, groupId))) return fail('unknown')
    const at = clock.now()
    const by = actor.kind === 'staff' ? actor.id : null
    await store.putCampaign(tx, groupId, note ? { note, by, at } : null)
    const kind = note ? 'likeness.campaign-labelled' : 'likeness.campaign-unlabelled'
    await record(tx, {
      at,
      actor,
      subject: { kind: 'likeness', id: groupId },
      kind,
      why: note || undefined,
    })
    return ok(null)
  })
