import type { StaffRole } from '~/platform/http/routes'

/** Who may add, change and close accounts. */
export const MAY_MANAGE_STAFF: readonly StaffRole[] = ['admin']
