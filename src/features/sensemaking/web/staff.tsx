import { forStaff } from '~/features/contributions'
import { listProcesses, namedProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { type Beside, nothingBeside } from '~/platform/http/visit'
import {
  changeTheme,
  code,
  codeWhole,
  createTheme,
  publishTheme,
  splitIntoStatements,
  unpublishTheme,
} from '../commands'
import {
  listThemes,
  nextUnsorted,
  statementsOf,
  type Theme,
  themeCounts,
  themeForStaff,
  unsortedCount,
} from '../queries'
import { SplitForm, ThemeForm } from '../schema'
import { sentenceRoutes } from './sentences-routes'
import { SortingPage } from './sorting-page'
import { ThemeEditPage, ThemesPage } from './themes-page'

const valuesOf = (theme: Theme): Values => ({
  title: theme.title.sv,
  titleEn: theme.title.en ?? '',
  description: theme.description.sv,
  descriptionEn: theme.description.en ?? '',
  position: String(theme.position),
})

/** The analyst's rooms: the themes, and the desk where inspel are sorted. */
export const sensemakingStaff = (context: Context, besideSentences: Beside = nothingBeside): Routes => {
  const app = routes()
  const { db } = context

  const processFor = async (c: Request) => found(await namedProcess(db, c.req.query('process')))

  const themesPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const { visit } = c.var
    const all = await listProcesses(db)
    const asked = textOf(values, 'processId')
    const process = all.find((one) => one.id === asked) ?? (await processFor(c))
    const page = (
      <ThemesPage
        {...{ visit, values, errors }}
        themes={await listThemes(db, process.id, { publishedOnly: false })}
        counts={await themeCounts(db, process.id)}
        unsorted={await unsortedCount(db, process.id)}
        process={visit.l(process.title)}
        processId={process.id}
        processes={all}
        done={c.req.query('klart')}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/teman', (c) => {
    actorWith(c, 'analyst', 'strategist', 'admin')
    return themesPage(c)
  })

  app.post('/arbete/teman', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const values = await readForm(c)
    const process = found((await listProcesses(db)).find((one) => one.id === textOf(values, 'processId')))
    const checked = check(ThemeForm, values)
    if (!checked.ok) return themesPage(c, values, checked.errors)
    const made = await createTheme(context, { processId: process.id, ...checked.data }, actor)
    if (!made.ok) return themesPage(c, values, [{ field: 'title', message: 'sensemaking.error.title-taken' }])
    return seeOther(c, `/arbete/teman?process=${process.slug}&klart=sparat`)
  })

  const themeOf = async (c: Request): Promise<Theme> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await themeForStaff(db, id) : undefined)
  }

  app.get('/arbete/teman/:id', async (c) => {
    actorWith(c, 'analyst', 'admin')
    const theme = await themeOf(c)
    const props = {
      visit: c.var.visit,
      theme,
      values: valuesOf(theme),
      errors: [],
      done: c.req.query('klart'),
    }
    return answerPage(c, <ThemeEditPage {...props} />, 200, true)
  })

  app.post('/arbete/teman/:id', async (c) => {
    const actor = actorWith(c, 'analyst', 'admin')
    const theme = await themeOf(c)
    const values = await readForm(c)
    const checked = check(ThemeForm, values)
    if (!checked.ok) {
      const props = { visit: c.var.visit, theme, values, errors: checked.errors, done: undefined }
      return answerPage(c, <ThemeEditPage {...props} />, 422, true)
    }
    await changeTheme(context, theme.id, checked.data, actor)
    return seeOther(c, `/arbete/teman/${theme.id}?klart=sparat`)
  })

  for (const [verb, command] of [
    ['publicera', publishTheme],
    ['dolj', unpublishTheme],
  ] as const) {
    app.post(`/arbete/teman/:id/${verb}`, async (c) => {
      const actor = actorWith(c, 'analyst', 'admin')
      const theme = await themeOf(c)
      await command(context, theme.id, actor)
      return seeOther(c, `/arbete/teman/${theme.id}?klart=sparat`)
    })
  }

  const sortingPage = async (c: Request, id: string, values: Values = {}, errors: FieldError[] = []) => {
    const contribution = found(isId(id) ? await forStaff(db, id) : undefined)
    const page = (
      <SortingPage
        {...{ visit: c.var.visit, contribution, values, errors }}
        statements={await statementsOf(db, id)}
        themes={await listThemes(db, contribution.processId, { publishedOnly: false })}
        left={await unsortedCount(db, contribution.processId)}
        done={c.req.query('klart')}
      />
    )
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/sortera', async (c) => {
    actorWith(c, 'analyst', 'admin')
    const process = await processFor(c)
    const after = c.req.query('efter')
    const next = await nextUnsorted(db, process.id, after && isId(after) ? after : undefined)
    return seeOther(c, next ? `/arbete/sortera/${next}` : `/arbete/teman?process=${process.slug}`)
  })

  app.get('/arbete/sortera/:id', (c) => {
    actorWith(c, 'analyst', 'moderator', 'admin')
    return sortingPage(c, c.req.param('id'))
  })

  app.post('/arbete/sortera/:id/dela', async (c) => {
    const actor = actorWith(c, 'analyst', 'moderator', 'admin')
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(SplitForm, values)
    if (!checked.ok) return sortingPage(c, id, values, checked.errors)
    const split = isId(id)
      ? await splitIntoStatements(context, id, checked.data.statements, actor)
      : undefined
    if (!split || (!split.ok && split.reason === 'unknown')) throw new Problem(404)
    if (!split.ok)
      return sortingPage(c, id, values, [{ field: 'statements', message: 'sensemaking.error.not-in-text' }])
    return seeOther(c, `/arbete/sortera/${id}?klart=delat`)
  })

  app.post('/arbete/sortera/:id', async (c) => {
    const actor = actorWith(c, 'analyst', 'moderator', 'admin')
    const id = c.req.param('id')
    const contribution = found(isId(id) ? await forStaff(db, id) : undefined)
    const values = await readForm(c)
    const statements = await statementsOf(db, id)
    const done =
      statements.length === 0
        ? [await codeWhole(context, id, textsOf(values, 'tema-hela'), actor)]
        : await Promise.all(
            statements.map((one) => code(context, one.id, textsOf(values, `tema-${one.id}`), actor)),
          )
    if (done.some((result) => !result.ok)) throw new Problem(409)
    const next = await nextUnsorted(db, contribution.processId, id)
    return seeOther(c, next ? `/arbete/sortera/${next}?klart=sparat` : '/arbete/teman?klart=sparat')
  })

  app.route('/', sentenceRoutes(context, besideSentences))
  return app
}
