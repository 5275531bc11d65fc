import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { tidyMarkup } from '~/features/strategy/domain/markup'
import { COMMANDS, type CommandName } from '../editor/commands'
import { guard } from '../editor/guard'
import { fits, fromDoc, toDoc } from './convert'

const line = fc.oneof(
  fc.constantFrom('', '### Rubrik', '- punkt', '-', '> citat', '> - x', '### ', '#### djupare'),
  fc.string({ maxLength: 8 }),
)
const text = fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n'))

test('a text opened in the editor and sent from it is the same text', () => {
  fc.assert(
    fc.property(text, (written) => {
      const doc = toDoc(written)
      doc.check()
      expect(fromDoc(doc)).toBe(tidyMarkup(written))
    }),
  )
})

// Those that this editor has tools or keys for.
const TOOLS = [
  'paragraph',
  'heading3',
  'bullets',
  'quote',
  'up',
  'down',
  'remove',
  'after',
  'enter',
  'backspace',
  'delete',
] as const satisfies readonly CommandName[]

const act = fc.oneof(
  fc.record({ type: fc.string({ unit: 'binary', maxLength: 6 }) }),
  fc.record({ run: fc.constantFrom(...TOOLS) }),
)

test('whatever is typed and pressed, what is sent is a text that opens as the same text', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(), act), { maxLength: 12 }), (written, acts) => {
      let state = EditorState.create({ doc: toDoc(written), plugins: [guard(fits, () => {})] })
      for (const [from, to, what] of acts) {
        const at = (place: number) => state.doc.resolve(place % (state.doc.content.size + 1))
        state = state.apply(state.tr.setSelection(TextSelection.between(at(from), at(to))))
        if ('type' in what) state = state.apply(state.tr.insertText(what.type))
        else {
          COMMANDS[what.run](state, (tr) => {
            state = state.apply(tr)
          })
        }
        state.doc.check()
        const sent = fromDoc(state.doc)
        expect(fromDoc(toDoc(sent))).toBe(sent)
      }
    }),
  )
})
