import { Fragment, type Node, type NodeType, type Schema } from 'prosemirror-model'
import { hasForbiddenCharacters } from '~/kernel/plain-text'

/** Whether a block is changed in a window of its own. */
export const isAtom = (node: Node): boolean => node.type.spec.atom === true

export const typeOf = (schema: Schema, name: string): NodeType => schema.nodes[name] as NodeType

// Signs that no writer means: they come along from other programs.
export const withoutForbidden = (text: string): string =>
  hasForbiddenCharacters(text) ? [...text].filter((sign) => !hasForbiddenCharacters(sign)).join('') : text

/** The words of a line alone, without links. */
export const wordsAlone = (schema: Schema, line: Fragment): Fragment =>
  line.size > 0 ? Fragment.from(schema.text(line.textBetween(0, line.size))) : Fragment.empty

const PARTS: Record<string, [string, string]> = {
  quote: ['quoteText', 'quoteRole'],
  question: ['questionText', 'answer'],
  fact: ['factTitle', 'factText'],
}

/** A new quote, question or fact box with a line in it. A quote of one piece has no parts. */
export const boxOf = (schema: Schema, kind: string, line: Fragment): Node => {
  const type = typeOf(schema, kind)
  if (type.isTextblock) return type.create(null, wordsAlone(schema, line))
  const [head, body] = (PARTS[kind] ?? []).map((name) => typeOf(schema, name)) as [NodeType, NodeType]
  return kind === 'fact'
    ? type.create(null, [head.create(), body.create(null, line)])
    : type.create(null, [head.create(null, wordsAlone(schema, line)), body.create()])
}
