import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Routes, routes } from '~/platform/http/routes'
import { isStoryPicture } from '../queries'
import { boardRoutes } from './desk/board'
import { deedRoutes } from './desk/deeds'
import { storyRoutes } from './desk/story'
import { translateRoutes } from './desk/translate'
import { versionRoutes } from './desk/versions'
import { answerPicture } from './public'

/** Where communicators plan, write, read each other, publish and follow up. */
export const newsroomStaff = (context: Context): Routes => {
  const app = routes()
  for (const part of [boardRoutes, storyRoutes, deedRoutes, versionRoutes, translateRoutes]) {
    app.route('/', part(context))
  }

  app.get('/arbete/bild/:id/:variant', async (c) => {
    actorWith(c, 'communicator', 'admin')
    const id = c.req.param('id')
    if (!isId(id) || !(await isStoryPicture(context.db, id))) throw new Problem(404)
    return answerPicture(context, c)
  })

  return app
}
