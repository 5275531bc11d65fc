import { type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { BlockSchema, href } from '~/features/newsroom/schema/document'

/** Kinds that have fields of their own, and are changed in a window. */
export const ATOMS = ['picture', 'money', 'film', 'table'] as const
export type AtomKind = (typeof ATOMS)[number]

const words = (tag: string, part: string, content: 'text*' | 'inline*' = 'text*'): NodeSpec => ({
  content,
  ...(content === 'text*' ? { marks: '' } : {}),
  isolating: true,
  parseDOM: [{ tag: `${tag}[data-part=${part}]`, priority: 60 }],
  toDOM: () => [tag, { 'data-part': part }, 0],
})

const group = (kind: string, content: string): NodeSpec => ({
  group: 'block',
  content,
  isolating: true,
  parseDOM: [{ tag: `section[data-block=${kind}]` }],
  toDOM: () => ['section', { 'data-block': kind }, 0],
})

/** A block that is changed in a window of its own; the document holds it whole. */
const atom = (kind: AtomKind): NodeSpec => ({
  group: 'block',
  atom: true,
  selectable: true,
  attrs: { block: { validate: (value) => void BlockSchema.parse(value) } },
  parseDOM: [{ tag: `div[data-block=${kind}]`, getAttrs: (dom) => blockIn(dom, kind) }],
  toDOM: (node): DOMOutputSpec => [
    'div',
    { 'data-block': kind, 'data-json': JSON.stringify(node.attrs['block']) },
  ],
})

/** What is pasted may claim to be a block of ours: it is taken only if it is one. */
const blockIn = (dom: HTMLElement, kind: AtomKind) => {
  try {
    const read = BlockSchema.safeParse(JSON.parse(dom.dataset['json'] ?? ''))
    return read.success && read.data.kind === kind ? { block: read.data } : false
  } catch {
    return false
  }
}

/** The documents that can be written: the same as `BlockSchema` lets through, and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'text*',
      marks: '',
      attrs: { level: { default: 2 } },
      parseDOM: [
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
      ],
      toDOM: (node) => [`h${node.attrs['level']}`, 0],
    },
    list: {
      group: 'block',
      content: 'item+',
      attrs: { ordered: { default: false } },
      parseDOM: [
        { tag: 'ul', attrs: { ordered: false } },
        { tag: 'ol', attrs: { ordered: true } },
      ],
      toDOM: (node) => [node.attrs['ordered'] ? 'ol' : 'ul', 0],
    },
    item: { content: 'inline*', parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    quote: group('quote', 'quoteText quoteRole'),
    quoteText: words('blockquote', 'said'),
    quoteRole: words('p', 'role'),
    question: group('question', 'questionText answer'),
    questionText: words('p', 'ask'),
    answer: words('p', 'answer', 'inline*'),
    fact: group('fact', 'factTitle factText'),
    factTitle: words('p', 'fact-title'),
    factText: words('p', 'fact-text', 'inline*'),
    picture: atom('picture'),
    money: atom('money'),
    film: atom('film'),
    table: atom('table'),
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      excludes: 'link term',
      parseDOM: [
        {
          tag: 'a[href]:not([data-term])',
          getAttrs: (dom) => {
            const read = href.safeParse(dom.getAttribute('href'))
            return read.success ? { href: read.data } : false
          },
        },
      ],
      toDOM: (mark) => ['a', { href: mark.attrs['href'] }, 0],
    },
    term: {
      attrs: { slug: { validate: 'string' } },
      inclusive: false,
      excludes: 'link term',
      parseDOM: [
        {
          tag: 'a[data-term]',
          getAttrs: (dom) => {
            const slug = dom.dataset['term'] ?? ''
            return /^[a-z0-9-]{1,80}$/.test(slug) ? { slug } : false
          },
        },
      ],
      toDOM: (mark) => ['a', { 'data-term': mark.attrs['slug'], class: 'term' }, 0],
    },
  },
})
