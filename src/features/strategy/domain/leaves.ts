import { byPart, type InPart } from './documents'

/** As much of a long text as is read, and sent, at once: whole parts where they are short enough. */
export interface Leaf<P> {
  number: number
  parts: { part: string; passages: P[] }[]
}

export interface Leaved<P> {
  leaves: readonly Leaf<P>[]
  leaf: Leaf<P>
}

/** So many passages are read on one page. */
const PASSAGES_MAX = 30

/**
 * Divides passages, in their order, into leaves of at most `most` each, counted by `weightOf`.
 * A part stands whole where it can; a passage that is heavier by itself has a leaf to itself.
 */
export const leavesOf = <P extends InPart>(
  passages: readonly P[],
  { most = PASSAGES_MAX, weightOf = () => 1 }: { most?: number; weightOf?: (passage: P) => number } = {},
): Leaf<P>[] => {
  const leaves: Leaf<P>[] = []
  let room = 0
  const turn = () => {
    leaves.push({ number: leaves.length + 1, parts: [] })
    room = most
  }
  const put = (part: string, passage: P) => {
    const parts = (leaves.at(-1) as Leaf<P>).parts
    const last = parts.at(-1)
    if (last?.part === part) last.passages.push(passage)
    else parts.push({ part, passages: [passage] })
  }
  turn()
  for (const { part, passages: those } of byPart(passages)) {
    const whole = those.reduce((sum, passage) => sum + weightOf(passage), 0)
    const isBegun = (leaves.at(-1) as Leaf<P>).parts.length > 0
    if (isBegun && whole > room) turn()
    for (const passage of those) {
      const weight = weightOf(passage)
      if (weight > room && room < most) turn()
      put(part, passage)
      room -= weight
    }
  }
  return leaves
}

/** The leaf an address asks for: by number, or by a passage on it; the first when it names none. */
export const leafAt = <P extends { slug: string }>(
  leaves: readonly Leaf<P>[],
  { page, passage }: { page?: string | undefined; passage?: string | undefined },
): Leaf<P> => {
  const holds = ({ parts }: Leaf<P>) =>
    parts.some(({ passages }) => passages.some(({ slug }) => slug === passage))
  const wanted = passage ? leaves.find(holds) : leaves.find(({ number }) => String(number) === page)
  return wanted ?? (leaves[0] as Leaf<P>)
}
