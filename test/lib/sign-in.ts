import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { createStaff } from '~/features/people'
import type { web } from '~/main/web'
import type { Context } from '~/platform/context'
import type { StaffRole } from '~/platform/http/routes'

/** Somebody new with these roles, signed in by password and code. Returns the cookie of the session. */
export const signInAs = async (
  context: Context,
  app: ReturnType<typeof web>,
  ...roles: StaffRole[]
): Promise<string> => {
  const person = {
    email: `${randomUUID()}@region.example`,
    title: roles.join(' och '),
    roles,
    password: randomUUID(),
  }
  const made = await createStaff(context, person, { kind: 'system' })
  if (!made.ok) throw new Error(made.reason)
  const kod = new TOTP({ secret: Secret.fromBase32(made.value.totpSecret) }).generate()
  const answer = await app.request(`${context.config.publicUrl}/arbete/logga-in`, {
    method: 'POST',
    body: new URLSearchParams({ epost: person.email, losenord: person.password, kod }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
