import { answerPage } from '~/features/site'
import { promise } from '~/features/strategy'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { countFates, flowOf } from '../domain'
import { bundlesOf, passagesById, themeFates, threadFigures } from '../queries'
import { FlowPage } from './flow-page'
import { allProcesses, chosenProcess, themesOf } from './process'

export const flowRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/vad-hande-sen', async (c) => {
    const { visit } = c.var
    const process = await chosenProcess(context, c)
    const [bundles, fates, named, figures, kept, processes] = await Promise.all([
      remembered(db, `bundles:${process.id}`, () => bundlesOf(db, process.id)),
      themeFates(db, process.id),
      themesOf(db, process.id),
      remembered(db, `figures:${process.id}`, () => threadFigures(db, process.id)),
      promise(db, process.id),
      allProcesses(db),
    ])
    const themes = new Map(fates.map((theme) => [theme.id, theme]))
    const streams = flowOf(bundles, themes)
    const ids = streams.map((stream) => stream.to).filter((to) => to.startsWith('passage:'))
    const passages = await passagesById(
      db,
      ids.map((id) => id.slice('passage:'.length)),
    )
    const page = (
      <FlowPage
        visit={visit}
        now={context.clock.now()}
        process={process}
        promise={kept}
        counts={countFates(bundles, themes)}
        notShown={figures.received - figures.published}
        streams={streams}
        themes={named.map((theme) => ({
          ...theme,
          href: visit.href(`/tema/${theme.slug}?process=${process.slug}`),
        }))}
        passages={passages.map((passage) => ({
          id: passage.id,
          title: { sv: passage.heading },
          lang: passage.language,
          href: visit.href(passage.address),
        }))}
        others={processes.filter((one) => one.id !== process.id)}
      />
    )
    return answerPage(c, page)
  })
  return app
}
