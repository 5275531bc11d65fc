import { decisionsForCopies } from '~/features/strategy'
import { namedId } from '~/kernel/ids'
import type { Db } from '~/platform/db'
import type { Decided } from '../domain'

/** Every decision that was ever public, with the keys of who decided and of the day they did. */
export const decidedForCopies = async (db: Db): Promise<Decided[]> =>
  (await decisionsForCopies(db)).map((one) => ({
    ...one,
    bodyId: namedId(`body ${one.decidedBy}`),
    sittingId: namedId(`sitting ${one.decidedBy} ${one.decidedOn}`),
  }))
