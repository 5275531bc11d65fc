import type { Context } from '~/platform/context'
import { translator } from '~/platform/i18n'
import { makePdfApart } from '~/platform/pdf/apart'
import { consultationBySlug, statementOf, statementParts, statementsToSet } from './queries'
import { keepStatementPdf } from './store'
import { statementDocument } from './web/statement-pdf'

/** Makes the document of each statement that has none yet. Returns how many were made. */
export const setStatements = async ({ db, clock }: Context): Promise<number> => {
  const waiting = await statementsToSet(db)
  for (const { consultationSlug } of waiting) {
    const consultation = await consultationBySlug(db, consultationSlug)
    const statement = consultation && (await statementOf(db, consultation.id))
    if (!statement) continue
    const parts = await statementParts(db, consultation.id)
    const bytes = await makePdfApart(statementDocument(translator('sv'), { consultation, statement, parts }))
    await keepStatementPdf(db, { statementId: statement.id, bytes, madeAt: clock.now() })
  }
  return waiting.length
}
