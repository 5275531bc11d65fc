import { once } from 'node:events'
import { type ServerType, serve } from '@hono/node-server'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { startGlossary } from '~/features/glossary'
import { beginHandbook } from '~/features/handbook'
import { createStaff } from '~/features/people'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { readConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { freePort } from './server'

export interface Site {
  origin: string
  context: Context
  pool: Testing['pool']
  /** Opens an account with these roles; what its person types to sign in. The code is made at the call. */
  account(...roles: string[]): Promise<{ email: string; password: string; code: () => string }>
  /** Opens an account with these roles and signs it in on the page, as the person would. */
  signIn(page: Page, ...roles: string[]): Promise<void>
  close(): Promise<void>
}

const PASSWORD = 'ett långt och säkert lösenord'

/**
 * The whole product on a port of its own with a database of its own, with the demo in it.
 * @param settings what the operator sets besides
 */
export const openSite = async (settings: NodeJS.ProcessEnv = {}): Promise<Site> => {
  const testing = await openTestDatabase()
  const port = await freePort()
  const config = readConfig({
    INSPEL_DATA: testing.dataDir,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...settings,
  })
  const context = { ...testing.context, config }
  await startGlossary(context)
  await beginHandbook(context)
  await loadDemo(context)
  const server: ServerType = serve({ fetch: web(context).fetch, hostname: 'localhost', port })
  await once(server, 'listening')
  let people = 0
  const account: Site['account'] = async (...roles) => {
    const email = `medarbetare${++people}@region.example`
    const made = await createStaff(
      context,
      { email, title: `Provar ${roles.join(' och ')}`, roles, password: PASSWORD },
      { kind: 'system' },
    )
    if (!made.ok) throw new Error(made.reason)
    const secret = Secret.fromBase32(made.value.totpSecret)
    return { email, password: PASSWORD, code: () => new TOTP({ secret }).generate() }
  }
  return {
    origin: config.publicUrl,
    context,
    pool: testing.pool,
    account,
    signIn: async (page, ...roles) => {
      const { email, password, code } = await account(...roles)
      await page.goto(`${config.publicUrl}/arbete/logga-in`)
      await page.getByLabel('E-post').fill(email)
      await page.getByLabel('Lösenord').fill(password)
      await page.getByLabel('Engångskod').fill(code())
      await page.getByRole('button', { name: 'Logga in', exact: true }).click()
      await page.waitForURL('**/arbete')
    },
    close: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await testing.close()
    },
  }
}
