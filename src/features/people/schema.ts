import { z } from 'zod'
import { STAFF_ROLES } from '~/platform/http/routes'
import { PASSWORD_MIN } from './domain'

const email = z.email('people.error.email').max(254, 'people.error.email')
const newPassword = z
  .string('people.error.password')
  .min(PASSWORD_MIN, 'people.error.password')
  .max(200, 'people.error.password')

export const SignIn = z.object({
  epost: z.string('people.error.email').trim().min(1, 'people.error.email').max(254, 'people.error.email'),
  losenord: z.string('people.error.password-missing').min(1, 'people.error.password-missing').max(200),
  kod: z
    .string('people.error.code')
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'people.error.code')),
})

const roles = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(STAFF_ROLES, 'people.error.roles')).min(1, 'people.error.roles'),
)

export const NewStaff = z.object({
  epost: email,
  titel: z.string('people.error.title').trim().min(1, 'people.error.title').max(120, 'people.error.title'),
  roller: roles,
  losenord: newPassword,
})

export const ChangedRoles = z.object({ roller: roles })

export const NewPassword = z.object({
  nuvarande: z.string('people.error.password-missing'),
  losenord: newPassword,
})
