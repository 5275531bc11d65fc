import { toggleMark } from 'prosemirror-commands'
import type { MarkType } from 'prosemirror-model'
import { type EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { href } from '~/features/newsroom/schema/document'
import { whileAsking } from './asking'
import { ask } from './dialog'
import { schema } from './schema'
import type { Words } from './words'

const { link, term } = schema.marks

/** The browser tells what was just selected a moment after it was: without the wait, the last key would be missed. */
const selected = () => new Promise<void>((done) => setTimeout(done, 50))

const markAt = (state: EditorState, type: MarkType) => {
  const { $from, from, to, empty } = state.selection
  if (empty) return type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? [])
  let found = undefined as ReturnType<MarkType['isInSet']>
  state.doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks)
  })
  return found
}

export const hasMark = (view: EditorView, type: MarkType): boolean => markAt(view.state, type) !== undefined

/** A link that one only stands in is meant whole. */
const widen = (view: EditorView, type: MarkType) => {
  const mark = markAt(view.state, type)
  const { $from, empty } = view.state.selection
  if (!mark || !empty) return
  const inside = $from.parent.children.map((node, at) => ({ node, at }))
  let from = $from.start()
  for (const { node } of inside) {
    const to = from + node.nodeSize
    if (mark.isInSet(node.marks) && from <= $from.pos && $from.pos <= to) {
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)))
      return
    }
    from = to
  }
}

const put = (view: EditorView, type: MarkType, attrs: Record<string, string> | undefined) => {
  const { from, to } = view.state.selection
  const tr = view.state.tr.removeMark(from, to, link).removeMark(from, to, term)
  view.dispatch(tr)
  if (attrs) toggleMark(type, attrs)(view.state, view.dispatch)
}

/** Whether words that can carry a link are selected. */
export const mayLink = (view: EditorView): boolean => toggleMark(link, { href: '/' })(view.state)

export const askLink = async (view: EditorView, words: Words, say: (text: string) => void) => {
  await selected()
  widen(view, link)
  if (view.state.selection.empty) return say(words('editor.choose'))
  const before = markAt(view.state, link)?.attrs['href'] as string | undefined
  const answer = await whileAsking(
    view,
    ask<{ href?: string }>({
      words,
      title: words('editor.link'),
      fields: [
        {
          name: 'href',
          label: words('editor.address'),
          kind: 'address',
          value: before ?? '',
          required: true,
        },
      ],
      extra: before ? [{ label: words('editor.unlink'), value: {} }] : [],
      read: async (filled) => {
        const read = href.safeParse(filled['href'])
        return read.success
          ? { value: { href: read.data } }
          : { wrong: words('editor.bad-link'), field: 'href' }
      },
    }),
  )
  if (answer) put(view, link, answer.href ? { href: answer.href } : undefined)
}

export interface Term {
  slug: string
  word: string
}

export const askTerm = async (view: EditorView, terms: Term[], words: Words, say: (text: string) => void) => {
  await selected()
  widen(view, term)
  if (view.state.selection.empty) return say(words('editor.choose'))
  const before = markAt(view.state, term)?.attrs['slug'] as string | undefined
  const options = terms.map(({ slug, word }) => ({ value: slug, label: word }))
  const answer = await whileAsking(
    view,
    ask<{ slug?: string }>({
      words,
      title: words('editor.term'),
      fields: [{ name: 'slug', label: words('editor.word'), kind: 'list', options, value: before ?? '' }],
      extra: before ? [{ label: words('editor.unlink'), value: {} }] : [],
      read: async ({ slug = '' }) => ({ value: { slug } }),
    }),
  )
  if (answer) put(view, term, answer.slug ? { slug: answer.slug } : undefined)
}
