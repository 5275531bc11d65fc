import '../tables'
import type { Db } from '~/platform/db'
import type { Wording } from './documents'

/** Where a comment stands today: on its wording, and on what the public has had in its place since. */
export interface Anchor {
  /** The wording it was given on, and each published after it; first to last. */
  wordings: Wording[]
  withdrawnAt: Date | null
}

/** @returns undefined when the wording was never public */
export const anchorOf = async (db: Db, wordingId: string): Promise<Anchor | undefined> => {
  const rows = await db
    .selectFrom('passageWording as given')
    .innerJoin('passage', 'passage.id', 'given.passageId')
    .innerJoin('passageWording as wording', (join) =>
      join
        .onRef('wording.passageId', '=', 'given.passageId')
        .onRef('wording.version', '>=', 'given.version')
        .on('wording.publishedAt', 'is not', null),
    )
    .select(['wording.id', 'wording.version', 'wording.text', 'passage.withdrawnAt'])
    .select((eb) => eb.ref('wording.publishedAt').$castTo<Date>().as('publishedAt'))
    .where('given.id', '=', wordingId)
    .where('given.publishedAt', 'is not', null)
    .orderBy('wording.version')
    .execute()
  const [first] = rows
  if (!first) return undefined
  const wordings = rows.map(({ id, version, text, publishedAt }) => ({ id, version, text, publishedAt }))
  return { wordings, withdrawnAt: first.withdrawnAt }
}
