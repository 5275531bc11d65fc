import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'

export const processesStaff = (_context: Context): Routes => {
  const app = routes()
  return app
}
