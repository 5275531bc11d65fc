import { PICTURE_BYTES_MAX, type Prepared, preparePicture } from '~/platform/files'
import { check, type FieldError, readFile, readForm, type Values } from '~/platform/http/form'
import type { Request } from '~/platform/http/routes'
import { TipForm } from '../schema'

interface ReadTip {
  values: Values
  errors: FieldError[]
  input?: ReturnType<(typeof TipForm)['parse']> & { picture: Prepared | undefined }
}

/** Reads a sent tip with its picture; what is wrong stands at its field. */
export const readTip = async (c: Request): Promise<ReadTip> => {
  const values = await readForm(c)
  const checked = check(TipForm, values)
  const errors = checked.ok ? [] : [...checked.errors]
  const bytes = await readFile(c, 'picture')
  const prepared = bytes && bytes.length <= PICTURE_BYTES_MAX ? await preparePicture(bytes) : undefined
  if (bytes && !prepared?.ok) {
    const isLarge = !prepared || prepared.reason === 'too_large'
    errors.push({ field: 'picture', message: isLarge ? 'tips.error.picture-large' : 'tips.error.picture' })
  }
  if (!checked.ok || errors.length > 0) return { values, errors }
  return { values, errors, input: { ...checked.data, picture: prepared?.ok ? prepared.value : undefined } }
}
