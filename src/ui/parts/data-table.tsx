import type { Child } from 'hono/jsx'

export interface Column {
  label: Child
  /** Figures stand to the right, digit under digit. */
  numeric?: boolean
}

interface Props {
  caption: Child
  columns: readonly Column[]
  /** The first cell names its row. */
  rows: readonly (readonly Child[])[]
  /** A last row of sums. */
  total?: readonly Child[]
  /** The name of the region that can be scrolled, for keyboards; the caption as plain text. */
  label: string
  captionUnseen?: boolean
  /** For staff's lists to act in: on a narrow screen each row stands as a card, so that no button lies out of view. */
  stacked?: boolean
}

interface RowProps {
  cells: readonly Child[]
  columns: readonly Column[]
  stacked?: boolean | undefined
}

/** A cell that stands by itself on a narrow screen says there what its column says on a wide one. */
const Row = ({ cells, columns, stacked }: RowProps) => (
  <tr>
    {cells.map((cell, i) =>
      i === 0 ? (
        <th scope="row">{cell}</th>
      ) : (
        <td class={columns[i]?.numeric ? 'right' : undefined}>
          {stacked ? (
            <span class="cell-label" aria-hidden="true">
              {columns[i]?.label}
            </span>
          ) : null}
          {cell}
        </td>
      ),
    )}
  </tr>
)

/** A table in a box of its own that scrolls sideways, by keyboard too. */
export const DataTable = ({ caption, columns, rows, total, label, captionUnseen, stacked }: Props) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    <table class={stacked ? 'stacked' : undefined}>
      <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label: head, numeric }) => (
            <th scope="col" class={numeric ? 'right' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <Row cells={cells} columns={columns} stacked={stacked} />
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <Row cells={total} columns={columns} />
        </tfoot>
      ) : null}
    </table>
  </section>
)

interface PagerProps {
  label: string
  /** Where the reader is, e.g. "1–20 av 314". */
  position?: Child
  previous?: { href: string; label: Child } | undefined
  next?: { href: string; label: Child } | undefined
}

export const Pager = ({ label, position, previous, next }: PagerProps) =>
  previous || next ? (
    <nav class="pager" aria-label={label}>
      {previous ? (
        <a class="button secondary" rel="prev" href={previous.href}>
          {previous.label}
        </a>
      ) : null}
      {position ? <p>{position}</p> : null}
      {next ? (
        <a class="button secondary" rel="next" href={next.href}>
          {next.label}
        </a>
      ) : null}
    </nav>
  ) : null

/** Facts about one thing: what it is called, and what it is. */
export const Facts = ({ items }: { items: readonly { label: Child; value: Child }[] }) => (
  <dl class="facts">
    {items.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
