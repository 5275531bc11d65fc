import { answerPage } from '~/features/site'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import { dropDraft, keepDraft, type NewWording, writeWording } from '../commands'
import { allWordings, draftDocument, draftPassage } from '../queries'
import { DraftForm, TakenBack, WordingForm } from '../schema'
import { ConflictPage } from './conflict-page'
import { passageDesk } from './staff-passages'
import { VersionsPage } from './versions-page'

const ADDRESS = '/arbete/strategi/:document/:passage'

/** Writing a passage: drafts kept on the way, wordings saved, old ones taken back. */
export const wordingRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const passageAt = async (c: Request) => {
    const document = found(await draftDocument(db, c.req.param('document') ?? ''))
    return { document, passage: found(await draftPassage(db, document.id, c.req.param('passage') ?? '')) }
  }
  const writer = (c: Request): { actor: Actor; id: string } => {
    const actor = actorWith(c, 'strategist', 'admin')
    if (actor.kind !== 'staff') throw new Problem(403)
    return { actor, id: actor.id }
  }
  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/strategi/${c.req.param('document')}/${c.req.param('passage')}?klart=${done}`)

  /** What could not be saved is kept as the writer's draft, and shown beside what was saved. */
  const conflict = async (c: Request, { text, why = '', fromVersion = 0 }: NewWording) => {
    const { id } = writer(c)
    const { document, passage } = await passageAt(c)
    await keepDraft(context, passage.id, { text, why, fromVersion }, id)
    const [saved] = await allWordings(db, passage.id)
    const about = { document, passage, saved: found(saved), text, why }
    return answerPage(c, <ConflictPage visit={c.var.visit} {...about} />, 409, true)
  }

  app.post(`${ADDRESS}/lydelse`, async (c) => {
    const { actor } = writer(c)
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(WordingForm, values)
    if (!checked.ok) return passageDesk(context, c, values, checked.errors)
    const saved = await writeWording(context, passage.id, checked.data, actor)
    return saved.ok ? back(c, 'lydelse') : conflict(c, checked.data)
  })

  app.post(`${ADDRESS}/utkast`, async (c) => {
    const { id } = writer(c)
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const isScript = c.req.header('accept') === 'application/json'
    const checked = check(DraftForm, values)
    if (!checked.ok) {
      if (!isScript) return passageDesk(context, c, values, checked.errors)
      const told = checked.errors.map(({ message }) => c.var.visit.t(message as MessageKey))
      return c.json({ errors: told }, 422)
    }
    await keepDraft(context, passage.id, checked.data, id)
    return isScript ? c.json({}) : back(c, 'utkast')
  })

  app.post(`${ADDRESS}/utkast/kasta`, async (c) => {
    const { id } = writer(c)
    const { passage } = await passageAt(c)
    await dropDraft(context, passage.id, id)
    return back(c, 'utkast-kastat')
  })

  const versions = async (c: Request, errors: FieldError[] = []) => {
    const { document, passage } = await passageAt(c)
    const wordings = await allWordings(db, passage.id)
    const named = (query: string) =>
      wordings.find(({ version }) => String(version) === c.req.query(query)?.trim())
    const [before, after] = [named('fran'), named('till')]
    const compared = before && after ? { before, after } : undefined
    const about = { document, passage, wordings, compared, errors }
    return answerPage(c, <VersionsPage visit={c.var.visit} {...about} />, errors.length > 0 ? 409 : 200, true)
  }

  app.get(`${ADDRESS}/versioner`, (c) => {
    writer(c)
    return versions(c)
  })

  app.post(`${ADDRESS}/versioner`, async (c) => {
    const { actor } = writer(c)
    const { passage } = await passageAt(c)
    const values = await readForm(c)
    const checked = check(TakenBack, values)
    const wordings = await allWordings(db, passage.id)
    const old = found(wordings.find(({ version }) => String(version) === textOf(values, 'version')))
    if (!checked.ok) return versions(c, checked.errors)
    const why = checked.data.why || c.var.visit.t('writing.versions.back-to', { version: old.version })
    const taken = await writeWording(context, passage.id, { ...checked.data, why, text: old.text }, actor)
    if (taken.ok) return back(c, 'lydelse')
    return versions(c, [{ field: 'jamfor', message: 'writing.error.newer' }])
  })

  return app
}
