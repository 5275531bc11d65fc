/** Why somebody thinks that an inspel should not be shown as it is. */
export const REPORT_REASONS = ['personal', 'hate', 'spam', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

export const REPORT_DECISIONS = ['kept', 'withheld', 'masked'] as const
export type ReportDecision = (typeof REPORT_DECISIONS)[number]

export const REPORT_WORDS_MAX = 2_000
