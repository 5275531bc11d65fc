import { latestStories } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, readUpload, textsOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { readSpreadsheet } from '~/platform/spreadsheet'
import { dropFile, keepFile, linkStories, mendFile, publishFile } from '../commands'
import { columnsMissing, readGrants } from '../domain'
import {
  grantById,
  importForStaff,
  importsForStaff,
  knownFor,
  linkedStoryIds,
  publishedImport,
} from '../queries'
import { changedCells, FileForm, StoriesForm } from '../schema'
import { FilePage, FilesPage } from './staff-pages'
import { StoriesPage } from './stories-page'

const STORIES_MAX = 100

const UNREAD = {
  too_large: 'grants.error.too-large',
  too_many: 'grants.error.too-many',
  not_readable: 'grants.error.not-readable',
} as const

/** Where files of grants are read, mended and published. */
export const grantsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const strategist = (c: Request) => actorWith(c, 'strategist', 'admin')
  const teller = (c: Request) => actorWith(c, 'strategist', 'communicator', 'admin')

  const filesPage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const files = await importsForStaff(db)
    const page = <FilesPage {...{ visit: c.var.visit, files, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const fileOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await importForStaff(db, id) : undefined)
  }

  app.get('/arbete/stod', (c) => {
    strategist(c)
    return filesPage(c)
  })

  app.post('/arbete/stod', async (c) => {
    const actor = strategist(c)
    const values = await readForm(c)
    const checked = check(FileForm, values)
    const file = await readUpload(c, 'fil').catch(() => undefined)
    const errors: FieldError[] = []
    const wrong = (message: string) => errors.push({ field: 'fil', message })
    const grid = file ? await readSpreadsheet(file.bytes) : undefined
    if (!grid) wrong('grants.error.no-file')
    else if (!grid.ok) wrong(UNREAD[grid.reason])
    else if (grid.value.length < 2) wrong('grants.error.empty')
    else if (columnsMissing(grid.value[0] ?? []).length > 0) wrong('grants.error.columns')
    if (!checked.ok) errors.push(...checked.errors)
    if (errors.length > 0 || !checked.ok || !grid?.ok || !file) return filesPage(c, values, errors)
    const fileName = file.name.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'fil'
    const kept = { fileName, bytes: file.bytes, grid: grid.value, source: checked.data.source }
    const { id } = await keepFile(context, kept, actor)
    return seeOther(c, `/arbete/stod/${id}`)
  })

  app.get('/arbete/stod/beviljat/:id', (c) => {
    teller(c)
    return storiesPage(c)
  })

  app.post('/arbete/stod/beviljat/:id', async (c) => {
    const actor = teller(c)
    const { id } = await grantOf(c)
    const values = await readForm(c)
    const checked = check(StoriesForm, values)
    if (!checked.ok) return storiesPage(c, checked.errors, textsOf(values, 'storyIds'))
    const known = (await latestStories(db, STORIES_MAX)).map((story) => story.id)
    await linkStories(
      context,
      id,
      checked.data.storyIds.filter((one) => known.includes(one)),
      actor,
    )
    return seeOther(c, `/arbete/stod/beviljat/${id}?klart=sparat`)
  })

  const grantOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await grantById(db, id) : undefined)
  }

  const storiesPage = async (c: Request, errors: FieldError[] = [], typed?: string[]) => {
    const grant = await grantOf(c)
    const stories = await latestStories(db, STORIES_MAX)
    const linked = typed ?? (await linkedStoryIds(db, grant.id))
    const done = c.req.query('klart') === 'sparat'
    const page = <StoriesPage {...{ visit: c.var.visit, grant, stories, linked, errors, done }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/stod/:id', async (c) => {
    strategist(c)
    const file = await fileOf(c)
    const rows = readGrants(file.grid, await knownFor(db))
    const published = file.publishedAt ? await publishedImport(db, file.id) : undefined
    const grantIds = new Map(published?.rows.map(({ row, id }) => [row, id]))
    const done = c.req.query('klart')
    return answerPage(c, <FilePage {...{ visit: c.var.visit, file, rows, grantIds, done }} />, 200, true)
  })

  app.post('/arbete/stod/:id/ratta', async (c) => {
    const actor = strategist(c)
    const { id } = await fileOf(c)
    await mendFile(context, id, changedCells(await readForm(c)), actor)
    return seeOther(c, `/arbete/stod/${id}?klart=mended`)
  })

  app.post('/arbete/stod/:id/publicera', async (c) => {
    const actor = strategist(c)
    const { id } = await fileOf(c)
    const published = await publishFile(context, id, actor)
    // A row that has become faulty since it was shown stands on the file's page, with what is wrong.
    if (!published.ok && published.reason === 'unknown') throw new Problem(404)
    return seeOther(c, `/arbete/stod/${id}${published.ok ? '?klart=published' : ''}`)
  })

  app.post('/arbete/stod/:id/ta-bort', async (c) => {
    const actor = strategist(c)
    const { id } = await fileOf(c)
    await dropFile(context, id, actor)
    return seeOther(c, '/arbete/stod')
  })

  return app
}
