import { serve } from '@hono/node-server'
import { startGlossary } from '~/features/glossary'
import { beginHandbook } from '~/features/handbook'
import { returnsAddressee } from '~/features/newsletter'
import { demoStaff } from '~/features/people'
import { listProcesses } from '~/features/processes'
import { tipsAddressee } from '~/features/tips'
import { refreshTexts } from '~/features/translations'
import type { Context } from '~/platform/context'
import { openDoor } from '~/platform/mail/door'
import { loadDemo } from './demo'
import { keepHouse } from './housekeeping'
import { open } from './open'
import { web } from './web'

const STOP_WITHIN_MS = 10_000

/** Opens the database, loads the demo where nothing is yet, serves until told to stop. */
export const runServer = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const { context, close } = await open(environment)
  const { host, port, publicUrl, demo } = context.config
  await refreshTexts(context)
  await startGlossary(context)
  await beginHandbook(context)
  const signIn = demo ? await prepareDemo(context) : []
  const server = serve({ fetch: web(context).fetch, hostname: host, port }, () => {
    console.log(`Inspel is served on ${publicUrl}`)
    for (const line of signIn) console.log(line)
  })
  const house = keepHouse(context)
  const mailbox = await listenForLetters(context)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const tidied = Promise.all([house.stop(), mailbox?.stop()])
    // Requests in flight are answered; connections that only wait for the next one are not waited for.
    const closed = new Promise((done) => server.close(done))
    const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
    await Promise.race([
      Promise.all([closed, tidied]),
      new Promise((done) => setTimeout(done, STOP_WITHIN_MS)),
    ])
    clearInterval(idle)
    await close()
    process.exit()
  }
  server.on('error', async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`)
    process.exitCode = 1
    await stop()
  })
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Opens the door for letters that the region's mail server hands over, where somebody in the house gets any. */
const listenForLetters = async (context: Context) => {
  const { tipsMail, bounceMail } = context.config
  const door = tipsMail ?? bounceMail
  const addressees = [tipsAddressee(context), returnsAddressee(context)].filter((one) => one !== undefined)
  return door && openDoor(door, context.log, addressees)
}

/** Loads the demo where nothing is yet, and says how to sign in to it. */
const prepareDemo = async (context: Context): Promise<string[]> => {
  if (await loadDemo(context)) console.log('The demo process is loaded.')
  const all = await listProcesses(context.db)
  if (!all.some((process) => process.isDemo)) return []
  const { email, password, code, others } = await demoStaff(context)
  return [
    `Demo sign-in on ${context.config.publicUrl}/arbete: ${email}`,
    `  password: ${password}`,
    `  one-time code now: ${code}  (a new one: npm run -s inspel -- totp ${email})`,
    `  in other roles, with the same password: ${others.join(', ')}`,
  ]
}
