import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '~/platform/context'
import { STAFF_ROLES } from '~/platform/http/routes'
import { canonicalEmail } from '../domain'
import * as store from '../store'
import { createStaff } from './accounts'
import { totpOf, unseal } from './secrets'

const DEMO: { email: string; title: string; roles: string[] }[] = [
  { email: 'admin@demo.inspel.example', title: 'Systemansvarig (demo)', roles: [...STAFF_ROLES] },
  { email: 'moderator@demo.inspel.example', title: 'Moderator (demo)', roles: ['moderator', 'analyst'] },
  { email: 'strateg@demo.inspel.example', title: 'Strateg (demo)', roles: ['strategist', 'analyst'] },
  { email: 'kommunikator@demo.inspel.example', title: 'Kommunikatör (demo)', roles: ['communicator'] },
]

/** The six digits an authenticator app would show now: for whoever runs the installation. */
export const currentCode = async (
  { db, clock, config }: Context,
  email: string,
): Promise<string | undefined> => {
  const staff = await store.staffByEmail(db, canonicalEmail(email))
  if (!staff?.totpSecret) return undefined
  return totpOf(unseal(config, staff.totpSecret)).generate({ timestamp: clock.now().getTime() })
}

/**
 * Opens the demo accounts the first time, all with one password that is made then and kept in the data folder.
 * @returns how to sign in, to be printed at start, and the accounts beside the admin's
 */
export const demoStaff = async (
  context: Context,
): Promise<{ email: string; password: string; code: string; others: string[] }> => {
  const path = join(context.config.dataDir, 'demo-password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(9).toString('base64url'), { mode: 0o600 })
  const password = readFileSync(path, 'utf8').trim()
  for (const person of DEMO) {
    if (await store.staffByEmail(context.db, person.email)) continue
    await createStaff(context, { ...person, password }, { kind: 'system' })
  }
  const [email = '', ...others] = DEMO.map((person) => person.email)
  return { email, password, code: (await currentCode(context, email)) ?? '', others }
}
