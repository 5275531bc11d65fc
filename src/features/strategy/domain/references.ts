export const REFERENCE_KINDS = ['law', 'decision', 'statistics', 'other'] as const
/** What a passage can rest on besides what people said. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export interface NewReference {
  kind: ReferenceKind
  title: string
  /** Where it can be read; empty when it stands nowhere. */
  href: string
  note: string
  /** The day somebody looked at it, YYYY-MM-DD. */
  seenOn: string
}
