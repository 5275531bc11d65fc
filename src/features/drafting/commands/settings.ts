import { type Actor, record, staffIdOf } from '~/platform/audit'
import { sealFor, unsealFor } from '~/platform/config/sealed'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { hostIn, type Network } from '../domain'
import * as store from '../store'
import { MODEL_SUBJECT } from './subject'

const USE = 'drafting'

export const openKey = ({ config }: Pick<Context, 'config'>, sealed: string | null): string =>
  sealed ? unsealFor(config, USE, sealed) : ''

export interface ModelChange {
  address: string
  network: Network
  model: string
  /** Empty: the one there is, if the address is still on the host that it was given for. */
  key: string
  forgetKey: boolean
  isOn: boolean
  monthlyLimit: number
}

/** Says which model is asked, and whether it is. A key never follows to another host. */
export const setModel = (
  { db, clock, config }: Context,
  { key, forgetKey, ...change }: ModelChange,
  actor: Actor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockModel(tx)
    const at = clock.now()
    const host = hostIn(change.address)
    const isSameHost =
      before !== undefined && URL.parse(before.address)?.origin === URL.parse(change.address)?.origin
    const kept = isSameHost && !forgetKey ? before.key : null
    const sealed = key ? sealFor(config, USE, key) : kept
    await store.putModel(tx, { ...change, key: sealed, setBy: staffIdOf(actor), setAt: at })
    const { model, network, isOn, monthlyLimit } = change
    const data = { host, network, model, isOn, monthlyLimit, hasKey: sealed !== null, newKey: key !== '' }
    await record(tx, { at, actor, subject: MODEL_SUBJECT, kind: 'drafting.model-set', data })
  })
