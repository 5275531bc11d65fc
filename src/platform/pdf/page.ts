export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** A4 with 20 mm around; the foot stands in the lower margin. */
export const PAGE = { width: 595.28, height: 841.89, margin: mm(20) }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
export const TEXT_HEIGHT = PAGE.height - 2 * PAGE.margin

/** The colours of "Norr" that survive being photocopied twice: no tints, nothing paler than a line. */
export const INK = { text: '#14222B', heading: '#0B5168', line: '#5F7480', black: '#000000' }

export type Face = 'regular' | 'bold'

export interface Style {
  face: Face
  size: number
  /** From one line to the next, in sizes. */
  leading: number
  /** Space above the first line, in points at the usual size. */
  gap: number
  colour: string
}

const style = (face: Face, size: number, leading: number, gap: number, colour = INK.text): Style => ({
  face,
  size,
  leading,
  gap,
  colour,
})

export const STYLES = {
  H1: style('bold', 24, 1.2, 20, INK.heading),
  H2: style('bold', 16, 1.25, 18, INK.heading),
  H3: style('bold', 12.5, 1.3, 14, INK.heading),
  small: style('regular', 9.5, 1.35, 5),
  normal: style('regular', 11.5, 1.42, 8),
  large: style('regular', 15, 1.35, 9),
  label: style('bold', 11.5, 1.35, 12),
  cell: style('regular', 10.5, 1.32, 0),
  head: style('bold', 10.5, 1.32, 0),
  caption: style('bold', 11.5, 1.35, 14),
  code: style('bold', 26, 1.15, 2),
  foot: style('regular', 9, 1.2, 0),
} satisfies Record<string, Style>
