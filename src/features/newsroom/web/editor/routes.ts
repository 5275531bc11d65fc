import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes } from '~/platform/http/routes'
import type { MessageKey } from '~/platform/i18n'
import { changeStory, type StoryInput, sendPicture } from '../../commands'
import { storyForStaff } from '../../queries'
import { StoryForm } from '../../schema'
import { voicesFrom } from '../desk/values'
import { pictureAddress } from './body-field'
import { readBody, readPicture, sentPictureIn } from './read-body'
import { remarksOf } from './remarks'

type Told = Pick<StoryInput, 'headline' | 'lead' | 'short' | 'means' | 'blocks'>
// In one order of the names: the database keeps another than the form.
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === 'object'
      ? Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, its]) => [name, ordered(its)])
      : value
const toldIn = ({ headline, lead, short, means, blocks }: Told) =>
  JSON.stringify(ordered([headline, lead, short, means, blocks]))
const holdsSame = (kept: Told, sent: Told): boolean => toldIn(kept) === toldIn(sent)

/** What the editor asks for while somebody writes. Stands before the pages of a story: "bild" is no story. */
export const editorRoutes = (context: Context): Routes => {
  const app = routes()
  const communicator = (c: Request) => actorWith(c, 'communicator', 'admin')
  const refused = (c: Request, errors: readonly FieldError[]) =>
    c.json({ errors: errors.map(({ message }) => c.var.visit.t(message as MessageKey)) }, 422)

  app.post('/arbete/redaktionen/bild', async (c) => {
    const actor = communicator(c)
    const read = await readPicture(c, 'file')
    if (!read?.picture)
      return refused(c, [read?.error ?? { field: 'file', message: 'newsroom.error.body-picture' }])
    const { width, height } = read.picture
    const id = await sendPicture(context, read.picture, actor)
    return c.json({ id, width, height, url: pictureAddress(id, width) })
  })

  app.post('/arbete/redaktionen/:id/autospara', async (c) => {
    const actor = communicator(c)
    const id = c.req.param('id')
    found(isId(id) ? await storyForStaff(context.db, id) : undefined)
    const { values, blocks, errors } = await readBody(context, c, await readForm(c), actor)
    const checked = check(StoryForm, values)
    if (!checked.ok) errors.push(...checked.errors)
    if (!checked.ok || !blocks || errors.length > 0) return refused(c, errors)
    const input = {
      ...checked.data,
      blocks,
      voices: voicesFrom(values),
      sentPictureId: await sentPictureIn(context, values),
    }
    const done = await changeStory(context, id, input, actor, Number(textOf(values, 'revision')))
    if (done.ok) return c.json({ revision: done.value.revision })
    // Sent once more because the answer was lost on the way: it is saved already.
    const now = found(await storyForStaff(context.db, id))
    const isSame = now.revision === Number(textOf(values, 'revision')) + 1 && holdsSame(now, input)
    return isSame ? c.json({ revision: now.revision }) : c.json({}, 409)
  })

  app.get('/arbete/redaktionen/:id/sprak', async (c) => {
    communicator(c)
    const id = c.req.param('id')
    const story = found(isId(id) ? await storyForStaff(context.db, id) : undefined)
    return c.json(await remarksOf(context, story, c.var.visit.lang))
  })

  return app
}
