import { sankey, sankeyLinkHorizontal } from 'd3-sankey'

export interface FlowNode {
  id: string
  /** 0 to 3, left to right. */
  column: number
  label: string
  /** The count as it is read, e.g. "312 inspel". */
  text: string
  href?: string | undefined
  /** What was not taken along: hatched, but just as heavy. */
  leftOut?: boolean | undefined
}

export interface FlowLink {
  source: string
  target: string
  value: number
}

export interface Placed extends FlowNode {
  x: number
  y: number
  width: number
  height: number
  value: number
  lines: string[]
}

export interface Flow {
  width: number
  height: number
  nodes: Placed[]
  bands: { d: string; thickness: number; leftOut: boolean; column: number }[]
}

const WIDTH = 1000
const SIDE = 165
/** From the first column to the last. */
export const ROOM = WIDTH - 2 * SIDE
const NODE = 14
export const LINE = 20
/** Room for a label of two lines and a figure between neighbours. */
const GAP = 38

/** A label in lines of at most `max` letters; the third line ends what is longer. */
export const inLines = (label: string, max: number): string[] => {
  const lines: string[] = []
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < max) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= 2) return lines
  return [lines[0] as string, `${lines[1]}…`]
}

/** Where every node and band of the flow stands. Links of no weight and nodes without links are left away. */
export const layFlow = (nodes: readonly FlowNode[], links: readonly FlowLink[]): Flow | undefined => {
  const known = new Set(nodes.map(({ id }) => id))
  const used = links.filter(
    ({ source, target, value }) => value > 0 && known.has(source) && known.has(target),
  )
  const joined = new Set(used.flatMap(({ source, target }) => [source, target]))
  const shown = nodes.filter(({ id }) => joined.has(id))
  if (shown.length === 0) return undefined

  const last = Math.max(...shown.map(({ column }) => column))
  const inColumn = Array.from({ length: last + 1 }, (_, i) => shown.filter((n) => n.column === i).length)
  const height = Math.max(260, Math.max(...inColumn) * (GAP + 44) + 40)
  const layout = sankey<FlowNode, object>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.column)
    .nodeSort(
      (a, b) => Number(a.leftOut ?? false) - Number(b.leftOut ?? false) || (b.value ?? 0) - (a.value ?? 0),
    )
    .nodeWidth(NODE)
    .nodePadding(GAP)
    .extent([
      [SIDE, 56],
      [WIDTH - SIDE, height - 10],
    ])
  const laid = layout({ nodes: shown.map((node) => ({ ...node })), links: used.map((link) => ({ ...link })) })
  const band = sankeyLinkHorizontal<FlowNode, object>()
  return {
    width: WIDTH,
    height,
    nodes: laid.nodes.map((node) => {
      const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node
      const box = { x: round(x0), y: round(y0), width: round(x1 - x0), height: Math.max(2, round(y1 - y0)) }
      return {
        ...node,
        ...box,
        value,
        lines: inLines(node.label, 20),
      }
    }),
    bands: laid.links.map((link) => {
      const from = link.source as FlowNode
      const to = link.target as FlowNode
      const d = (band(link) ?? '').replace(/\d+\.\d+/g, (n) => String(round(Number(n))))
      return {
        d,
        thickness: Math.max(1, round(link.width ?? 1)),
        leftOut: Boolean(to.leftOut || from.leftOut),
        column: from.column,
      }
    }),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10
