/** The lines of a word list that say something; "#" begins a comment. */
export const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean)

/** Words parted by spaces and line ends. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(linesOf(list).flatMap((line) => line.split(/\s+/)))

/** Lines under headings in square brackets. */
export const sectionsOf = (list: string): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of linesOf(list)) {
    const heading = /^\[(\w+)\]$/.exec(line)?.[1]
    if (!heading) lines.push(line)
    else {
      lines = []
      found.set(heading, lines)
    }
  }
  return found
}
