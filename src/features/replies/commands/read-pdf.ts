import { getDocumentProxy } from 'unpdf'
import { fail, ok, type Result } from '~/kernel/result'
import { type Line, linesAsText, withoutFurniture } from '../domain/pdf-lines'

const PAGES_MAX = 300

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF, in paragraphs as its lines stand on the page. */
export const pdfText = async (
  bytes: Uint8Array,
): Promise<Result<string, 'locked' | 'broken' | 'too_long'>> => {
  let pdf: Pdf
  try {
    // It takes the bytes over: what is kept must be another copy.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    return fail((error as Error).name === 'PasswordException' ? 'locked' : 'broken')
  }
  try {
    if (pdf.numPages > PAGES_MAX) return fail('too_long')
    const pages: Line[][] = []
    for (let nth = 1; nth <= pdf.numPages; nth++) pages.push(await linesOn(pdf, nth))
    return ok(linesAsText(withoutFurniture(pages)))
  } catch {
    return fail('broken')
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const linesOn = async (pdf: Pdf, nth: number): Promise<Line[]> => {
  const { items } = await (await pdf.getPage(nth)).getTextContent()
  const lines: Line[] = []
  let ended = true
  for (const item of items) {
    if (!('str' in item)) continue
    const y = item.transform[5] as number
    const line = lines.at(-1)
    if (!ended && line && Math.abs(line.y - y) < line.height / 2) {
      line.text += item.str
      line.height = Math.max(line.height, item.height)
    } else if (item.str.trim() !== '') lines.push({ text: item.str, y, height: item.height })
    ended = item.hasEOL
  }
  return lines.filter(({ text }) => text.trim() !== '')
}
