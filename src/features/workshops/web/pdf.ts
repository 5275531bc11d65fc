import { found } from '~/platform/http/problem'
import type { Request } from '~/platform/http/routes'
import { makePdf, type PdfDocument } from '~/platform/pdf'

/** The name of a sheet out of its address ("script.pdf"), if it is one of these; 404 otherwise. */
export const sheetIn = <S extends string>(c: Request, sheets: readonly S[]): S => {
  const name = (c.req.param('sheet') ?? '').replace(/\.pdf$/, '')
  return found(sheets.find((sheet) => sheet === name))
}

/** Answers with the document itself. It may carry a code: nothing on the way keeps it. */
export const answerPdf = async (c: Request, name: string, document: PdfDocument) => {
  const bytes = await makePdf(document)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${name}.pdf"`)
  c.header('cache-control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
}
