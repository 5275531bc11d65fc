/** The lines of a word list that say something; "#" begins a comment. */
export const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean)

/** Words parted by spaces and line ends. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(linesOf(list).flatMap((line) => line.split(/\s+/)))
