import { listThemes } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes, seeOther } from '~/platform/http/routes'
import { restoreVersion } from '../commands'
import { compareBooks } from '../domain'
import { mergedNames, versionOf, versionsOf } from '../queries'
import { coderOf, processOf } from './choosing'
import { VersionsPage } from './versions-page'

const numberIn = (text: string | undefined): number | undefined =>
  text && /^\d{1,6}$/.test(text) ? Number(text) : undefined

/** The codebook's versions. */
export const versionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.get('/arbete/kodning/kodbok/versioner', async (c) => {
    coderOf(c)
    const process = await processOf(c, db)
    const contentOf = async (number: number | undefined) =>
      number === undefined ? undefined : await versionOf(db, process.id, number)
    const [from, to, one] = [c.req.query('fran'), c.req.query('till'), c.req.query('visa')].map(numberIn)
    const [before, after, alone] = [await contentOf(from), await contentOf(to), await contentOf(one)]
    const themes = await listThemes(db, process.id, { publishedOnly: false })
    const merged = await mergedNames(db, process.id)
    const compared =
      before && after && from !== undefined && to !== undefined
        ? { from, to, changes: compareBooks(before, after) }
        : undefined
    const page = (
      <VersionsPage
        visit={c.var.visit}
        process={process}
        versions={await versionsOf(db, process.id)}
        compared={compared}
        shown={alone && one !== undefined ? { number: one, content: alone } : undefined}
        done={c.req.query('klart')}
        kept={c.req.query('kvar')}
        becameOf={(id) => merged.get(id)}
        nameOfTheme={(id) => themes.find((theme) => theme.id === id)?.title.sv ?? id}
      />
    )
    return answerPage(c, page, 200, true)
  })

  app.post('/arbete/kodning/kodbok/versioner/:number', async (c) => {
    const coder = coderOf(c)
    const process = await processOf(c, db)
    const number = found(numberIn(c.req.param('number')))
    const content = found(await versionOf(db, process.id, number))
    const restored = await restoreVersion(context, process.id, number, content, coder)
    const query = new URLSearchParams({
      process: process.slug,
      klart: 'aterstalld',
      ...(restored.ok && restored.value.kept.length > 0 ? { kvar: restored.value.kept.join(', ') } : {}),
    })
    return seeOther(c, `/arbete/kodning/kodbok/versioner?${query}`)
  })

  return app
}
