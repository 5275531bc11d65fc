import { pageWords } from '~/features/glossary'
import { moneyOf } from '~/features/progress'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { publishedMeetings, publishedProject, publishedProjects, publishedStories } from '../queries'
import { ProjectListPage, ProjectPage } from './public-pages'

/** Projects that everyone may read about. */
export const projectsPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/projekt', async (c) => {
    const projects = await publishedProjects(db)
    return answerPage(c, <ProjectListPage visit={c.var.visit} now={now()} projects={projects} />)
  })

  app.get('/projekt/:slug', async (c) => {
    const project = found(await publishedProject(db, c.req.param('slug')))
    const [stories, meetings, money] = await Promise.all([
      publishedStories(db, project.id),
      publishedMeetings(db, project.id),
      project.actionId ? moneyOf(db, project.actionId) : [],
    ])
    const words = await pageWords(context, c.var.visit)
    const props = { visit: c.var.visit, now: now(), words, project, stories, meetings, money }
    return answerPage(c, <ProjectPage {...props} />)
  })

  return app
}
