import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { Remark } from '~/features/newsroom/web/editor/remarks'
import { button, make, type Words } from './words'

const key = new PluginKey<DecorationSet>('remarks')

/** The texts that the checker reads, in its order: not who a quote is from, and nothing empty. */
const textsIn = (doc: Node): { node: Node; from: number }[] => {
  const texts: { node: Node; from: number }[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    if (node.type.name !== 'quoteRole' && node.content.size > 0) texts.push({ node, from: at + 1 })
    return false
  })
  return texts
}

/** Where a remark's words stand now; undefined when they have been written over since they were read. */
const placeOf = (texts: ReturnType<typeof textsIn>, { part, start, words }: Remark) => {
  const text = texts[part]
  const said = text?.node.textContent ?? ''
  const at = said.startsWith(words, start) ? start : said.indexOf(words)
  return text && at >= 0 ? { from: text.from + at, to: text.from + at + words.length } : undefined
}

/** Underlines what can be plainer; an underline goes with its words while the text is changed. */
export const remarksPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const remarks: Remark[] | undefined = tr.getMeta(key)
        if (!remarks) return before.map(tr.mapping, tr.doc)
        const texts = textsIn(tr.doc)
        const made = remarks.flatMap((remark) => {
          const place = placeOf(texts, remark)
          return place
            ? [Decoration.inline(place.from, place.to, { class: 'editor-remark' }, { remark })]
            : []
        })
        return DecorationSet.create(tr.doc, made)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

const WAIT_MS = 40
const WAITS_MAX = 25

/**
 * What somebody has just selected is known a moment later: until then an update of the view would take it back.
 * A chosen block is left out, since the browser's own selection of it is another.
 */
const settled = async (view: EditorView): Promise<void> => {
  for (let waits = 0; waits < WAITS_MAX; waits++) {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
    const { selection } = view.state
    if (!view.hasFocus() || !anchorNode || !focusNode || !(selection instanceof TextSelection)) return
    const isKnown =
      view.posAtDOM(anchorNode, anchorOffset ?? 0) === selection.anchor &&
      view.posAtDOM(focusNode, focusOffset ?? 0) === selection.head
    if (isKnown) return
    await new Promise((done) => setTimeout(done, WAIT_MS))
  }
}

/**
 * What can be plainer, asked for each time the text has been saved: underlined where it stands and listed below, each
 * with the way to its place and, where there is one, what to write instead.
 */
export const remarksList = (from: string | undefined, words: Words, say: (text: string) => void) => {
  const list = make('ul', { class: 'plain' })
  const title = make('summary', {})
  const box = make('details', { class: 'editor-remarks', hidden: true }, title, list)

  const show = (view: EditorView) => {
    const found = key.getState(view.state)?.find() ?? []
    title.textContent =
      found.length > 0
        ? words('editor.remarks', { count: String(found.length) })
        : words('editor.remarks-none')
    box.hidden = false
    list.replaceChildren(...found.map(({ spec }) => itemOf(view, spec['remark'])))
  }
  const now = (view: EditorView, remark: Remark) =>
    key.getState(view.state)?.find(undefined, undefined, (spec) => spec['remark'] === remark)[0]
  const itemOf = (view: EditorView, remark: Remark) => {
    const go = button(words('editor.show-remark'))
    go.addEventListener('click', () => {
      const place = now(view, remark)
      view.focus()
      if (!place) return
      const { tr, doc } = view.state
      view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView())
    })
    const { suggestion } = remark
    const take = suggestion ? button(words('editor.take', { what: suggestion })) : undefined
    take?.addEventListener('click', () => {
      const place = now(view, remark)
      if (!place || !suggestion) return
      view.dispatch(view.state.tr.insertText(suggestion, place.from, place.to).scrollIntoView())
      view.focus()
      say(words('editor.taken', { what: suggestion }))
      show(view)
    })
    return make(
      'li',
      {},
      make('mark', {}, remark.words),
      ` ${remark.said} `,
      go,
      ...(take ? [' ', take] : []),
    )
  }
  const ask = async (view: EditorView) => {
    if (!from) return
    const answer = await fetch(from, { headers: { accept: 'application/json' } }).catch(() => undefined)
    // Not worth a word to who writes: it is asked again after the next saving.
    if (!answer?.ok) return
    const remarks = await answer.json()
    await settled(view)
    view.dispatch(view.state.tr.setMeta(key, remarks).setMeta('addToHistory', false))
    show(view)
  }
  return { box, ask }
}
