import { excerpt } from '~/kernel/plain-text'
import { useTextLanguage } from '../text-language'
import { Bars } from './bars'
import { type FlowLink, type FlowNode, LINE, layFlow, type Placed, ROOM } from './flow-layout'

interface Props {
  /** Makes the ids of this picture's own. */
  id: string
  /** The whole picture in a sentence. */
  label: string
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
  /** What stands in each column, left to right, e.g. "Vägar in". */
  columns: readonly string[]
}

/**
 * How inspel flow from ways in to their fate, as bands of true width. What was not taken along is as heavy
 * as what was. On phones each column becomes bars. The figures belong in a DataTable beside it.
 */
export const FlowChart = ({ id, label, nodes, links, columns }: Props) => {
  const langOf = useTextLanguage()
  const flow = layFlow(nodes, links)
  if (!flow) return null
  const last = Math.max(...flow.nodes.map(({ column }) => column))
  const most = Math.max(...flow.nodes.map(({ value }) => value))
  const linked = flow.nodes.some(({ href }) => href)
  return (
    <div class="flow">
      <svg viewBox={`0 0 ${flow.width} ${flow.height}`} role={linked ? 'group' : 'img'} aria-label={label}>
        <defs>
          <pattern
            id={`${id}-h`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="ground" width="8" height="8" />
            <rect class="stripe" width="2" height="8" />
          </pattern>
        </defs>
        {columns.map((name, column) => (
          <ColumnName
            name={name}
            at={flow.nodes.find((node) => node.column === column)}
            last={column === last}
          />
        ))}
        {flow.bands.map(({ d, thickness, leftOut, column }) => (
          <path
            class={leftOut ? 'band-out' : `band-${column}`}
            d={d}
            stroke-width={thickness}
            stroke={leftOut ? `url(#${id}-h)` : undefined}
          />
        ))}
        {flow.nodes.map((node) => (
          <Node node={node} last={last} />
        ))}
      </svg>
      <div class="flow-bars">
        {columns.map((name, column) => (
          <div>
            <p class="kicker" lang={langOf(name)}>
              {name}
            </p>
            <Bars bars={inColumn(flow.nodes, column, langOf)} max={most} />
          </div>
        ))}
      </div>
    </div>
  )
}

const inColumn = (nodes: readonly Placed[], column: number, langOf: ReturnType<typeof useTextLanguage>) =>
  nodes
    .filter((node) => node.column === column)
    .map(({ label, text, value, href, leftOut }) => ({
      label: <span lang={langOf(label)}>{label}</span>,
      text: <span lang={langOf(text)}>{text}</span>,
      value,
      href,
      hatched: leftOut,
    }))

const ColumnName = ({ name, at, last }: { name: string; at: Placed | undefined; last: boolean }) =>
  at ? (
    <text
      class="column"
      x={last ? at.x + at.width : at.x}
      y="16"
      text-anchor={last ? 'end' : 'start'}
      lang={useTextLanguage()(name)}
    >
      {name}
    </text>
  ) : null

const Node = ({ node, last }: { node: Placed; last: number }) => {
  const langOf = useTextLanguage()
  const words =
    node.column === 0 || node.column === last ? (
      <Beside node={node} />
    ) : (
      <Above node={node} room={ROOM / last} />
    )
  return (
    <>
      <rect
        class={node.leftOut ? 'node-out' : undefined}
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
      >
        <title lang={langOf(node.label)}>
          {node.label}: {node.text}
        </title>
      </rect>
      {node.href ? <a href={node.href}>{words}</a> : words}
    </>
  )
}

/** Outermost nodes have the margin for their words. */
const Beside = ({ node }: { node: Placed }) => {
  const langOf = useTextLanguage()
  const before = node.column === 0
  const x = before ? node.x - 10 : node.x + node.width + 10
  const top = node.y + node.height / 2 - (node.lines.length * LINE) / 2 + 5
  return (
    <text text-anchor={before ? 'end' : 'start'}>
      {node.lines.map((line, i) => (
        <tspan lang={langOf(node.label)} x={x} y={top + i * LINE}>
          {line}
        </tspan>
      ))}
      <tspan class="strong" lang={langOf(node.text)} x={x} y={top + node.lines.length * LINE}>
        {node.text}
      </tspan>
    </text>
  )
}

/** About the width of a letter: a label that would reach into the next column is cut. */
const LETTER = 7.4

/** Those between stand where bands leave to both sides: their words go into the gap above. */
const Above = ({ node, room }: { node: Placed; room: number }) => {
  const langOf = useTextLanguage()
  return (
    <text class="halo" x={node.x} y={node.y - 8}>
      <tspan lang={langOf(node.label)}>
        {excerpt(node.label, Math.max(12, Math.floor(room / LETTER) - node.text.length))}
      </tspan>{' '}
      <tspan class="strong" lang={langOf(node.text)}>
        {node.text}
      </tspan>
    </text>
  )
}
