import type { Actor } from '~/platform/audit'

/** Who of the staff did it; nobody where the system or a citizen did. */
export const staffId = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)
