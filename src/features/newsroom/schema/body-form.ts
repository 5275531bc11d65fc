import { isId } from '~/kernel/ids'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import { type Block, hasBrokenLink, isTyped, picturesIn, tidyBlocks, toBlocks, toTyped } from '../domain'
import { BlockSchema, documentFrom } from './document'

/** What a part of the form holds: running text of many blocks, or one block with fields of its own. */
export const ROW_KINDS = ['text', 'picture', 'money', 'film', 'table'] as const
export type RowKind = (typeof ROW_KINDS)[number]
export interface Row {
  kind: RowKind
  fields: Record<string, string>
}

const FIELDS: Record<RowKind, readonly string[]> = {
  text: ['text'],
  picture: ['pictureId', 'alt', 'credit', 'consent'],
  money: ['what', 'sek', 'funder', 'year', 'moneyId'],
  film: ['href', 'title', 'transcript', 'pictureId', 'alt'],
  table: ['caption', 'head', 'rows'],
}

export const emptyRow = (kind: RowKind): Row => ({ kind, fields: {} })

/** The parts as they stand in the form, numbered from "block-0-kind"; one empty text when there is none. */
export const rowsIn = (values: Values): Row[] => {
  const rows: Row[] = []
  for (let at = 0; values[`block-${at}-kind`] !== undefined; at++) {
    const kind = ROW_KINDS.find((one) => one === textOf(values, `block-${at}-kind`)) ?? 'text'
    const fields = Object.fromEntries(
      FIELDS[kind].map((name) => [name, textOf(values, `block-${at}-${name}`)]),
    )
    rows.push({ kind, fields })
  }
  return rows.length > 0 ? rows : [emptyRow('text')]
}

export const valuesOfRows = (rows: readonly Row[]): Values =>
  Object.fromEntries(
    rows.flatMap(({ kind, fields }, at) => [
      [`block-${at}-kind`, kind],
      ...FIELDS[kind].map((name) => [`block-${at}-${name}`, fields[name] ?? '']),
    ]),
  )

/** A body as the form shows it: `bodyFrom(bodyValues(blocks))` gives the same blocks. */
export const bodyValues = (blocks: readonly Block[]): Values => {
  const rows: Row[] = []
  let typed: Parameters<typeof toTyped>[0][number][] = []
  const flush = () => {
    if (typed.length > 0) rows.push({ kind: 'text', fields: { text: toTyped(typed) } })
    typed = []
  }
  for (const block of tidyBlocks(blocks)) {
    if (isTyped(block)) typed.push(block)
    else {
      flush()
      rows.push(rowOf(block))
    }
  }
  flush()
  return valuesOfRows(rows)
}

const rowOf = (block: Exclude<Block, Parameters<typeof toTyped>[0][number]>): Row => {
  if (block.kind === 'table') {
    const { caption, head, rows } = block
    return {
      kind: 'table',
      fields: { caption, head: typedCells(head), rows: rows.map(typedCells).join('\n') },
    }
  }
  const fields = Object.entries(block).filter(([name]) => name !== 'kind')
  return {
    kind: block.kind,
    fields: Object.fromEntries(fields.map(([name, told]) => [name, String(told ?? '')])),
  }
}

// Cells stand on one line with "|" between them; one that is meant as it is has a backslash before it.
const typedCells = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')
// A "|" that a backslash made plain ends no cell, wherever it stands.
const cellsOf = (line: string): string[] =>
  [...`${line}|`.matchAll(/((?:\\[\\|]|[^|])*?)\|/g)].map(([, cell = '']) =>
    cell.replace(/\\([\\|])/g, '$1').trim(),
  )

export type Body = { blocks: Block[] } | { errors: FieldError[] }

/** The body of a story: as the editor sent it, or as it stands in the parts of the form. */
export const bodyFrom = (values: Values): Body => {
  const sent = textOf(values, 'blocks')
  if (sent) {
    const blocks = documentFrom(sent)
    return blocks ? { blocks } : { errors: [{ field: 'blocks', message: 'newsroom.error.body' }] }
  }
  const errors: FieldError[] = []
  const blocks: Block[] = []
  rowsIn(values).forEach((row, at) => {
    const read = blocksOf(row)
    if ('wrong' in read) errors.push({ field: `block-${at}-${read.wrong}`, message: read.message })
    else blocks.push(...read.blocks)
  })
  return errors.length > 0 ? { errors } : { blocks: tidyBlocks(blocks) }
}

type Read = { blocks: Block[] } | { wrong: string; message: string }
const wrong = (field: string, message: string): Read => ({
  wrong: field,
  message: `newsroom.error.${message}`,
})

const blocksOf = ({ kind, fields }: Row): Read => {
  if (FIELDS[kind].every((name) => !fields[name]?.trim())) return { blocks: [] }
  const told = (name: string) => fields[name]?.trim() ?? ''
  switch (kind) {
    case 'text': {
      const typed = fields['text'] ?? ''
      return hasBrokenLink(typed) ? wrong('text', 'body-link') : checked(toBlocks(typed), 'text')
    }
    case 'picture': {
      const [pictureId, alt, consent] = [told('pictureId'), told('alt'), told('consent')]
      if (!pictureId) return wrong('file', 'body-picture')
      if (!alt) return wrong('alt', 'lacks-alt')
      if (!consent) return wrong('consent', 'lacks-consent')
      return checked([{ kind, pictureId, alt, credit: told('credit'), consent }], 'alt')
    }
    case 'money': {
      const [sek, year] = [told('sek').replace(/[\s.]|kr$/g, ''), told('year')]
      if (!/^\d{1,12}$/.test(sek)) return wrong('sek', 'body-sek')
      if (!/^(199\d|20\d\d|2100)$/.test(year)) return wrong('year', 'body-year')
      const moneyId = told('moneyId') || undefined
      const money = { kind, what: told('what'), sek: Number(sek), funder: told('funder'), year: Number(year) }
      return checked([{ ...money, moneyId }], 'what')
    }
    case 'film': {
      const [href, title, transcript] = [told('href'), told('title'), told('transcript')]
      if (!URL.canParse(href) || !href.startsWith('https://')) return wrong('href', 'body-film')
      if (!title) return wrong('title', 'body-film-title')
      const pictureId = told('pictureId') || null
      return checked([{ kind, href, title, transcript, pictureId, alt: told('alt') }], 'transcript')
    }
    case 'table': {
      const head = cellsOf(told('head'))
      if (head.some((cell) => !cell)) return wrong('head', 'lacks-table')
      const lines = (fields['rows'] ?? '').split('\n').filter((line) => line.trim() !== '')
      const rows = lines.map(cellsOf).map((cells) => [...cells, ...head.slice(cells.length).map(() => '')])
      if (rows.some((cells) => cells.length > head.length)) return wrong('rows', 'body-cells')
      return checked([{ kind, caption: told('caption'), head, rows }], 'rows')
    }
  }
}

const checked = (blocks: unknown[], field: string): Read => {
  const read = blocks.map((block) => BlockSchema.safeParse(block))
  return read.every((one) => one.success) ? { blocks: read.map((one) => one.data) } : wrong(field, 'too-long')
}

/** What the buttons of the form do: "add-money", "up-2", "down-2", "remove-2". @returns the part that comes in view */
export const moveInBody = (values: Values): { values: Values; at: number } => {
  const rows = rowsIn(values)
  const [move = '', which = ''] = textOf(values, 'block').split('-')
  const at = Number(which)
  const to =
    move === 'add' ? rows.length : Math.max(0, move === 'up' ? at - 1 : move === 'down' ? at + 1 : at)
  const kind = ROW_KINDS.find((one) => one === which)
  if (move === 'add' && kind) rows.push(emptyRow(kind))
  else if (rows[at]) {
    const [row] = rows.splice(at, 1)
    if (row && move !== 'remove') rows.splice(to, 0, row)
  }
  const rest = Object.entries(values).filter(([name]) => !/^block(s|-\d+-\w+)?$/.test(name))
  return {
    values: { ...Object.fromEntries(rest), ...valuesOfRows(rows) },
    at: Math.min(to, Math.max(0, rows.length - 1)),
  }
}

/** The pictures that a form shows, whether or not the rest of it can be read. */
export const picturesInForm = (values: Values): string[] => {
  const body = textOf(values, 'blocks') ? bodyFrom(values) : undefined
  const ids =
    body && 'blocks' in body
      ? picturesIn(body.blocks)
      : rowsIn(values).map(({ fields }) => fields['pictureId'] ?? '')
  return [...ids, textOf(values, 'pictureSent')].filter(isId)
}
