import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { PICTURE_BYTES_MAX, type Prepared, preparePicture } from '~/platform/files'
import { type FieldError, readFile, textOf, type Values } from '~/platform/http/form'
import type { Request } from '~/platform/http/routes'
import { sendPicture } from '../../commands'
import { type Block, picturesIn } from '../../domain'
import { storyPicturesAmong } from '../../queries'
import { bodyFrom, rowsIn } from '../../schema'

/** A picture sent in a field, as it will be kept; undefined when none was sent. */
export const readPicture = async (
  c: Request,
  field: string,
): Promise<{ picture?: Prepared; error?: FieldError } | undefined> => {
  const bytes = await readFile(c, field)
  if (!bytes) return undefined
  const prepared = bytes.length > PICTURE_BYTES_MAX ? undefined : await preparePicture(bytes)
  if (prepared?.ok) return { picture: prepared.value }
  const message =
    prepared?.reason === 'not_a_picture' ? 'newsroom.error.picture' : 'newsroom.error.picture-large'
  return { error: { field, message } }
}

interface ReadBody {
  /** What was typed, with the pictures that were sent: they stay sent, whatever else is wrong. */
  values: Values
  blocks: Block[] | undefined
  errors: FieldError[]
}

/** Reads the body that a form sends, and keeps its pictures. */
export const readBody = async (
  context: Context,
  c: Request,
  sent: Values,
  actor: Actor,
): Promise<ReadBody> => {
  const values = { ...sent }
  const errors: FieldError[] = []
  for (const [at] of rowsIn(sent).entries()) {
    const read = await readPicture(c, `block-${at}-file`)
    if (read?.picture) values[`block-${at}-pictureId`] = await sendPicture(context, read.picture, actor)
    if (read?.error) errors.push(read.error)
  }
  const body = bodyFrom(values)
  if ('errors' in body) {
    const told = new Set(errors.map(({ field }) => field))
    errors.push(...body.errors.filter(({ field }) => !told.has(field)))
    return { values, blocks: undefined, errors: errors.map(atBody) }
  }
  const own = await storyPicturesAmong(context.db, picturesIn(body.blocks))
  if (picturesIn(body.blocks).some((id) => !own.has(id)))
    errors.push({ field: 'body', message: 'newsroom.error.body-foreign' })
  return { values, blocks: body.blocks, errors }
}

const atBody = (error: FieldError): FieldError =>
  error.field === 'blocks' ? { ...error, field: 'body' } : error

/** True when a button of the body was pressed, not the one that saves. */
export const isBodyMove = (values: Values): boolean => textOf(values, 'block') !== ''

/** A main picture that the editor has sent ahead; none when it is not the newsroom's. */
export const sentPictureIn = async ({ db }: Context, values: Values): Promise<string | undefined> => {
  const id = textOf(values, 'pictureSent')
  return isId(id) && (await storyPicturesAmong(db, [id])).has(id) ? id : undefined
}
