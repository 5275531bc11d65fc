import type { Node } from 'prosemirror-model'
import type { Block, Pieces } from '~/features/newsroom/domain/document'
import { DocumentSchema } from '~/features/newsroom/schema/document'
import { withoutForbidden } from './blocks'
import { type AtomKind, schema } from './schema'

export type AtomBlock = Extract<Block, { kind: AtomKind }>

const { nodes, marks } = schema

const inline = (pieces: Pieces): Node[] =>
  pieces
    .filter(({ text }) => text !== '')
    .map(({ text, href, term }) =>
      schema.text(
        text,
        href ? [marks.link.create({ href })] : term ? [marks.term.create({ slug: term })] : [],
      ),
    )
const plain = (text: string): Node[] => (text === '' ? [] : [schema.text(text)])

const nodeOf = (block: Block): Node => {
  switch (block.kind) {
    case 'paragraph':
      return nodes.paragraph.create(null, inline(block.text))
    case 'heading':
      return nodes.heading.create({ level: block.level }, plain(block.text))
    case 'list':
      return nodes.list.create(
        { ordered: block.ordered },
        block.items.map((item) => nodes.item.create(null, inline(item))),
      )
    case 'quote':
      return nodes.quote.create(null, [
        nodes.quoteText.create(null, plain(block.text)),
        nodes.quoteRole.create(null, plain(block.role)),
      ])
    case 'question':
      return nodes.question.create(null, [
        nodes.questionText.create(null, plain(block.question)),
        nodes.answer.create(null, inline(block.answer)),
      ])
    case 'fact':
      return nodes.fact.create(null, [
        nodes.factTitle.create(null, plain(block.title)),
        nodes.factText.create(null, inline(block.text)),
      ])
    default:
      return nodes[block.kind].create({ block })
  }
}

/** A body as the editor holds it; an empty one has a paragraph to begin in. */
export const toDoc = (blocks: readonly Block[]): Node =>
  nodes.doc.create(null, blocks.length > 0 ? blocks.map(nodeOf) : [nodes.paragraph.create()])

const wordsOf = (node: Node): string => withoutForbidden(node.textContent)

const piecesOf = (node: Node): Pieces => {
  const pieces: Pieces = []
  node.forEach((child) => {
    const [mark] = child.marks
    const text = withoutForbidden(child.text ?? '')
    if (text === '') return
    if (mark?.type === marks.link) pieces.push({ text, href: mark.attrs['href'] })
    else if (mark?.type === marks.term) pieces.push({ text, term: mark.attrs['slug'] })
    else pieces.push({ text })
  })
  return pieces
}

const blockOf = (node: Node): Block => {
  const first = node.firstChild ?? node
  const last = node.lastChild ?? node
  switch (node.type) {
    case nodes.heading:
      return { kind: 'heading', level: node.attrs['level'], text: wordsOf(node) }
    case nodes.list: {
      const items: Pieces[] = []
      node.forEach((item) => {
        items.push(piecesOf(item))
      })
      return { kind: 'list', ordered: node.attrs['ordered'], items }
    }
    case nodes.quote:
      return { kind: 'quote', text: wordsOf(first), role: wordsOf(last) }
    case nodes.question:
      return { kind: 'question', question: wordsOf(first), answer: piecesOf(last) }
    case nodes.fact:
      return { kind: 'fact', title: wordsOf(first), text: piecesOf(last) }
    case nodes.paragraph:
      return { kind: 'paragraph', text: piecesOf(node) }
    default:
      return node.attrs['block']
  }
}

export const fromDoc = (doc: Node): Block[] => {
  const blocks: Block[] = []
  doc.forEach((node) => {
    blocks.push(blockOf(node))
  })
  return blocks
}

/** False when it holds more than a body may: longer words, more parts. */
export const fits = (doc: Node): boolean => DocumentSchema.safeParse(fromDoc(doc)).success
