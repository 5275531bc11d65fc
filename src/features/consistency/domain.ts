/** A rule of the thread that does not hold. */
export interface Broken {
  rule: string
  count: number
  /** Keys of some of the rows, to look them up by. */
  examples: string[]
}
