import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { backupRoutes } from './backup'
import { bulkRoutes } from './bulk'
import { helperRoutes } from './helper'
import { ownNotesRoutes } from './own-notes'
import { photoRoutes } from './photos'
import { phoneRoutes } from './public'

/** A meeting's notes: from phones, and by those who help to take them down. */
export const capturePublic = (context: Context): Routes => {
  const app = routes()
  for (const part of [phoneRoutes, helperRoutes, ownNotesRoutes, bulkRoutes, photoRoutes, backupRoutes])
    app.route('/', part(context))
  return app
}
