import { type RawBuilder, sql } from 'kysely'

/**
 * Part of a statement: the language an inspel is in, as was last said, or else that of the page it was sent from.
 * @param contribution the table's name in the statement
 */
export const languageOf = (contribution = 'contribution'): RawBuilder<string> => sql<string>`coalesce(
  (select said.language from contribution_language said where said.contribution_id = ${sql.ref(`${contribution}.id`)}
    order by said.at desc, said.id desc limit 1),
  ${sql.ref(`${contribution}.language`)})`
