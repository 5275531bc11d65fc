import '../tables'
import type { Tx } from '~/platform/db'

/** Whether the theme or inspel exists, published or not. */
export const sourceExists = async (
  tx: Tx,
  source: { themeId: string } | { contributionId: string },
): Promise<boolean> => {
  const row =
    'themeId' in source
      ? await tx.selectFrom('theme').select('id').where('id', '=', source.themeId).executeTakeFirst()
      : await tx
          .selectFrom('contribution')
          .select('id')
          .where('id', '=', source.contributionId)
          .executeTakeFirst()
  return row !== undefined
}
