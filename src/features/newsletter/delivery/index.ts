import type { Context } from '~/platform/context'
import { settleBounces } from '../commands/bounce'
import { beginDue, finish } from '../commands/send'
import { sendingIssues } from '../store'
import { LEASE_MS, runBatch, type Worker } from './batch'
import { type DomainGate, domainGate } from './gate'
import { postFor } from './post'
import { recover } from './recover'

/** Batches that one process works on at the same time: while one is written down another is handed over. */
const LANES = 2

const gates = new WeakMap<object, DomainGate>()
const gateOf = ({ config }: Context): DomainGate => {
  const gate = gates.get(config) ?? domainGate(config.mailPerDomain)
  gates.set(config, gate)
  return gate
}

/**
 * One round of the newsletter: begins what is due, takes up what a dead worker left, hands over what is ready, ends
 * what is done. Several processes may do it side by side. @returns how many rows it took up
 */
export const sendNewsletters = async (context: Context, { leaseMs = LEASE_MS } = {}): Promise<number> => {
  const { db, config } = context
  await recover(context)
  if (!config.mail) return 0
  await beginDue(context)
  let rows = 0
  for (const { id, content } of await sendingIssues(db)) {
    if (!content) continue
    const post = postFor(context, config.mail, { id, content })
    const worker: Worker = {
      context,
      issueId: id,
      post,
      gate: gateOf(context),
      leaseMs,
      isDown: false,
    }
    const lane = async () => {
      while (!worker.isDown) {
        const taken = await runBatch(worker)
        rows += taken
        if (taken === 0) break
      }
    }
    try {
      await Promise.all(Array.from({ length: LANES }, lane))
    } finally {
      post.close()
    }
    await settleBounces(context)
    await finish(context, id)
  }
  return rows
}
