import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet, type NodeViewConstructor } from 'prosemirror-view'
import type { EditorWord } from '~/features/newsroom/web/editor/words'
import { kindOf } from './commands'
import type { AtomBlock } from './convert'
import type { Setting } from './pictures'
import { make, type Words } from './words'

/** What a block is, in a few words: for who listens and for the note that is read out. */
export const nameOf = (node: Node, words: Words): string => {
  const kind = kindOf(node)
  if (kind) return words(`editor.${kind}`)
  const block = node.attrs['block'] as AtomBlock
  const told = { picture: 'alt', money: 'what', film: 'title', table: 'caption' }[block.kind]
  return `${words(`editor.${block.kind}`)}: ${block[told as keyof AtomBlock]}`
}

const partsOf = (block: AtomBlock): string[] => {
  switch (block.kind) {
    case 'picture':
      return [block.credit]
    case 'money':
      return [
        `${block.sek.toLocaleString(document.documentElement.lang)} kr`,
        block.funder,
        String(block.year),
      ]
    case 'film':
      return [block.href]
    case 'table':
      return []
  }
}

/** A picture, money, a film or a table as it stands in the text; it is changed in a window. */
export const atomView =
  ({ words, pictures }: Setting, edit: () => void): NodeViewConstructor =>
  (node) => {
    const block = node.attrs['block'] as AtomBlock
    const dom = make(
      'div',
      { class: 'editor-atom', 'data-kind': block.kind },
      make('strong', {}, nameOf(node, words)),
    )
    const picture = 'pictureId' in block && block.pictureId ? pictures[block.pictureId] : undefined
    if (picture) dom.prepend(make('img', { src: picture, alt: '' }))
    const more = partsOf(block).filter(Boolean)
    if (more.length > 0) dom.append(make('span', {}, ` ${more.join(', ')}`))
    if (block.kind === 'table') {
      const cells = (tag: 'th' | 'td', row: string[]) =>
        make('tr', {}, ...row.map((told) => make(tag, {}, told)))
      const table = make('table', {}, cells('th', block.head), ...block.rows.map((row) => cells('td', row)))
      dom.append(make('div', { class: 'editor-cells' }, table))
    }
    dom.addEventListener('dblclick', edit)
    return { dom }
  }

const LABELS: Record<string, EditorWord> = {
  quoteText: 'editor.said',
  quoteRole: 'editor.role',
  questionText: 'editor.ask',
  answer: 'editor.answer',
  factTitle: 'editor.fact-title',
  factText: 'editor.fact-text',
}

/** Says above each part of a quote, a question and a fact box what it is for. */
export const labels = (words: Words): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const made: Decoration[] = []
        doc.descendants((node, at) => {
          const label = LABELS[node.type.name]
          if (label) made.push(Decoration.node(at, at + node.nodeSize, { 'data-label': words(label) }))
          return !node.isTextblock
        })
        return DecorationSet.create(doc, made)
      },
    },
  })
