import { answerPage } from '~/features/site'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { readForm, textOf } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { markStep } from '../commands'
import { isFinished, isSaid, isStep } from '../domain'
import { everyonesProgress, progressOf } from '../queries'
import { EveryonePage, IntroductionPage } from './pages'

/** Seven steps for who is new, done in the tool itself. */
export const introductionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const staffOf = (c: Request) => actorWith(c) as Actor & { kind: 'staff' }

  app.get('/arbete/introduktion', async (c) => {
    const { id } = staffOf(c)
    const progress = await progressOf(db, id)
    return answerPage(c, <IntroductionPage visit={c.var.visit} progress={progress} />, 200, true)
  })

  app.get('/arbete/introduktion/alla', async (c) => {
    actorWith(c, 'admin')
    const page = <EveryonePage visit={c.var.visit} people={await everyonesProgress(db)} />
    return answerPage(c, page, 200, true)
  })

  app.post('/arbete/introduktion/:step', async (c) => {
    const actor = staffOf(c)
    const step = c.req.param('step')
    if (!isStep(step) || !isSaid(step)) throw new Problem(404)
    await markStep(context, step, textOf(await readForm(c), 'done') !== 'no', actor)
    // Who has done the last of them is met by that, at the top.
    const isLast = isFinished(await progressOf(db, actor.id))
    return seeOther(c, isLast ? '/arbete/introduktion' : `/arbete/introduktion#${step}`)
  })

  return app
}
