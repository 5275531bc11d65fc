import type { Child } from 'hono/jsx'
import {
  alikeGroup,
  alikeOf,
  publishedById,
  searchPublished,
  shownTranslations,
} from '~/features/contributions'
import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { isLanguage } from '~/kernel/language'
import { municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { courseOf, fatesOf, shownMeeting } from '../queries'
import { InspelListPage, InspelPage } from './inspel-page'
import { allProcesses, chosenProcess, themesOf } from './process'
import { statesOf } from './states'

const SEARCH_MAX = 200

/** What else there is to read of a process beside what was said in it. */
export type BesideStatements = (db: Db, visit: Visit, process: { id: string; slug: string }) => Promise<Child>

/** Published inspel: searched, and one by one with what became of them. */
export const inspelRoutes = (context: Context, besideStatements?: BesideStatements): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/inspel', async (c) => {
    const asked = (name: string) => c.req.query(name)?.trim().slice(0, SEARCH_MAX) ?? ''
    const process = await chosenProcess(context, c)
    const processes = await allProcesses(db)
    const themes = await themesOf(db, process.id)
    const place = municipalityBySlug(asked('kommun'))
    const language = isLanguage(asked('sprak')) ? asked('sprak') : ''
    const theme = themes.find((one) => one.slug === asked('tema'))
    const group = asked('liknar')
    const alike = isId(group) ? await alikeGroup(db, group) : undefined
    const { rows, next } = await searchPublished(db, {
      process: process.id,
      q: asked('q') || undefined,
      theme: theme?.id,
      municipality: place?.code,
      language: language || undefined,
      alike: alike?.groupId,
      after: c.req.query('efter'),
    })
    const filter = {
      q: asked('q'),
      tema: theme?.slug ?? '',
      kommun: place?.slug ?? '',
      sprak: language,
      process: process.slug,
      liknar: alike?.groupId ?? '',
    }
    const beside = await besideStatements?.(db, c.var.visit, process)
    const props = { visit: c.var.visit, now: now(), filter, rows, next, alike, themes, processes, beside }
    return answerPage(c, <InspelListPage {...props} />)
  })

  app.get('/inspel/:id', async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const inspel = found(isId(id) ? await publishedById(db, id) : undefined)
    const fates = await fatesOf(db, inspel.contributionId)
    const meeting = inspel.meetingId ? await shownMeeting(db, inspel.meetingId) : undefined
    const { receivedAt, publishedAt } = inspel
    const course = await courseOf(db, { processId: inspel.processId, receivedAt, now: now() })
    const words = await pageWords(context, visit)
    const states = statesOf(visit, { receivedAt, publishedAt, standing: undefined, fates, course, words })
    const alike = await alikeOf(db, inspel.contributionId)
    const translations = await shownTranslations(db, inspel)
    const props = { visit, now: now(), inspel, meeting, states, fates, alike, translations }
    return answerPage(c, <InspelPage {...props} />)
  })

  return app
}
