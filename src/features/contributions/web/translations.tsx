import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { reviewTranslation, translate } from '../commands'
import { NewTranslation } from '../schema'

type ReadingPage = (c: Request, id: string, values: Values, errors: FieldError[]) => Promise<Response>

/** Translations beside an inspel: written, then compared with it by somebody. */
export const translationsStaff = (context: Context, readingPage: ReadingPage): Routes => {
  const app = routes()

  app.post('/arbete/inspel/:id/oversatt', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const id = c.req.param('id')
    if (!isId(id)) throw new Problem(404)
    const values = await readForm(c)
    const checked = check(NewTranslation, values)
    if (!checked.ok) return readingPage(c, id, values, checked.errors)
    const { language, text, kind, by } = checked.data
    const input = { contributionId: id, language, text, madeByKind: kind, madeBy: by }
    const made = await translate(context, input, actor)
    if (made.ok) return seeOther(c, `/arbete/inspel/${id}?klart=translated#oversattningar`)
    if (made.reason === 'unknown') throw new Problem(404)
    const message = 'contributions.translate.error.same'
    return readingPage(c, id, values, [{ field: 'language', message }])
  })

  app.post('/arbete/inspel/:id/oversatt/:translation/granskad', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const { id, translation } = c.req.param()
    const reviewed = isId(translation)
      ? await reviewTranslation(context, translation, actor)
      : ({ ok: false, reason: 'unknown' } as const)
    if (!reviewed.ok && reviewed.reason === 'unknown') throw new Problem(404)
    const word = reviewed.ok ? 'translation-reviewed' : 'translation-outdated'
    return seeOther(c, `/arbete/inspel/${id}?klart=${word}#oversattningar`)
  })

  return app
}
