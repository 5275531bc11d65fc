export const FORWARDING_STEPS = ['sent', 'received', 'done', 'declined'] as const
/** What is known of a question that was passed on: it went off, they have it, they act on it, they won't. */
export type ForwardingStep = (typeof FORWARDING_STEPS)[number]

/** Where a forwarded question stands: its latest step, or that no step is known. */
export type Forwarded = ForwardingStep | 'unknown'

export type ForwardingRefusal = 'unknown' | 'not_forwarded' | 'before_answer' | 'coming'

/** Told in full, a step that ends the matter needs words: what they do, or why not. */
export const needsWords = (step: ForwardingStep): boolean => step === 'done' || step === 'declined'
