import type { Node } from 'prosemirror-model'
import { type MarkupBlock, readMarkup, tidyMarkup, writeMarkup } from '~/features/strategy/domain/markup'
import { withoutForbidden } from '../editor/blocks'
import { schema } from './schema'

const TEXT_MAX = 50_000
const { nodes } = schema

const words = (text: string): Node[] => (text === '' ? [] : [schema.text(text)])

const nodeOf = (block: MarkupBlock): Node =>
  block.kind === 'list'
    ? nodes.list.create(
        null,
        block.items.map((item) => nodes.item.create(null, words(item))),
      )
    : nodes[block.kind].create(null, words(block.text))

/** A text as the editor holds it; an empty one has a paragraph to begin in. */
export const toDoc = (text: string): Node => {
  const blocks = readMarkup(text)
  return nodes.doc.create(null, blocks.length > 0 ? blocks.map(nodeOf) : [nodes.paragraph.create()])
}

const wordsOf = (node: Node): string => withoutForbidden(node.textContent)
const lineOf = (node: Node): string => wordsOf(node).replace(/\s+/g, ' ').trim()

const blockOf = (node: Node): MarkupBlock[] => {
  if (node.type === nodes.list) {
    const items = node.children.map(lineOf).filter(Boolean)
    return items.length > 0 ? [{ kind: 'list', items }] : []
  }
  const isHeading = node.type === nodes.heading
  const text = isHeading ? lineOf(node) : wordsOf(node).trim()
  if (text === '') return []
  const kind = isHeading ? 'heading' : node.type === nodes.quote ? 'quote' : 'paragraph'
  return [{ kind, text }]
}

/** The text of what the editor holds, in the one way it is written. What a paragraph begins with counts as its mark. */
export const fromDoc = (doc: Node): string => tidyMarkup(writeMarkup(doc.children.flatMap(blockOf)))

export const fits = (doc: Node): boolean => fromDoc(doc).length <= TEXT_MAX
