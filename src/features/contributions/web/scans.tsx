import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { type Prepared, pictureContent, preparePicture } from '~/platform/files'
import { check, type FieldError, readFiles, readForm } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addScans } from '../commands'
import { attachmentsOf } from '../queries'
import { ScanAbout } from '../schema'

const SCANS_MAX = 20

type Staff = Extract<Actor, { kind: 'staff' }>

/** Who reads and decides, and types in what came on paper. */
export const staffWith = (c: Request): Staff => {
  const actor = actorWith(c, 'moderator', 'admin')
  if (actor.kind !== 'staff') throw new Problem(401)
  return actor
}

/** The pictures sent with a form, written anew as they will be kept. */
export const scansIn = async (c: Request): Promise<{ scans: Prepared[]; errors: FieldError[] }> => {
  const files = await readFiles(c, 'scans')
  const refused = (message: string) => ({ scans: [], errors: [{ field: 'scans', message }] })
  if (files.length > SCANS_MAX) return refused('contributions.paper.error.scans-many')
  const scans: Prepared[] = []
  for (const bytes of files) {
    const prepared = await preparePicture(bytes)
    if (!prepared.ok) {
      return refused(
        prepared.reason === 'too_large'
          ? 'contributions.paper.error.scan-large'
          : 'contributions.paper.error.scan',
      )
    }
    scans.push(prepared.value)
  }
  return { scans, errors: [] }
}

/** Pictures of the sheet an inspel came on: for those who read and decide, and nobody else. */
export const scansStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.post('/arbete/inspel/:id/bilagor', async (c) => {
    const actor = staffWith(c)
    const id = c.req.param('id')
    const values = await readForm(c)
    const checked = check(ScanAbout, values)
    const { scans, errors } = await scansIn(c)
    if (!isId(id)) throw new Problem(404)
    const wrong = errors.length > 0 || !checked.ok || scans.length === 0
    if (wrong) return seeOther(c, `/arbete/inspel/${id}?klart=scan-refused#bilagor`)
    const added = await addScans(context, id, scans, checked.data.description ?? '', actor)
    if (!added.ok) throw new Problem(404)
    return seeOther(c, `/arbete/inspel/${id}?klart=scan-added#bilagor`)
  })

  app.get('/arbete/inspel/:id/bilaga/:file/:variant', async (c) => {
    staffWith(c)
    const { id, file, variant } = c.req.param()
    if (!isId(id) || !isId(file)) throw new Problem(404)
    found((await attachmentsOf(db, id)).find((one) => one.id === file))
    const content = found(await pictureContent(db, file, variant))
    c.header('content-type', content.mime)
    return c.body(new Uint8Array(content.bytes))
  })

  return app
}
