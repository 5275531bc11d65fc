/** Who made a translation: somebody at the region, somebody else, or a program. */
export const MADE_BY = ['staff', 'person', 'machine'] as const
export type MadeBy = (typeof MADE_BY)[number]

/** Only a reviewed translation is shown, and only beside the very text it was made of. */
export type TranslationState = 'draft' | 'reviewed'
