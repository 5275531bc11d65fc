import { serve } from '@hono/node-server'
import { demoStaff } from '~/features/people'
import { listProcesses } from '~/features/processes'
import { ConfigInvalid } from '~/platform/config'
import type { Context } from '~/platform/context'
import { DataFolderInUse, EmbeddedPostgresFailed } from '~/platform/db/embedded'
import { loadDemo } from './demo'
import { open } from './open'
import { web } from './web'

const USAGE = 'Usage: npm run inspel -- serve'

const runServer = async (): Promise<void> => {
  const { context, close } = await open(process.env)
  const { host, port, publicUrl, demo } = context.config
  const signIn = demo ? await prepareDemo(context) : []
  const server = serve({ fetch: web(context).fetch, hostname: host, port }, () => {
    console.log(`Inspel is served on ${publicUrl}`)
    for (const line of signIn) console.log(line)
  })
  const stop = async () => {
    server.close()
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

/** Loads the demo where nothing is yet, and says how to sign in to it. */
const prepareDemo = async (context: Context): Promise<string[]> => {
  if (await loadDemo(context)) console.log('The demo process is loaded.')
  const all = await listProcesses(context.db)
  if (!all.some((process) => process.isDemo)) return []
  const { email, password, code } = await demoStaff(context)
  return [
    `Demo sign-in on ${context.config.publicUrl}/arbete: ${email}`,
    `  password: ${password}`,
    `  one-time code now: ${code}  (a new one: npm run -s inspel -- totp ${email})`,
  ]
}

try {
  if (process.argv[2] === 'serve') await runServer()
  else {
    console.error(USAGE)
    process.exitCode = 2
  }
} catch (error) {
  const known = [ConfigInvalid, DataFolderInUse, EmbeddedPostgresFailed].some((kind) => error instanceof kind)
  console.error(known ? (error as Error).message : error)
  process.exit(1)
}
