/** Words an address of a document or passage may not be: staff pages stand there. */
const TAKEN_BY_PAGES = [
  'svar',
  'beslut',
  'remiss',
  'nytt',
  'kvitto',
  'redogorelse',
  'grupp',
  'remissvar',
  'inbjudna',
  'fragor',
  'kort',
  'importera',
]

/** The nth address to try for a heading: "tag-i-tid", "tag-i-tid-2", "tag-i-tid-3". */
export const slugAttempt = (slug: string, attempt: number): string =>
  attempt === 0 && !TAKEN_BY_PAGES.includes(slug) ? slug : `${slug}-${attempt + 1}`

export interface InPart {
  part: string
}

/** Passages under their parts; a part stands where its first passage does. */
export const byPart = <P extends InPart>(passages: readonly P[]): { part: string; passages: P[] }[] => {
  const parts = new Map<string, P[]>()
  for (const passage of passages) {
    const there = parts.get(passage.part)
    if (there) there.push(passage)
    else parts.set(passage.part, [passage])
  }
  return [...parts].map(([part, those]) => ({ part, passages: those }))
}

/**
 * The order after a passage was moved one step within its part (or past the part's edge, to the neighbouring part).
 * Unchanged when it already stands first or last.
 */
export const movedStep = (ids: readonly string[], id: string, direction: 'up' | 'down'): string[] => {
  const order = [...ids]
  const from = order.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = order[to]
  if (from < 0 || other === undefined) return order
  order[from] = other
  order[to] = id
  return order
}
