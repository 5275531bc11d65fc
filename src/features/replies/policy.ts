/** The key of the person who acts, where a row keeps it; the system and citizens have none. */
export const staffId = (actor: { kind: string; id?: string }): string | null =>
  actor.kind === 'staff' ? (actor.id ?? null) : null
