import type { PdfDocument } from './blocks'
import { breather } from './breath'
import { flowOf } from './flow'
import { INK, mm, PAGE, STYLES, TEXT_HEIGHT, TEXT_WIDTH } from './page'
import { type Pages, paginate } from './pagination'
import { newKit, Pen } from './pen'

export type { Block, PdfDocument, TableBlock, Words } from './blocks'
export { fontPath } from './fonts'

const STEP = 0.05

/**
 * Sets a document as a tagged PDF (PDF/UA-1): every block has its structure element, ornaments and page feet are
 * artifacts, fonts are embedded. Pages are laid out first and drawn when their number is known.
 */
export const makePdf = async (document: PdfDocument): Promise<Buffer> => {
  const breathe = breather()
  const kit = newKit(document.title, document.language)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    kit.on('data', (chunk: Buffer) => chunks.push(chunk))
    kit.on('end', () => resolve(Buffer.concat(chunks)))
    kit.on('error', reject)
  })
  const { pen, pages } = await fitted(kit, document, breathe)
  for (const [at, page] of pages.entries()) {
    kit.addPage()
    for (const { y, height, draw } of page) draw(PAGE.margin + y, height)
    foot(pen, document, at + 1, pages.length)
    await breathe()
  }
  kit.end()
  return done
}

const fitted = async (
  kit: ReturnType<typeof newKit>,
  document: PdfDocument,
  breathe: () => Promise<void>,
): Promise<{ pen: Pen } & Pages> => {
  const at = async (scale: number) => {
    const pen = new Pen(kit, document.language, scale)
    return { pen, ...paginate(await flowOf(document.blocks, pen, breathe), TEXT_HEIGHT) }
  }
  const { largest, smallest } = document.fit ?? { largest: 1, smallest: 1 }
  let tried = await at(largest)
  for (let scale = largest - STEP; !tried.oneEach && scale >= smallest - STEP / 2; scale -= STEP) {
    tried = await at(scale)
  }
  return tried
}

const foot = (pen: Pen, document: PdfDocument, page: number, pages: number): void => {
  const y = PAGE.height - mm(14)
  const label = document.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))
  const steady = new Pen(pen.kit, document.language, 1)
  const width = steady.widthOf(label, STYLES.foot)
  const title = steady.set(document.foot, STYLES.foot, TEXT_WIDTH - width - mm(10))
  steady.ornament(() => {
    steady.put(title.lines[0] ?? '', STYLES.foot, PAGE.margin, y)
    steady.put(label, STYLES.foot, PAGE.margin + TEXT_WIDTH - width, y)
  }, 'Pagination')
  steady.rule(PAGE.margin, y - 4, TEXT_WIDTH, 0.6, INK.line)
}
