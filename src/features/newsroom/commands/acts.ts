import { newId } from '~/kernel/ids'
import { type Actor, staffIdOf } from '~/platform/audit'
import type { Tx } from '~/platform/db'
import * as store from '../store'

export const subject = (id: string) => ({ kind: 'story', id })

/** The version that holds the story as it is now; made unless there is one. */
export const versionNow = async (
  tx: Tx,
  story: { id: string; revision: number },
  actor: Actor,
  at: Date,
): Promise<string> => {
  const latest = await store.latestVersion(tx, story.id)
  if (latest?.revision === story.revision) return latest.id
  const id = newId()
  const number = (latest?.number ?? 0) + 1
  await store.insertVersion(tx, { id, storyId: story.id, number, madeBy: staffIdOf(actor), madeAt: at })
  return id
}
