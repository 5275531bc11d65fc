import { across, type Finding, finding } from '../finding'
import { mean, rounded, spread } from '../measures'
import { type Block, proseSentences, type Reading } from '../reading'

const LEAD_MOST = 40
/** A text shorter than this needs neither a lead nor headings. */
const STRETCH = 150
const BODY = new Set(['paragraph', 'item', 'quote', 'question', 'lead'])

const titleAside = (blocks: readonly Block[]): readonly Block[] =>
  blocks[0]?.part.kind === 'heading' ? blocks.slice(1) : blocks

/** R2: the most important first, in forty words at most. */
export const lead = ({ blocks, words }: Reading): Finding[] => {
  const first = titleAside(blocks)[0]
  const marked = blocks.find(({ part }) => part.kind === 'lead')
  const isLead =
    first?.part.kind === 'paragraph' && blocks.filter(({ part }) => BODY.has(part.kind)).length > 1
  const opening = marked ?? (isLead ? first : undefined)
  if (opening) {
    const count = opening.words.length
    return count > LEAD_MOST
      ? [finding('R2', 'warn', opening, 'lead-long', { params: { count, most: LEAD_MOST } })]
      : []
  }
  const isOpen = first === undefined || first.part.kind === 'paragraph'
  return isOpen || words.length < STRETCH ? [] : [finding('R2', 'warn', first, 'lead-missing')]
}

/** R3: a subheading every 150 words. Told once for each stretch, where the heading is missed. */
export const headings = ({ blocks }: Reading): Finding[] => {
  const found: Finding[] = []
  let since = 0
  for (const block of blocks) {
    if (block.part.kind === 'heading') since = 0
    else since += block.words.length
    if (since > STRETCH) {
      const span = block.sentences[0] ?? block
      found.push(finding('R3', 'warn', span, 'heading-far', { params: { count: since, most: STRETCH } }))
      since = 0
    }
  }
  return found
}

/** R4: a sentence of more than 25 words is worth a thought, of more than 35 a cut. */
export const sentences = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap((sentence) => {
    const count = sentence.words.length
    if (count <= 25) return []
    const params = { count }
    return count > 35
      ? [finding('R4', 'warn', sentence, 'sentence-very-long', { params })]
      : [finding('R4', 'hint', sentence, 'sentence-long', { params })]
  })

/** R5: sentences of 10 to 16 words on average, and not all alike. */
export const rhythm = (reading: Reading): Finding[] => {
  const all = proseSentences(reading)
  if (all.length < 8) return []
  const lengths = all.map(({ words }) => words.length)
  const average = mean(lengths)
  const span = across(all.flatMap(({ words }) => words))
  if (average > 16) {
    return [finding('R5', 'hint', span, 'rhythm-mean', { params: { mean: rounded(average) }, isWhole: true })]
  }
  return average >= 10 && spread(lengths) < 4
    ? [finding('R5', 'hint', span, 'rhythm-even', { isWhole: true })]
    : []
}

/** R6: a paragraph of five sentences and eighty words at most. */
export const paragraphs = ({ blocks }: Reading): Finding[] =>
  blocks.flatMap((block) => {
    if (!['paragraph', 'lead', 'item'].includes(block.part.kind)) return []
    const [words, count] = [block.words.length, block.sentences.length]
    if (words > 80)
      return [finding('R6', 'warn', block, 'paragraph-words', { params: { count: words, most: 80 } })]
    return count > 5
      ? [finding('R6', 'warn', block, 'paragraph-sentences', { params: { count, most: 5 } })]
      : []
  })
