import { searchPublished } from '~/features/contributions'
import { pageWords } from '~/features/glossary'
import { casesOfPassage } from '~/features/minorities'
import { isOpen } from '~/features/processes'
import { pulseAsked } from '~/features/pulse'
import { sentencesOf, themeBySlug, themeCounts, themeSpread } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import {
  commentsOf,
  consultationsOfPassage,
  decidedWordings,
  isDecidedOn,
  passageBySlug,
  referencesOfPassage,
} from '~/features/strategy'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { sinceDay } from '../domain'
import {
  afterPassages,
  happenedSince,
  inspelBehind,
  inspelSince,
  onwardFrom,
  passagesById,
  themesBehind,
} from '../queries'
import { PassagePage } from './passage-page'
import { chosenProcess, themesOf } from './process'
import { ThemePage } from './theme-page'

const SHOWN = 10

/** A theme and a passage, each with what lies before and after it on the thread. */
export const themeRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/tema/:slug', async (c) => {
    const process = await chosenProcess(context, c)
    const theme = found(await themeBySlug(db, process.id, c.req.param('slug')))
    const themes = await themesOf(db, process.id)
    const counts = await themeCounts(db, process.id)
    const { rows } = await searchPublished(db, { process: process.id, theme: theme.id })
    const onward = await onwardFrom(db, { themeIds: [theme.id] })
    const count = counts.get(theme.id) ?? 0
    const words = await pageWords(context, c.var.visit)
    const asked =
      onward.answers.length > 0
        ? await pulseAsked(context, { occasion: 'answer', path: c.var.visit.path })
        : undefined
    const day = sinceDay(c.req.query('sedan'), now())
    const since = day.from && {
      happened: await happenedSince(db, { ...onward, themes: [theme] }, day.from, `/tema/${theme.slug}`),
      fresh: await inspelSince(db, { processId: process.id, themeId: theme.id }, day.from),
    }
    const props = {
      asked,
      day,
      happened: since?.happened ?? [],
      fresh: since?.fresh ?? 0,
      words,
      visit: c.var.visit,
      now: now(),
      theme,
      processSlug: process.slug,
      count,
      themes,
      onward,
      sentences: await sentencesOf(db, theme.id),
      spread: await themeSpread(db, theme.id),
    }
    return answerPage(c, <ThemePage {...props} rows={rows.slice(0, SHOWN)} />)
  })

  app.get('/strategin/:document/:passage', async (c) => {
    const known = found(await passageBySlug(db, c.req.param('document'), c.req.param('passage')))
    const [passage] = await passagesById(db, [known.id])
    const shown = found(passage)
    const counts = await themeCounts(db, shown.processId)
    const themes = (await themesBehind(db, shown.id)).map((theme) => ({
      ...theme,
      count: counts.get(theme.id) ?? 0,
    }))
    const consultations = (await consultationsOfPassage(db, shown.id)).map((one) => ({
      ...one,
      open: isOpen(one, now()),
    }))
    const page = (
      <PassagePage
        visit={c.var.visit}
        now={now()}
        passage={shown}
        words={await pageWords(context, c.var.visit)}
        known={known}
        latest={known}
        decided={(await decidedWordings(db, [shown.id])).get(shown.id)}
        isDecidedBeside={await isDecidedOn(db, known.documentId)}
        comments={await commentsOf(db, { passageId: shown.id })}
        themes={themes}
        inspel={await inspelBehind(db, shown.id, SHOWN)}
        references={await referencesOfPassage(db, shown.id)}
        after={await afterPassages(db, [shown.id])}
        cases={await casesOfPassage(db, shown.id)}
        consultations={consultations}
      />
    )
    return answerPage(c, page)
  })

  return app
}
