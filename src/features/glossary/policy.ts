/** Who may change what the words are said to mean. */
export const MAY_EXPLAIN = ['communicator', 'admin'] as const
