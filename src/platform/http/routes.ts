import { Hono, type Context as HonoContext } from 'hono'
import type { Actor } from '~/platform/audit'
import { Problem } from './problem'
import type { Visit } from './visit'

/** What every route finds in its request: the visit, set before any page is made. */
export interface PageEnv {
  Variables: {
    visit: Visit
    /** The page's text, where it was made of one: what keeps pages needn't read it out of the answer again. */
    page?: string | Promise<string>
    /** The one place outside that this page may play a film from, once somebody asks for it. */
    filmFrom?: string
    /** "shows": this page has a letter of ours in a frame; "letter": this answer is that letter, and can do nothing. */
    framed?: 'shows' | 'letter'
  }
}
export type Routes = Hono<PageEnv>
export type Request = HonoContext<PageEnv>

export const routes = (): Routes => new Hono<PageEnv>()

/** What staff may be trusted with. One person may hold several. */
export const STAFF_ROLES = ['moderator', 'analyst', 'strategist', 'communicator', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * The signed-in person who does this, as commands want it.
 * @throws Problem 401 when nobody is signed in, 403 when the person holds none of the roles
 */
export const actorWith = (c: Request, ...roles: StaffRole[]): Actor => {
  const { staff } = c.var.visit
  if (!staff) throw new Problem(401)
  if (roles.length > 0 && !roles.some((role) => staff.roles.includes(role))) throw new Problem(403)
  return { kind: 'staff', id: staff.id }
}

/** Whether who is signed in has one of these roles. */
export const hasRole = ({ staff }: Visit, ...roles: readonly StaffRole[]): boolean =>
  roles.some((role) => staff?.roles.includes(role))

/** Sends the browser on after something was done, so that a reload does not do it again. */
export const seeOther = (c: Request, path: string) => c.redirect(c.var.visit.href(path), 303)
