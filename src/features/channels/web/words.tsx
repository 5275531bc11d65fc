import type { Child } from 'hono/jsx'
import { showDateTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { type StatusKind, StatusWord } from '~/ui'
import { type Cause, type DispatchState, isOut } from '../domain'
import type { LedgerRow } from '../queries'

const SIGN: Record<DispatchState | 'withdrawn', StatusKind> = {
  ready: 'waiting',
  claimed: 'waiting',
  sending: 'ahead',
  done: 'done',
  by_hand: 'done',
  failed: 'stopped',
  in_doubt: 'behind',
  cancelled: 'stopped',
  withdrawn: 'stopped',
}

/** Where something in the ledger stands, with when and where it can be read. */
export const DispatchWord = ({ visit, row }: { visit: Visit; row: LedgerRow }) => {
  const state = row.withdrawnAt ? 'withdrawn' : row.state
  const at = row.withdrawnAt ?? row.endedAt ?? row.dueAt
  const stands = state !== 'withdrawn' && isOut(state)
  return (
    <>
      <StatusWord kind={SIGN[state]}>{visit.s(`channels.state.${state}`)}</StatusWord>{' '}
      {at.getUTCFullYear() < 9000 && state !== 'in_doubt' ? showDateTime(at, visit.lang) : null}
      {row.correctedAt && stands ? <>, {visit.s('channels.corrected')}</> : null}
      {row.remoteUrl && stands && row.kind !== 'withdraw' ? (
        <>
          {' '}
          <a href={row.remoteUrl}>{visit.s('channels.see-there')}</a>
        </>
      ) : null}
    </>
  )
}

/** Why it did not go out, and what to do about it. */
export const CauseWords = ({ visit, cause }: { visit: Visit; cause: Cause | null }): Child =>
  cause ? (
    <p>
      <strong>{visit.s(`channels.cause.${cause}`)}</strong> {visit.s(`channels.remedy.${cause}`)}
    </p>
  ) : null
