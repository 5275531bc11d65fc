import { pulseInShort, sinceDay } from '~/features/pulse'
import { answerPage } from '~/features/site'
import { forwardedCounts, promise } from '~/features/strategy'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { type Routes, routes } from '~/platform/http/routes'
import { countFates, flowOf, OTHER_PASSAGES, withFewPassages } from '../domain'
import { bundlesOf, passagesById, themeFates, threadFigures } from '../queries'
import { FlowPage } from './flow-page'
import { allProcesses, chosenProcess, themesOf } from './process'

/** More stations than this, one above the other, nobody can tell apart. */
const PASSAGES_SHOWN = 24

const gather = async (db: Db, processId: string) => {
  const [bundles, fates, themes, figures, kept, forwarded, processes] = await Promise.all([
    bundlesOf(db, processId),
    themeFates(db, processId),
    themesOf(db, processId),
    threadFigures(db, processId),
    promise(db, processId),
    forwardedCounts(db, processId),
    allProcesses(db),
  ])
  const fateOf = new Map(fates.map((theme) => [theme.id, theme]))
  const { streams, together } = withFewPassages(flowOf(bundles, fateOf), PASSAGES_SHOWN)
  const ids = streams
    .map((stream) => stream.to)
    .filter((to) => to.startsWith('passage:') && to !== OTHER_PASSAGES)
  const passages = await passagesById(
    db,
    ids.map((id) => id.slice('passage:'.length)),
  )
  const notShown = figures.received - figures.published
  return {
    promise: kept,
    forwarded,
    counts: countFates(bundles, fateOf),
    notShown,
    streams,
    together,
    themes,
    passages,
    processes,
  }
}

/** From inspel to what became of them, as a picture and in figures. */
export const flowRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/vad-hande-sen', async (c) => {
    const { visit } = c.var
    const process = await chosenProcess(context, c)
    const told = await remembered(db, `flow:${process.id}`, () => gather(db, process.id))
    const page = (
      <FlowPage
        visit={visit}
        now={context.clock.now()}
        process={process}
        promise={told.promise}
        forwarded={told.forwarded}
        pulse={await pulseInShort(db, sinceDay(context.clock.now()))}
        counts={told.counts}
        notShown={told.notShown}
        streams={told.streams}
        together={told.together}
        themes={told.themes.map((theme) => ({
          ...theme,
          href: visit.href(`/tema/${theme.slug}?process=${process.slug}`),
        }))}
        passages={told.passages.map((passage) => ({
          id: passage.id,
          title: { sv: passage.heading },
          lang: passage.language,
          href: visit.href(passage.address),
        }))}
        others={told.processes.filter((one) => one.id !== process.id)}
      />
    )
    return answerPage(c, page)
  })
  return app
}
