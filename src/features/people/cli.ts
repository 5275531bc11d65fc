import { randomBytes } from 'node:crypto'
import type { Context } from '~/platform/context'
import { STAFF_ROLES, type StaffRole } from '~/platform/http/routes'
import { createStaff, currentCode } from './commands'

/** `staff add EMAIL TITLE ROLE,ROLE`: opens an account and says, once, how to sign in. */
export const addStaff = async (context: Context, [email, title, roleList]: string[]): Promise<string[]> => {
  const roles = (roleList ?? '').split(',').filter(Boolean)
  if (!email?.includes('@') || !title || roles.length === 0) {
    throw new Error(`Usage: staff add EMAIL TITLE ROLES, with roles among ${STAFF_ROLES.join(',')}`)
  }
  const unknown = roles.filter((role) => !STAFF_ROLES.includes(role as StaffRole))
  if (unknown.length > 0) throw new Error(`No such role: ${unknown.join(', ')}`)
  const password = randomBytes(12).toString('base64url')
  const made = await createStaff(context, { email, title, roles, password }, { kind: 'system' })
  if (!made.ok) throw new Error(`There is already an account for ${email}`)
  return [
    `Account: ${email}`,
    `Password: ${password}`,
    `Authenticator secret: ${made.value.totpSecret}`,
    made.value.otpauth,
  ]
}

/** `totp EMAIL`: the one-time code of now, for whoever holds the installation. */
export const showCode = async (context: Context, [email]: string[]): Promise<string[]> => {
  const code = email ? await currentCode(context, email) : undefined
  if (!code) throw new Error(email ? `No account with one-time codes: ${email}` : 'Usage: totp EMAIL')
  return [code]
}
