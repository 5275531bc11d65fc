import type { Block, PdfDocument } from '~/platform/pdf'
import type { Kit, KitInput, KitKind, Tell } from './input'
import { guide, poster, worksheetOne, worksheetTwo } from './lesson'
import { plain, text } from './parts'
import { invitation, notes, result, script, worksheets } from './workshop'

export {
  type KitInput,
  type KitKind,
  type KitStep,
  LESSON_KIT,
  type Sheet,
  type Tell,
  WORKSHOP_KIT,
} from './input'

interface Layout {
  blocks: (kit: Kit) => Block[]
  /** How large the letters may be and must be, so that each part fits its page. */
  fit: { largest: number; smallest: number }
}

const asIs = { largest: 1, smallest: 0.75 }
/** Read at arm's length while others talk. */
const roomy = { largest: 1.25, smallest: 0.75 }

const SHEETS: Record<KitKind, Layout> = {
  invitation: { blocks: invitation, fit: { largest: 1.4, smallest: 0.8 } },
  script: { blocks: script, fit: roomy },
  worksheets: { blocks: worksheets, fit: asIs },
  notes: { blocks: notes, fit: asIs },
  result: { blocks: result, fit: asIs },
  guide: { blocks: guide, fit: roomy },
  'worksheet-1': { blocks: worksheetOne, fit: asIs },
  'worksheet-2': { blocks: worksheetTwo, fit: asIs },
  poster: { blocks: poster, fit: { largest: 1.9, smallest: 0.7 } },
}

/** A sheet of a workshop's or a lesson's kit, ready to be set; `told` gives the texts in `input.language`. */
export const kitDocument = (kind: KitKind, input: KitInput, told: Tell): PdfDocument => {
  const kit: Kit = { ...input, told }
  const { blocks, fit } = SHEETS[kind]
  return {
    title: `${plain(text(kit, `kind.${kind}`))}: ${plain(input.title)}`,
    language: input.language,
    blocks: blocks(kit),
    foot: plain(text(kit, 'foot', { title: plain(input.title), code: input.code })),
    pageLabel: plain(text(kit, 'page', { page: '{page}', pages: '{pages}' })),
    fit,
  }
}
