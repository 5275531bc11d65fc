import { publishedById, searchPublished } from '~/features/contributions'
import { latestFor } from '~/features/newsroom'
import { currentQuestion, isOpen, mainProcess, momentOf, phasesOf } from '~/features/processes'
import { answerPage } from '~/features/site'
import { openConsultations } from '~/features/strategy'
import type { Language } from '~/kernel/language'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { comingMeetings, fatesOf, furthestInspel, inspelPerPlace, threadFigures } from '../queries'
import { allProcesses, themesOf } from './process'
import { type Example, StartPage } from './start-page'

const LATEST = 3
const MEETINGS_SHOWN = 3

const exampleOf = async ({ db }: Context, processId: string): Promise<Example | undefined> => {
  const id = await furthestInspel(db, processId)
  const inspel = id ? await publishedById(db, id) : undefined
  return inspel ? { ...inspel, fates: await fatesOf(db, inspel.contributionId) } : undefined
}

/** All that the page tells, but for what the clock decides. */
const gather = async (context: Context, reader: Language) => {
  const { db } = context
  const process = await mainProcess(db)
  if (!process) return undefined
  const [figures, example, phases, { rows }, themes, stories, perPlace, processes] = await Promise.all([
    threadFigures(db, process.id),
    exampleOf(context, process.id),
    phasesOf(db, process.id),
    searchPublished(db, { process: process.id }),
    themesOf(db, process.id),
    latestFor(db, LATEST, reader),
    inspelPerPlace(db, process.id),
    allProcesses(db),
  ])
  const others = processes.filter((one) => one.id !== process.id)
  return {
    process,
    figures,
    example,
    phases,
    latest: rows.slice(0, LATEST),
    themes,
    stories,
    perPlace,
    others,
  }
}

/** The first page a visitor opens. */
export const startRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/', async (c) => {
    const now = context.clock.now()
    const { lang } = c.var.visit
    const [told, question, meetings, consultations] = await Promise.all([
      remembered(db, `start page ${lang}`, () => gather(context, lang)),
      currentQuestion(db, now),
      remembered(db, 'coming meetings', () => comingMeetings(db, now)),
      openConsultations(context),
    ])
    const { process, phases, ...shown } = found(told)
    const page = (
      <StartPage
        visit={c.var.visit}
        now={now}
        process={process}
        {...shown}
        consultations={consultations}
        question={question ? { ...question, open: isOpen(question, now) } : undefined}
        meetings={meetings.filter(({ startsAt }) => startsAt > now).slice(0, MEETINGS_SHOWN)}
        phases={phases.map((phase) => ({ ...phase, moment: momentOf(phase, now) }))}
      />
    )
    return answerPage(c, page)
  })
  return app
}
