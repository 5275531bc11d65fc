import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { pictureContent } from '~/platform/files'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { listProcesses, namedProcess, waysInto, waysWithForm } from '../queries'
import { isShownPoster } from '../queries/posters'
import { type Asked, WaysPage } from './ways-page'

/** How one can take part, all ways beside each other. */
export const processesPublic = (
  context: Context,
  askedNow: (context: Context) => Promise<Asked[]> = async () => [],
): Routes => {
  const app = routes()
  const { db } = context
  app.get('/delta', async (c) => {
    const process = found(await namedProcess(db, c.req.query('process')))
    const ways = (await waysInto(db, process.id)).filter((wayIn) => wayIn.kind !== 'import')
    const others = (await listProcesses(db)).filter((one) => one.id !== process.id)
    const withForm = await waysWithForm(db, ways)
    const words = await pageWords(context, c.var.visit)
    const props = { visit: c.var.visit, now: context.clock.now(), ways, withForm, others, words }
    const asked = await askedNow(context)
    return answerPage(c, <WaysPage {...props} asked={asked} />)
  })

  app.get('/vagar/bild/:id/:variant', async (c) => {
    const { id, variant } = c.req.param()
    const content =
      isId(id) && (await isShownPoster(db, id, variant)) ? await pictureContent(db, id, variant) : undefined
    const { mime, bytes } = found(content)
    c.header('content-type', mime)
    // A picture is never changed: another one gets another id.
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return c.body(new Uint8Array(bytes))
  })

  return app
}
