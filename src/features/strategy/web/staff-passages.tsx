import { searchPublished } from '~/features/contributions'
import { listThemes } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  attachSource,
  describePassage,
  detachSource,
  movePassage,
  type Source,
  withdrawPassage,
  writeWording,
} from '../commands'
import { allSources, allWordings, contributionOfPublication, draftDocument, draftPassage } from '../queries'
import { PassageForm, Reason } from '../schema'
import { PassageDesk } from './passage-desk'

const HITS = 8
const ADDRESS = '/arbete/strategi/:document/:passage'

/** One passage: its wordings, its place, what it rests on. */
export const passageRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const passageAt = async (c: Request) => {
    const document = found(await draftDocument(db, c.req.param('document') ?? ''))
    return { document, passage: found(await draftPassage(db, document.id, c.req.param('passage') ?? '')) }
  }

  const desk = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const { document, passage } = await passageAt(c)
    const q = c.req.query('q')?.trim() ?? ''
    const [wordings, sources, themes, hits] = await Promise.all([
      allWordings(db, passage.id),
      allSources(db, passage.id),
      listThemes(db, document.processId, { publishedOnly: false }),
      q ? searchPublished(db, { process: document.processId, q }) : { rows: [] },
    ])
    const linked = sources.contributions.map(({ publicationId }) => publicationId)
    const search = { q, hits: hits.rows.filter(({ id }) => !linked.includes(id)).slice(0, HITS) }
    const done = c.req.query('klart')
    const about = { document, passage, wordings, sources, themes, search }
    const page = <PassageDesk visit={c.var.visit} {...{ ...about, done, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

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

  app.post(`${ADDRESS}/lydelse`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(PassageForm.pick({ text: true }), values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await writeWording(context, passage.id, checked.data.text, actor)
    return back(c, 'lydelse')
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
