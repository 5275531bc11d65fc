/** Who among staff looks after the capture of a meeting: its PIN, its table signs, its pictures. */
export const MAY_CAPTURE = ['strategist', 'communicator', 'moderator', 'admin'] as const
