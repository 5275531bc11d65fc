export const ORGANISATION_KINDS = [
  'municipality',
  'authority',
  'association',
  'company',
  'minority',
  'education',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** So many lines can be pasted at once. */
export const INVITED_MAX = 500

export interface NewInvitation {
  organisation: string
  kind: OrganisationKind
  email: string | null
}

/** How an invitation stands, as everybody may know it. */
export type InvitationState = 'answered' | 'commented' | 'declined' | 'silent'

interface Heard {
  replies: number
  /** Shown comments under its name, sent by the form that is open to all. */
  comments: number
  declinedAt: Date | null
}

export const invitationState = ({ replies, comments, declinedAt }: Heard): InvitationState => {
  if (replies > 0) return 'answered'
  if (comments > 0) return 'commented'
  return declinedAt ? 'declined' : 'silent'
}

/** Whether a letter can be sent: an address, and no reply yet; a comment on a passage may still be followed by one. */
export const canWrite = (one: Heard & { email: string | null }): boolean =>
  one.email !== null && one.replies === 0 && one.declinedAt === null

export interface UnreadLine {
  line: number
  reason: 'organisation' | 'email' | 'kind' | 'twice'
}

const isAddress = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text)

/**
 * Organisations out of rows: name, e-mail address, kind, in any order of the last two.
 * `kindOf` knows a kind by what it is called; a row without one is of the kind `otherwise`.
 */
export const readInvitations = (
  rows: readonly (readonly string[])[],
  kindOf: (word: string) => OrganisationKind | undefined,
  otherwise: OrganisationKind = 'other',
): { read: NewInvitation[]; unread: UnreadLine[] } => {
  const read: NewInvitation[] = []
  const unread: UnreadLine[] = []
  const seen = new Set<string>()
  for (const [nth, cells] of rows.entries()) {
    const [organisation = '', ...rest] = cells.map((cell) => cell.trim())
    const given = rest.filter(Boolean)
    if (organisation === '' && given.length === 0) continue
    const email = given.find((cell) => cell.includes('@')) ?? null
    const word = given.find((cell) => !cell.includes('@'))
    const kind = word === undefined ? otherwise : kindOf(word)
    const line = nth + 1
    if (organisation === '' || organisation.includes('@') || organisation.length > 200)
      unread.push({ line, reason: 'organisation' })
    else if (email !== null && !isAddress(email)) unread.push({ line, reason: 'email' })
    else if (kind === undefined) unread.push({ line, reason: 'kind' })
    else if (seen.has(organisation.toLowerCase())) unread.push({ line, reason: 'twice' })
    else {
      seen.add(organisation.toLowerCase())
      read.push({ organisation, kind, email })
    }
  }
  return { read, unread }
}
