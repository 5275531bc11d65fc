import type { Block } from '~/features/newsroom/domain/document'
import { BlockSchema } from '~/features/newsroom/schema/document'
import type { AtomBlock } from './convert'
import { ask } from './dialog'
import { button, make, type Words } from './words'

type Table = Extract<Block, { kind: 'table' }>
const COLUMNS_MAX = 8
const ROWS_MAX = 100

/** Asks for a table, cell by cell: each cell is a box with the names of its row and column. */
export const askTable = (words: Words, before: Table | undefined): Promise<AtomBlock | undefined> => {
  let head = before ? [...before.head] : ['', '']
  let rows = before ? before.rows.map((row) => [...row]) : [['', '']]
  const grid = make('div', { class: 'editor-table' })

  const cell = (value: string, label: string, write: (typed: string) => void) => {
    const input = make('input', { type: 'text', value, 'aria-label': label })
    input.addEventListener('input', () => write(input.value))
    return input
  }
  const draw = (focusOn?: string) => {
    const columns = head.map((name, at) => name || words('editor.column', { column: String(at + 1) }))
    const heads = head.map((name, at) =>
      make(
        'th',
        { scope: 'col' },
        cell(name, words('editor.column', { column: String(at + 1) }), (typed) => {
          head[at] = typed
        }),
      ),
    )
    const lines = rows.map((row, at) =>
      make(
        'tr',
        {},
        ...row.map((told, column) => {
          const label = words('editor.cell', { row: String(at + 1), column: columns[column] ?? '' })
          return make(
            'td',
            {},
            cell(told, label, (typed) => {
              row[column] = typed
            }),
          )
        }),
      ),
    )
    const act = (label: string, isPossible: boolean, change: () => void) => {
      const made = button(label, { disabled: !isPossible })
      made.addEventListener('click', () => {
        change()
        draw(label)
      })
      return made
    }
    const buttons = [
      act(words('editor.add-row'), rows.length < ROWS_MAX, () => rows.push(head.map(() => ''))),
      act(words('editor.add-column'), head.length < COLUMNS_MAX, () => {
        head = [...head, '']
        rows = rows.map((row) => [...row, ''])
      }),
      act(words('editor.drop-row'), rows.length > 1, () => rows.pop()),
      act(words('editor.drop-column'), head.length > 1, () => {
        head = head.slice(0, -1)
        rows = rows.map((row) => row.slice(0, -1))
      }),
    ]
    grid.replaceChildren(
      make(
        'div',
        { class: 'editor-cells' },
        make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...lines)),
      ),
      make('p', { class: 'buttons' }, ...buttons),
    )
    const again = buttons.find((one) => one.textContent === focusOn)
    if (focusOn) (again?.disabled ? buttons[0] : again)?.focus()
  }
  draw()
  return ask<AtomBlock>({
    words,
    title: words('editor.table'),
    fields: [
      { name: 'caption', label: words('body.label.caption'), value: before?.caption ?? '', required: true },
    ],
    body: grid,
    read: async ({ caption }) => {
      if (head.some((name) => !name.trim())) return { wrong: words('error.lacks-table'), field: 'head' }
      const read = BlockSchema.safeParse({ kind: 'table', caption, head, rows })
      return read.success
        ? { value: read.data as Table }
        : { wrong: words('editor.too-long'), field: 'caption' }
    },
  })
}
