/** How a post was met, in the order it is told. */
export const MET = ['likes', 'shares', 'replies', 'clicks'] as const
type Met = (typeof MET)[number]

/** How posts were met together; what a channel does not tell counts as nothing. */
export const sumOf = (posts: readonly Readonly<Record<Met, number | null>>[], of: Met): number =>
  posts.reduce((all, post) => all + (post[of] ?? 0), 0)
