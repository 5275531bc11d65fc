import { Problem } from '~/platform/http/problem'
import type { PdfDocument } from '~/platform/pdf/blocks'

interface Maker {
  makePdf: (document: PdfDocument) => Promise<Uint8Array>
}
const makers = import.meta.glob<Maker>('../../../platform/pdf/index.ts')

/** Makes the document by `~/platform/pdf`, once that stands in this tree. */
export const makePdf = async (document: PdfDocument): Promise<Uint8Array> => {
  const [load] = Object.values(makers)
  if (!load) throw new Problem(503)
  return (await load()).makePdf(document)
}
