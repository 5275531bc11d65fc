/** Who may add, change and close accounts. */
export const MAY_MANAGE_STAFF = ['admin'] as const
