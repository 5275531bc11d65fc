import { asTree, type Code, type RevisedCode } from '~/features/coding'

/** Two orders of the same codes: what only stands here keeps its place behind the one it stood behind. */
export const orderOf = (ids: readonly string[], here: readonly Code[]): string[] => {
  const order = [...new Set(ids)]
  const inFile = new Set(order)
  let before: string | undefined
  for (const { code } of asTree(here)) {
    if (!inFile.has(code.id)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, code.id)
    before = code.id
  }
  return order
}

/** Whether codes that were here are read in another order among those they lie with. */
export const isOtherOrder = (
  here: readonly Code[],
  revised: readonly RevisedCode[],
  order: readonly string[],
): boolean => {
  const after = new Map(revised.map((code) => [code.id, code]))
  const hasMoved = here.some(({ id, parentId }) => after.has(id) && after.get(id)?.parentId !== parentId)
  // One that lies elsewhere is told as such, and takes others' places with it.
  if (hasMoved) return false
  const place = new Map(order.map((id, position) => [id, position]))
  const then = asTree(here.map((code) => ({ ...code, position: place.get(code.id) ?? code.position })))
  return asTree(here).some(({ code }, n) => code.id !== then[n]?.code.id)
}
