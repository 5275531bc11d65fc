import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { tidyBlocks } from '~/features/newsroom/domain/document'
import { DocumentSchema } from '~/features/newsroom/schema/document'
import { anyDocument, anyKeptDocument } from '~/features/newsroom/schema/testing'
import { COMMANDS, type CommandName } from './commands'
import { fits, fromDoc, toDoc } from './convert'
import { guard } from './guard'

const checked = (doc: Node): Node => {
  doc.check()
  return doc
}

test('a document opened in the editor and sent from it is the same document', () => {
  fc.assert(
    fc.property(anyKeptDocument, (blocks) => {
      expect(tidyBlocks(fromDoc(checked(toDoc(blocks))))).toEqual(blocks)
    }),
  )
})

const act = fc.oneof(
  fc.record({ type: fc.string({ unit: 'binary', maxLength: 6 }) }),
  fc.record({ run: fc.constantFrom(...(Object.keys(COMMANDS) as CommandName[])) }),
)

test('whatever is typed and pressed, in any order and at any place, what the editor holds can be kept', () => {
  fc.assert(
    fc.property(
      anyDocument,
      fc.array(fc.tuple(fc.nat(), fc.nat(), act), { maxLength: 12 }),
      (blocks, acts) => {
        let state = EditorState.create({ doc: toDoc(blocks), plugins: [guard(fits, () => {})] })
        for (const [from, to, what] of acts) {
          const at = (place: number) => state.doc.resolve(place % (state.doc.content.size + 1))
          state = state.apply(state.tr.setSelection(TextSelection.between(at(from), at(to))))
          if ('type' in what) state = state.apply(state.tr.insertText(what.type))
          else {
            COMMANDS[what.run](state, (tr) => {
              state = state.apply(tr)
            })
          }
          checked(state.doc)
          expect(DocumentSchema.safeParse(fromDoc(state.doc)).success).toBe(true)
        }
      },
    ),
  )
})

test('what is too long for a heading is not let in', () => {
  const state = EditorState.create({
    doc: toDoc([{ kind: 'heading', level: 2, text: 'x'.repeat(499) }]),
    plugins: [guard(fits, () => {})],
  })
  expect(fits(state.applyTransaction(state.tr.insertText('yy', 1)).state.doc)).toBe(true)
  expect(state.applyTransaction(state.tr.insertText('yy', 1)).transactions).toEqual([])
})
