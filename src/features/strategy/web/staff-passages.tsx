import { searchPublished } from '~/features/contributions'
import { listThemes } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addReference,
  attachSource,
  describePassage,
  detachSource,
  movePassage,
  removeReference,
  type Source,
  withdrawPassage,
} from '../commands'
import { WRITING_MINUTES } from '../domain'
import {
  allSources,
  contributionOfPublication,
  draftDocument,
  draftOf,
  draftPassage,
  writingNow,
} from '../queries'
import { PassageForm, Reason, ReferenceForm } from '../schema'
import { PassageDesk } from './passage-desk'

const HITS = 8
const ADDRESS = '/arbete/strategi/:document/:passage'

const passageIn = async ({ db }: Context, c: Request) => {
  const document = found(await draftDocument(db, c.req.param('document') ?? ''))
  return { document, passage: found(await draftPassage(db, document.id, c.req.param('passage') ?? '')) }
}

/** The page of a passage, with what was typed on it when something was wrong. */
export const passageDesk = async (
  context: Context,
  c: Request,
  values: Values = {},
  errors: FieldError[] = [],
) => {
  const { db, clock } = context
  const { visit } = c.var
  const { document, passage } = await passageIn(context, c)
  const q = c.req.query('q')?.trim() ?? ''
  const writer = visit.staff?.id ?? ''
  const since = new Date(clock.now().getTime() - WRITING_MINUTES * 60_000)
  const [draft, others, sources, themes, hits] = await Promise.all([
    draftOf(db, passage.id, writer),
    writingNow(db, passage.id, writer, since),
    allSources(db, passage.id),
    listThemes(db, document.processId, { publishedOnly: false }),
    q ? searchPublished(db, { process: document.processId, q }) : { rows: [] },
  ])
  const linked = sources.contributions.map(({ publicationId }) => publicationId)
  const search = { q, hits: hits.rows.filter(({ id }) => !linked.includes(id)).slice(0, HITS) }
  const done = c.req.query('klart')
  const today = dayInSweden(clock.now())
  const about = { document, passage, draft, others, sources, themes, search, today }
  const page = <PassageDesk visit={visit} {...{ ...about, done, values, errors }} />
  return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
}

/** One passage: its place, what it rests on. */
export const passageRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const passageAt = (c: Request) => passageIn(context, c)
  const desk = (c: Request, values: Values = {}, errors: FieldError[] = []) =>
    passageDesk(context, c, values, errors)

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/strategi/${c.req.param('document')}/${c.req.param('passage')}?klart=${done}`)

  /** The theme or inspel a form names; an inspel by its own key or by its public one. */
  const sourceIn = async (values: Values): Promise<Source | undefined> => {
    const [theme, inspel, publication] = ['theme', 'inspel', 'publication'].map((name) =>
      textOf(values, name),
    )
    if (theme && isId(theme)) return { themeId: theme }
    if (inspel && isId(inspel)) return { contributionId: inspel }
    if (!publication || !isId(publication)) return undefined
    const published = await contributionOfPublication(db, publication)
    return published ? { contributionId: published.contributionId } : undefined
  }

  app.get(ADDRESS, (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.post(`${ADDRESS}/rubrik`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(PassageForm.pick({ part: true, heading: true }), values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await describePassage(context, passage.id, checked.data, actor)
    return back(c, 'rubrik')
  })

  app.post(`${ADDRESS}/flytta`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { document, passage } = await passageAt(c)
    const direction = textOf(await readForm(c), 'direction') === 'up' ? 'up' : 'down'
    await movePassage(context, passage.id, direction, actor)
    return seeOther(c, `/arbete/strategi/${document.slug}?klart=flyttat#${passage.slug}`)
  })

  app.post(`${ADDRESS}/koppla`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const source = await sourceIn(values)
    const attached = source ? await attachSource(context, passage.id, source, actor) : undefined
    if (attached?.ok) return back(c, 'kopplat')
    return desk(c, values, [{ field: 'theme', message: 'strategy.error.source' }])
  })

  app.post(`${ADDRESS}/koppla-bort`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const source = found(await sourceIn(await readForm(c)))
    await detachSource(context, passage.id, source, actor)
    return back(c, 'kopplat-bort')
  })

  app.post(`${ADDRESS}/kalla`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(ReferenceForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await addReference(context, passage.id, checked.data, actor)
    return back(c, 'kalla')
  })

  app.post(`${ADDRESS}/kalla-bort`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const id = textOf(await readForm(c), 'reference')
    found(isId(id) ? id : undefined)
    await removeReference(context, passage.id, id, actor)
    return back(c, 'kopplat-bort')
  })

  app.post(`${ADDRESS}/ta-bort`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { document, passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(Reason, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await withdrawPassage(context, passage.id, checked.data.reason, actor)
    return seeOther(c, `/arbete/strategi/${document.slug}?klart=borttaget`)
  })

  return app
}
