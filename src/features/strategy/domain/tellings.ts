export const TELLING_FORMS = ['short', 'plain'] as const
/** How a part is told besides at its full length: shorter, or in easy-to-read words. */
export type TellingForm = (typeof TELLING_FORMS)[number]

/** When the long text changed after the telling of it was shown; undefined when the telling still holds. */
export const outdatedSince = (
  telling: { publishedAt: Date },
  changedAt: Date | undefined,
): Date | undefined => (changedAt && changedAt > telling.publishedAt ? changedAt : undefined)
