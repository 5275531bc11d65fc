import { addStory, BLANK, type StoryInput } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { allPublishedPassages } from '~/features/strategy'
import { dayInSweden, monthsAfter, startOfDay } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { readForm, textOf } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { type Goal, setGoals } from '../commands'
import {
  type Cell,
  cellsOf,
  DIMENSIONS,
  type Dimension,
  MONTHS,
  missing,
  ofWholeCounty,
  VALUES,
  voicesBy,
} from '../domain'
import { countedStories, goalsSet, passagesTold, sourcesIn, unconfirmedStories, voicesIn } from '../queries'
import { nameOf } from './parts'
import { PublicMirrorPage } from './public-page'
import { GoalsPage, MirrorPage } from './staff-pages'

const YEAR = 12

/** The mirror: what has been told of, and what has not. */
export const mirrorRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const editor = (c: Request) => actorWith(c, 'communicator', 'admin')
  const since = (months: number): Date => startOfDay(monthsAfter(dayInSweden(context.clock.now()), -months))

  const figures = async (months: number) => {
    const stories = await countedStories(db, since(months))
    const goals = await goalsSet(db)
    const cells = new Map<Dimension, Cell[]>(
      DIMENSIONS.map((dimension) => [dimension, cellsOf(stories, dimension, goals, months)]),
    )
    return { stories, cells, counted: stories.length, wholeCounty: ofWholeCounty(stories) }
  }

  app.get('/spegeln', async (c) => {
    const { cells, counted, wholeCounty } = await figures(YEAR)
    const props = { visit: c.var.visit, now: context.clock.now(), cells, counted, wholeCounty }
    return answerPage(c, <PublicMirrorPage {...props} />)
  })

  app.get('/arbete/spegeln', async (c) => {
    actorWith(c)
    const months = MONTHS.find((one) => String(one) === c.req.query('manader')) ?? YEAR
    const { stories, ...shown } = await figures(months)
    const voices = await voicesIn(
      db,
      stories.map((story) => story.id),
    )
    const told = new Map((await passagesTold(db, since(months))).map((row) => [row.passageId, row.count]))
    const passages = (await allPublishedPassages(db)).map(({ id, heading, language }) => ({
      id,
      heading,
      language,
      count: told.get(id) ?? 0,
    }))
    const cells = missing([...shown.cells.values()].flat())
    const suggestions = await Promise.all(
      cells.map(async (cell) => ({
        cell,
        sources: cell.dimension === 'place' ? await sourcesIn(db, cell.value) : undefined,
      })),
    )
    const page = (
      <MirrorPage
        {...{ visit: c.var.visit, months, ...shown, passages, suggestions }}
        voices={voicesBy(voices)}
        unconfirmed={await unconfirmedStories(db, since(months))}
        isSaved={c.req.query('klart') === 'mal'}
      />
    )
    return answerPage(c, page, 200, true)
  })

  app.post('/arbete/spegeln/planera', async (c) => {
    const actor = editor(c)
    const { visit } = c.var
    const values = await readForm(c)
    const dimension = DIMENSIONS.find((one) => one === textOf(values, 'dimension'))
    const value = textOf(values, 'value')
    if (!dimension || !VALUES[dimension].includes(value)) throw new Problem(400)
    const headline = visit.t('mirror.planned-headline', { name: nameOf(visit, dimension, value) })
    const story = {
      ...BLANK,
      headline,
      ...tagOf(dimension, value),
      authorTitle: visit.staff?.title ?? '',
      // The same gap may be planned for twice: the address must not clash.
      planned: true,
    }
    const { id } = await inTransaction(db, (tx) => addStory(tx, context.clock.now(), story, actor))
    return seeOther(c, `/arbete/redaktionen/${id}`)
  })

  app.get('/arbete/spegeln/mal', async (c) => {
    editor(c)
    const page = <GoalsPage visit={c.var.visit} goals={await goalsSet(db)} wrong={new Set()} />
    return answerPage(c, page, 200, true)
  })

  app.post('/arbete/spegeln/mal', async (c) => {
    const actor = editor(c)
    const values = await readForm(c)
    const keys = DIMENSIONS.flatMap((dimension) => VALUES[dimension].map((value) => ({ dimension, value })))
    const typed = new Map<string, string>()
    const wrong = new Set<string>()
    const goals: Goal[] = []
    for (const { dimension, value } of keys) {
      const key = `${dimension}:${value}`
      const text = textOf(values, key).trim()
      typed.set(key, text)
      if (text === '') continue
      const atLeast = Number(text)
      if (Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= 99)
        goals.push({ dimension, value, atLeast })
      else wrong.add(key)
    }
    if (wrong.size > 0) {
      return answerPage(c, <GoalsPage visit={c.var.visit} goals={typed} wrong={wrong} />, 422, true)
    }
    await setGoals(context, goals, actor)
    return seeOther(c, '/arbete/spegeln?klart=mal')
  })

  return app
}

/** The tag that a planned story begins with, from the gap it is to fill. */
const tagOf = (dimension: Dimension, value: string): Partial<StoryInput> => {
  const tags: Record<Dimension, Partial<StoryInput>> = {
    place: { municipalities: [value] },
    minority: { minorities: [value] as StoryInput['minorities'] },
    audience: { audiences: [value] as StoryInput['audiences'] },
    age: { ages: [value] as StoryInput['ages'] },
    topic: { topics: [value] as StoryInput['topics'] },
  }
  return tags[dimension]
}
