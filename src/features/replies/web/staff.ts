import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { invitationRoutes } from './staff-invitations'
import { questionRoutes } from './staff-questions'
import { workRoutes } from './staff-replies'

/** What a consultation's own rooms are: who is invited, what is asked, the replies. Before its comments' routes. */
export const repliesStaff = (context: Context): Routes =>
  [workRoutes, questionRoutes, invitationRoutes].reduce(
    (app, room) => app.route('/', room(context)),
    routes(),
  )
