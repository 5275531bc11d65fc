import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import type { HandedOver } from '~/platform/mail/line'
import { isBadAddress, nextTry, type Outcome } from '../domain'
import { deliveries } from '../store'
import type { Claimed, Ended } from '../store/deliveries'
import type { DomainGate } from './gate'
import { openJournal } from './journal'
import { CONNECTIONS, type Post } from './post'

/** Rows taken with one statement. */
const BATCH = 200
/** Ends written with one statement. */
const WRITTEN_AT_ONCE = 50
/** Who takes a batch and dies leaves it for this long; who lives says so meanwhile. */
export const LEASE_MS = 30_000
/** A letter that never was the server's is offered so often before the round ends. */
const OFFERS = 3
/** When the server takes nothing at all. */
const DOWN_MS = 60_000
/** How long a domain is left alone that asked us to wait. */
const HOLD_MS = 5 * 60_000

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

export interface Worker {
  context: Context
  issueId: string
  post: Post
  gate: DomainGate
  leaseMs: number
  /** The server takes nothing: the round is over. */
  isDown: boolean
}

/** Takes one batch through all its steps. @returns how many rows it took; none when nothing was due */
export const runBatch = async (worker: Worker): Promise<number> => {
  const { context, issueId, leaseMs } = worker
  const { db, clock, config } = context
  const batch = newId()
  const held = () => {
    const at = clock.now()
    return { issueId, batch, at, leaseUntil: new Date(at.getTime() + leaseMs) }
  }
  const claimed = await deliveries.claim(db, { ...held(), max: BATCH })
  if (claimed.length === 0) return 0

  const due = sortOut(worker, claimed)
  if (due.later.length > 0) await deliveries.putBack(db, { issueId, batch }, due.later)
  // Its file is there before the ledger says that anything is handed over.
  const journal = openJournal(config, batch)
  const begun = await deliveries.begin(
    db,
    held(),
    due.now.map((row) => row.subscriberId),
  )
  const left = due.now.filter(({ subscriberId }) => !begun.has(subscriberId))
  if (left.length > 0) {
    const dueAt = clock.now()
    await deliveries.putBack(
      db,
      { issueId, batch },
      left.map(({ subscriberId }) => ({ subscriberId, dueAt })),
    )
  }

  const ended: Ended[] = []
  let writing = Promise.resolve()
  const write = (atLeast: number) => {
    if (ended.length < atLeast) return
    const some = ended.splice(0)
    writing = writing.then(() => deliveries.end(db, held(), some))
  }
  const one = async (row: Claimed) => {
    const { subscriberId } = row
    const handed = worker.isDown
      ? ({ end: 'unsent', codes: '' } as const)
      : await offer(worker, row, () => journal.lastStep(subscriberId))
    const outcome = read(worker, row, handed)
    if (handed.end !== 'unsent') journal.ended(subscriberId, outcome)
    ended.push({ subscriberId, ...outcome })
    write(WRITTEN_AT_ONCE)
  }
  const alive = setInterval(() => void deliveries.hold(db, held()).catch(() => undefined), leaseMs / 4)
  try {
    await eachOf(
      due.now.filter(({ subscriberId }) => begun.has(subscriberId)),
      CONNECTIONS * 2,
      one,
    )
    write(1)
    await writing
  } finally {
    clearInterval(alive)
  }
  journal.close()
  return claimed.length
}

/** Those that may go now, and those whose domain has had its share of the minute. */
const sortOut = ({ gate, context: { clock } }: Worker, rows: readonly Claimed[]) => {
  const now: Claimed[] = []
  const later: { subscriberId: string; dueAt: Date }[] = []
  for (const row of rows) {
    const dueAt = gate.waitUntil(domainOf(row.email), clock.now())
    if (dueAt) later.push({ subscriberId: row.subscriberId, dueAt })
    else now.push(row)
  }
  return { now, later }
}

const offer = async (worker: Worker, row: Claimed, lastStep: () => void): Promise<HandedOver> => {
  for (let nth = 1; ; nth++) {
    const handed = await worker.post.hand(row, lastStep)
    if (handed.end !== 'unsent') return handed
    if (worker.isDown || nth === OFFERS) {
      if (!worker.isDown) {
        worker.context.log.warn({ codes: handed.codes }, 'the mail server takes no newsletters')
      }
      worker.isDown = true
      return handed
    }
    await wait(100 * nth)
  }
}

/** What is written into the ledger of how handing over ended. */
const read = (
  { gate, context: { clock } }: Worker,
  row: Claimed,
  handed: HandedOver,
): { state: Outcome['state'] | 'ready'; codes: string; dueAt: Date } => {
  const at = clock.now()
  switch (handed.end) {
    case 'accepted':
      return { state: 'accepted', codes: '', dueAt: at }
    case 'unknown':
      return { state: 'in_doubt', codes: handed.codes, dueAt: at }
    case 'unsent':
      return { state: 'ready', codes: handed.codes, dueAt: new Date(at.getTime() + DOWN_MS) }
    case 'refused': {
      const { code, codes, status, isAboutReceiver } = handed
      if (code >= 500) {
        const isBad = isAboutReceiver && (status === '' || isBadAddress(status))
        return { state: isBad ? 'bounced' : 'failed', codes, dueAt: at }
      }
      // 4.7.x is about who sends, not about whom to: the whole domain is given a rest.
      if (code === 421 || status.startsWith('4.7.')) {
        gate.hold(domainOf(row.email), new Date(at.getTime() + HOLD_MS), at)
      }
      const next = nextTry(row.attempts + 1, at)
      return next ? { state: 'deferred', codes, dueAt: next } : { state: 'failed', codes, dueAt: at }
    }
  }
}

/** So many of them at the same time. */
const eachOf = async <T>(all: readonly T[], width: number, work: (one: T) => Promise<void>) => {
  let next = 0
  const run = async () => {
    for (let i = next++; i < all.length; i = next++) await work(all[i] as T)
  }
  await Promise.all(Array.from({ length: width }, run))
}
