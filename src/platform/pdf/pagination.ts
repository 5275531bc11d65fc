/** A part of the document that is never divided between pages. */
export interface Piece {
  height: number
  /** Space above; dropped at the top of a page. */
  gap: number
  /** Stays on the page of the piece after it. */
  keep?: boolean
  /** May grow to take what is left of its page. */
  fill?: boolean
  /** What is said again above this piece when it comes first on a page: a table's head. */
  again?: { height: number; draw(y: number): void }
  draw(y: number, height: number): void
}

export type Flow = readonly (Piece | 'page')[]

export interface Placed {
  y: number
  height: number
  draw(y: number, height: number): void
}

export interface Pages {
  pages: Placed[][]
  /** Whether everything between two page breaks found room on one page. */
  oneEach: boolean
}

/** Lays pieces out on pages of a height: a heading goes with what it heads, a table's row stays whole. */
export const paginate = (flow: Flow, height: number): Pages => {
  const parts = partsOf(flow).map((part) => layOut(grown(part, height), height))
  return { pages: parts.flat(), oneEach: parts.every((pages) => pages.length === 1) }
}

const partsOf = (flow: Flow): Piece[][] => {
  const parts: Piece[][] = [[]]
  for (const piece of flow) {
    if (piece === 'page') parts.push([])
    else parts.at(-1)?.push(piece)
  }
  const filled = parts.filter((part) => part.length > 0)
  return filled.length > 0 ? filled : [[]]
}

/** What is left of the page, shared among the pieces that may grow. */
const grown = (part: readonly Piece[], height: number): readonly Piece[] => {
  const growing = part.filter((piece) => piece.fill).length
  if (growing === 0) return part
  const taken = part.reduce((sum, piece, at) => sum + piece.height + (at > 0 ? piece.gap : 0), 0)
  const share = Math.max(0, height - taken) / growing
  return part.map((piece) => (piece.fill ? { ...piece, height: piece.height + share } : piece))
}

const SLACK = 0.01

const layOut = (part: readonly Piece[], height: number): Placed[][] => {
  let page: Placed[] = []
  const pages = [page]
  let y = 0
  const turn = (): void => {
    page = []
    pages.push(page)
    y = 0
  }
  for (const group of groupsOf(part)) {
    const whole = group.reduce((sum, piece) => sum + piece.gap + piece.height, 0)
    if (y > 0 && y + whole > height + SLACK) turn()
    for (const piece of group) {
      if (y > 0 && y + piece.gap + piece.height > height + SLACK) turn()
      if (y === 0 && pages.length > 1 && piece.again) {
        page.push({ y, height: piece.again.height, draw: piece.again.draw })
        y += piece.again.height
      } else if (y > 0) y += piece.gap
      page.push({ y, height: piece.height, draw: piece.draw })
      y += piece.height
    }
  }
  return pages
}

/** Pieces that must stand on one page, each group ending with one that may be followed by a page's end. */
const groupsOf = (part: readonly Piece[]): Piece[][] => {
  const groups: Piece[][] = []
  let open: Piece[] = []
  for (const piece of part) {
    open.push(piece)
    if (piece.keep) continue
    groups.push(open)
    open = []
  }
  if (open.length > 0) groups.push(open)
  return groups
}
